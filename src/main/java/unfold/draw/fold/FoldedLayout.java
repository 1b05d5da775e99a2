package unfold.draw.fold;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Lettering;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.stage.Band;
import unfold.draw.stage.Box;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.Fit;
import unfold.draw.stage.LegendPainter;
import unfold.draw.stage.Panel;
import unfold.draw.stage.StageLayout;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * Where everything stands in a folded network: one column for each sequence, one for what has no time. Its place does
 * not depend on the time step at work. Immutable.
 */
public final class FoldedLayout {

    private static final double MARGIN = 6;

    private final Measures measures;
    private final Rectangle2D area;
    private final Theme theme;
    private final double left;
    private final int activeTime;
    private final Rows rows;
    private final List<Band> bands;
    private final Map<Integer, Box> boxes = new LinkedHashMap<>();
    private final List<Strand> strands;

    private FoldedLayout(Rows rows, Rectangle2D area, Theme theme, double left, int activeTime) {
        this.rows = rows;
        this.measures = rows.measures();
        this.area = area;
        this.theme = theme;
        this.left = left;
        this.activeTime = activeTime;
        this.bands = rows.bands();
        for (int i = 0; i < stations().size(); i++) {
            place(i);
        }
        this.strands = new TieRouter(this, boxes).strands();
    }

    /** The network of a chain in the middle of its stage, when a time step is at work. */
    public static FoldedLayout of(StageLayout chain, WeightNames names, int activeTime) {
        Circuit circuit = new Circuit(chain.fit().cast(), names);
        Rectangle2D area = chain.area();
        Theme theme = chain.theme();
        Rectangle2D room = room(area, theme);
        Measures measures = Measures.of(circuit, chain.fit(), room, theme);
        double left = room.getCenterX() - measures.width() / 2;
        return new FoldedLayout(new Rows(measures, room, 0), area, theme, left, activeTime);
    }

    private static Rectangle2D room(Rectangle2D area, Theme theme) {
        Rectangle2D legend = LegendPainter.place(area, theme);
        return new Rectangle2D.Double(
                area.getX() + MARGIN,
                area.getY() + MARGIN,
                Math.max(1, area.getWidth() - 2 * MARGIN),
                Math.max(1, legend.getY() - area.getY() - 2 * MARGIN));
    }

    /** The same when another time step is at work. */
    public FoldedLayout at(int otherTime) {
        return otherTime == activeTime ? this : new FoldedLayout(rows, area, theme, left, otherTime);
    }

    /** The same at the cursor of a frame, with the row at work in sight. */
    public FoldedLayout at(Frame frame) {
        Rows showing = rows.showing(Rows.current(frame, measures.circuit().cast()));
        int time = frame.activeTime();
        return showing == rows ? at(time) : new FoldedLayout(showing, area, theme, left, time);
    }

    /** The same with the column of a time step where that time step stands in the chain, as far as there is room. */
    public FoldedLayout around(StageLayout chain, int time) {
        int station = station(time);
        double wanted = chain.column(time)
                .map(column -> left + column.center() - center(station))
                .orElse(left);
        Rectangle2D room = room(area, theme);
        double most = room.getMaxX() - measures.width();
        if (wanted > most && stations().size() == 2 && !stations().get(1).isTimed()) {
            // At the right end of the stage what has no time makes way to the left.
            Measures mirrored =
                    new Measures(measures.circuit().mirrored(), fit(), measures.spacing(), measures.words());
            return new FoldedLayout(new Rows(mirrored, room, rows.moved()), area, theme, left, activeTime)
                    .around(chain, time);
        }
        double placed = Math.max(room.getX(), Math.min(most, wanted));
        return new FoldedLayout(rows, area, theme, placed, activeTime);
    }

    private void place(int station) {
        int time = time(station);
        for (Quantity quantity : measures.circuit().cast().at(time)) {
            if (stations().get(station).holds(quantity)) {
                Box box = fit().shape(quantity).box(time);
                Band band = bands.get(measures.circuit().cast().row(quantity));
                Box placed = box.moved(
                        center(station) - box.frame().getWidth() / 2,
                        band.middle() - box.frame().getHeight() / 2);
                List<Panel> panels = placed.panels().stream()
                        .filter(panel -> subject().has(panel.slot()))
                        .toList();
                boxes.put(quantity.id(), new Box(placed.slot(), placed.frame(), panels, fit().numbered()));
            }
        }
    }

