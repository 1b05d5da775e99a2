package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.Grid;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** Gives rows, columns and boxes their places within a room. */
final class Placement {

    private static final double WIDEST_GAP = 2.6;

    /** The cells beside a name in a narrow column, for figures of one pixel. */
    private static final double LEAST_NAMED = 4.5;

    private final Fit fit;
    private final Cast cast;
    private final Rectangle2D room;
    private final Rectangle2D seen;
    private final int activeTime;
    private final List<Column> columns;
    private final Map<Integer, Integer> indices;
    private final Visible visible;
    private final boolean close;
    private final List<Band> bands;
    private final double widestName;

    /**
     * @param columns with the fit as one of theirs
     * @param room what the network fills, seen or not
     * @param seen the part of it that can be seen
     */
    Placement(Columns columns, Fit fit, Rectangle2D room, Rectangle2D seen, int activeTime) {
        this.fit = fit;
        this.cast = fit.cast();
        this.room = room;
        this.seen = seen;
        this.activeTime = activeTime;
        this.columns = columns.along(room, activeTime);
        this.indices = new HashMap<>();
        for (int i = 0; i < this.columns.size(); i++) {
            indices.put(this.columns.get(i).time(), i);
        }
        this.visible = Visible.of(this.columns, seen);
        this.close = this.columns.stream()
                .filter(column -> !column.open() && column.time() != Slot.UNTIMED)
                .anyMatch(column -> column.width() < Overview.CLOSE * Columns.STRIP);
        this.bands = placeBands();
        this.widestName = cast.rows().stream()
                .flatMap(List::stream)
                .mapToDouble(quantity -> fit.shape(quantity).text().name())
                .max()
                .orElse(0);
    }

    /** The same network, moved to the left and up. */
    private Placement(Placement other, double left, double up, Rectangle2D placed) {
        this.fit = other.fit;
        this.cast = other.cast;
        this.room = new Rectangle2D.Double(
                other.room.getX() - left, other.room.getY() - up, other.room.getWidth(), other.room.getHeight());
        this.seen = other.seen;
        this.activeTime = other.activeTime;
        this.columns = other.columns.stream()
                .map(column -> new Column(column.time(), column.left() - left, column.width(), column.open()))
                .toList();
        this.indices = other.indices;
        this.visible = Visible.of(columns, placed);
        this.close = other.close;
        this.bands = other.bands.stream()
                .map(band -> new Band(band.top() - up, band.height()))
                .toList();
        this.widestName = other.widestName;
    }

    Placement scrolled(double left, double up) {
        return left == 0 && up == 0 ? this : new Placement(this, left, up, seen);
    }

    /** The same network with all of it placed, seen or not. */
    Placement uncut() {
        return new Placement(this, 0, 0, room.createUnion(seen));
    }

    Fit fit() {
        return fit;
    }

    Cast cast() {
        return cast;
    }

    Rectangle2D room() {
        return room;
    }

    /** The time step at work. */
    int activeTime() {
        return activeTime;
    }

    List<Column> columns() {
        return columns;
    }

    /** The index of the column of a time; -1 if it has none. */
    int index(int time) {
        return indices.getOrDefault(time, -1);
    }

    /** Which columns can be seen. */
    Visible visible() {
        return visible;
    }

    /** What can be seen of the room. */
    Rectangle2D seen() {
        return seen;
    }

    /** Whether narrow columns are too close to each other for boxes. */
    boolean isClose() {
        return close;
    }

    /** One for each row, the lowest first. */
    List<Band> bands() {
        return bands;
    }

    private List<Band> placeBands() {
        List<List<Quantity>> rows = cast.rows();
        double content = rows.stream().mapToDouble(fit::rowHeight).sum();
        double head = fit.top();
        double least = fit.minimumGap();
        double free = Math.max(0, room.getHeight() - head - content);
        double gap = Math.min(least * WIDEST_GAP, free / Math.max(1, rows.size() - 1));
        double y = room.getMaxY() - (free - gap * (rows.size() - 1)) / 2;
        List<Band> placed = new ArrayList<>();
        for (List<Quantity> row : rows) {
            double height = fit.rowHeight(row);
            placed.add(new Band(y - height, height));
            y -= height + gap;
        }
        return List.copyOf(placed);
    }

    /** The boxes of all columns that can be seen and are wide enough, column by column from the bottom up. */
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (Column column : columns.subList(visible.first(), visible.last() + 1)) {
            if (hasBoxes(column)) {
                cast.at(column.time()).forEach(quantity -> boxes.add(box(quantity, column)));
            }
        }
        return boxes;
    }

    boolean hasBoxes(Column column) {
        return !close || column.open() || column.time() == Slot.UNTIMED;
    }

    /** The box of a value, also where it cannot be seen; empty if there is none. */
    Optional<Box> box(Slot value) {
        int index = index(value.time());
        return index < 0
                ? Optional.empty()
                : cast.at(value.time()).stream()
                        .filter(quantity -> quantity.id() == value.quantity())
                        .map(quantity -> box(quantity, columns.get(index)))
                        .findFirst();
    }

    private Box box(Quantity quantity, Column column) {
        Band band = bands.get(cast.row(quantity));
        if (!column.open()) {
            return strip(quantity, column, band);
        }
        Box box = fit.shape(quantity).box(column.time());
        Box placed = box.moved(
                column.center() - box.frame().getWidth() / 2,
                band.middle() - box.frame().getHeight() / 2);
        // A gradient that the run never takes has no place, though its row keeps the height.
        List<Panel> panels = placed.panels().stream()
                .filter(panel -> cast.subject().has(panel.slot()))
                .toList();
        return new Box(box.slot(), placed.frame(), panels, fit.numbered());
    }

    /** A narrow box: the value's cells beside those of the first gradient. */
    private Box strip(Quantity quantity, Column column, Band row) {
        List<Quantity> gradients = cast.gradients(quantity, 1);
        double least = LEAST_NAMED * fit.sizes().text();
        // Where all have room for it, the name stands left of the cells.
        double left = fit.named() && column.width() >= widestName + least ? widestName : 0;
        double half = left > 0 ? Math.min(least, column.width() - left) / 2 : column.width() / 2;
        double width = left + half * (1 + gradients.size());
        double x = column.center() - width / 2 + left;
        Band band = cells(quantity, row);
        Slot value = Slot.value(quantity, column.time());
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(value, null, stripGrid(quantity, x, half, band)));
        for (Quantity each : gradients) {
            Slot gradient = Slot.gradient(each, column.time());
            panels.add(new Panel(gradient, null, stripGrid(each, x + half, half, band)));
        }
        Rectangle2D frame = new Rectangle2D.Double(x - left, band.top(), width, band.height());
        return new Box(value, frame, panels, false);
    }

    /** The height that is left to the cells of a narrow box; its token stands outside. */
    private Band cells(Quantity quantity, Band row) {
        BoxText text = fit.shape(quantity).text();
        double token = text.tokenHeight(fit.sizes());
        return new Band(row.top() + (text.tokenOnTop() ? token : 0), row.height() - token);
    }

    private static Grid stripGrid(Quantity quantity, double x, double width, Band band) {
        Shape shape = quantity.shape();
        int columns = shape.rank() == Shape.Rank.MATRIX ? shape.cols() : 1;
        double inset = Math.min(1, width * 0.1);
        Rectangle2D area = new Rectangle2D.Double(x + inset, band.top() + 1, width - 2 * inset, band.height() - 2);
        return new Grid(area, columns, shape.size());
    }
}
