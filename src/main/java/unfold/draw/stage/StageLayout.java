package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.Cell;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.trace.Slot;

/**
 * Where everything stands on the stage: a function of the run, the area, the theme and the time step
 * at work, so nothing moves within a time step. Immutable.
 */
public final class StageLayout {

    private static final double MARGIN = 4;

    private final Rectangle2D area;
    private final Theme theme;
    private final Rectangle2D legend;
    private final Fit fit;
    private final List<Column> columns;
    private final List<Band> bands;
    private final Map<Slot, Box> boxes = new LinkedHashMap<>();
    private final List<Wire> wires;
    private final List<ColumnTitle> titles;

    private StageLayout(Fit fit, Rectangle2D area, Theme theme, int activeTime) {
        this.fit = fit;
        this.area = area;
        this.theme = theme;
        this.legend = legend(area, theme);
        Placement placement = new Placement(fit, room(area, theme), activeTime);
        columns = placement.columns();
        bands = placement.bands();
        placement.boxes().forEach(box -> boxes.put(box.slot(), box));
        wires = new Router(placement, boxes).wires();
        titles = ColumnTitle.along(placement, theme);
    }

    public static StageLayout of(Subject subject, Rectangle2D area, Theme theme, int activeTime) {
        Rectangle2D room = room(area, theme);
        Fit fit = new Fitting(new Cast(subject), theme, room.getWidth(), room.getHeight()).best();
        return new StageLayout(fit, area, theme, activeTime);
    }

    /** The layout of the same run, area and theme for another time step: cheaper than a new one. */
    public StageLayout at(int otherTime) {
        return new StageLayout(fit, area, theme, otherTime);
    }

    private static Rectangle2D legend(Rectangle2D area, Theme theme) {
        double height = theme.px(1.9);
        double margin = theme.px(0.8);
        double width = Math.max(1, area.getWidth() - 2 * margin);
        return new Rectangle2D.Double(area.getX() + margin, area.getMaxY() - height, width, height);
    }

    private static Rectangle2D room(Rectangle2D area, Theme theme) {
        return new Rectangle2D.Double(
                area.getX() + MARGIN,
                area.getY() + MARGIN,
                Math.max(1, area.getWidth() - 2 * MARGIN),
                Math.max(1, area.getHeight() - theme.px(1.9) - 2 * MARGIN));
    }

    public Rectangle2D area() {
        return area;
    }

    /** Where the colour scales are explained. */
    public Rectangle2D legend() {
        return legend;
    }

    /** All boxes, column by column. */
    public List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    public List<Column> columns() {
        return columns;
    }

    /** The column of a time step, if it has one. */
    public Optional<Column> column(int time) {
        return columns.stream().filter(column -> column.time() == time).findFirst();
    }

    public List<Wire> wires() {
        return wires;
    }

    public List<ColumnTitle> titles() {
        return titles;
    }

    /** The size of figures in numbered cells, in pixels. */
    public double textSize() {
        return fit.sizes().text();
    }

    /** The top of the highest row and the bottom of the lowest. */
    public double top() {
        return bands.get(bands.size() - 1).top();
    }

    public double bottom() {
        return bands.get(0).bottom();
    }

    Fit fit() {
        return fit;
    }

    /** The box whose value is that slot's, if it is drawn. */
    public Optional<Box> box(Slot value) {
        return Optional.ofNullable(boxes.get(value));
    }

    /** The cell under a point. */
    public Optional<Cell> cellAt(double x, double y) {
        return boxes.values().stream()
                .filter(box -> box.frame().contains(x, y))
                .flatMap(box -> box.panels().stream())
                .flatMap(panel -> Cell.under(panel.slot(), panel.grid(), x, y).stream())
                .findFirst();
    }

    /** The place of a cell, for arrows that point at it. */
    public Optional<Rectangle2D> place(Cell cell) {
        return boxes.values().stream()
                .flatMap(box -> box.panels().stream())
                .filter(panel -> panel.slot().equals(cell.slot()))
                .map(panel -> panel.grid().cell(cell.index()))
                .findFirst();
    }
}