    /** Whether everything stands where it does in another one. */
    public boolean isLike(FoldedLayout other) {
        return activeTime == other.activeTime && rows.equals(other.rows) && left == other.left;
    }

    Subject subject() {
        return measures.circuit().cast().subject();
    }

    Measures measures() {
        return measures;
    }

    Fit fit() {
        return measures.fit();
    }

    List<Station> stations() {
        return measures.circuit().stations();
    }

    /** The station of a time. */
    int station(int time) {
        for (int i = 0; i < stations().size(); i++) {
            if (stations().get(i).isTimed()
                    && subject()
                            .trace()
                            .timeline()
                            .at(time)
                            .equals(stations().get(i).interval())) {
                return i;
            }
        }
        return 0;
    }

    /** The station of what has no time. */
    int untimed() {
        int last = stations().size() - 1;
        return stations().get(last).isTimed() ? 0 : last;
    }

    /** The time that the column of a station shows. */
    int time(int station) {
        return stations().get(station).time(activeTime, measures.circuit().cast());
    }

    /** The left edge of a column with its lanes. */
    double edge(int station) {
        double x = left;
        for (int i = 0; i < station; i++) {
            x += measures.left(i) + measures.boxes(i) + measures.right(i) + measures.gutter(i);
        }
        return x;
    }

    /** The middle of the boxes of a station. */
    double center(int station) {
        return edge(station) + measures.left(station) + measures.boxes(station) / 2;
    }

    /** The middle of the column that shows the time step at work. */
    public double activeCenter() {
        return center(station(activeTime));
    }

    public Rectangle2D area() {
        return area;
    }

    Theme theme() {
        return theme;
    }

    /** One for each row, the lowest first. */
    List<Band> bands() {
        return bands;
    }

    double top() {
        return bands.get(bands.size() - 1).top();
    }

    /** All boxes, column by column. */
    public List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    List<Strand> strands() {
        return strands;
    }

    /** Titles stay in sight. */
    private double titleTop() {
        return (rows.areAllSeen() ? top() : rows.window().getY()) - measures.head();
    }

    Rows rows() {
        return rows;
    }

    /** The name of a column. */
    ColumnTitle title(int station) {
        Station named = stations().get(station);
        String text = named.title(time(station));
        double size = measures.title();
        double width = Lettering.width(Theme.fontOf(size).deriveFont(Font.BOLD), text);
        double y = titleTop();
        return new ColumnTitle(
                time(station), text, new Rectangle2D.Double(center(station) - width / 2, y, width, 1.3 * size));
    }

    /** The names of the columns over time. */
    public List<ColumnTitle> titles() {
        List<ColumnTitle> titles = new ArrayList<>();
        for (int i = 0; i < stations().size(); i++) {
            if (stations().get(i).isTimed()) {
                titles.add(title(i));
            }
        }
        return titles;
    }

    /** What is tinted behind the column at work. */
    Rectangle2D band() {
        int station = station(activeTime);
        double margin = 0.6 * measures.text();
        double width = Math.max(measures.boxes(station), title(station).place().getWidth()) + 2 * margin;
        double top = title(station).place().getY() - 4;
        double bottom = Math.min(bands.get(0).bottom(), room(area, theme).getMaxY());
        return new Rectangle2D.Double(center(station) - width / 2, top, width, bottom + margin - top);
    }

    /** The cell under a point. */
    public Optional<Cell> cellAt(double x, double y) {
        return boxes.values().stream()
                .filter(box -> box.frame().contains(x, y))
                .flatMap(box -> box.panels().stream())
                .filter(panel -> rows.see(panel.grid().area()))
                .flatMap(panel -> Cell.under(panel.slot(), panel.grid(), x, y).stream())
                .findFirst();
    }

    /** Where all numbers stand that are seen, column by column. */
    public Map<Slot, Grid> grids() {
        Map<Slot, Grid> grids = new LinkedHashMap<>();
        boxes.values().stream()
                .flatMap(box -> box.panels().stream())
                .filter(panel -> rows.see(panel.grid().area()))
                .forEach(panel -> grids.put(panel.slot(), panel.grid()));
        return grids;
    }

    /** Where the numbers of a slot stand; empty if they do not. */
    public Optional<Grid> grid(Slot slot) {
        return Optional.ofNullable(grids().get(slot));
    }
}
