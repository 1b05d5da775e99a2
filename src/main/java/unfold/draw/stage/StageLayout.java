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

    private final Rectangle2D area;
    private final Rectangle2D legend;
    private final Fit fit;
    private final List<Column> columns;
    private final List<Band> bands;
    private final Map<Slot, Box> boxes = new LinkedHashMap<>();
    private final List<Wire> wires;
    private final List<ColumnTitle> titles;

    private StageLayout(Subject subject, Rectangle2D area, Theme theme, int activeTime) {
        this.area = area;
        double legendHeight = theme.px(1.9);
        this.legend =
                new Rectangle2D.Double(
                        area.getX() + theme.px(0.8),
                        area.getMaxY() - legendHeight,
                        Math.max(1, area.getWidth() - theme.px(1.6)),
                        legendHeight);
        Cast cast = new Cast(subject);
        Rectangle2D room =
                new Rectangle2D.Double(
                        area.getX() + 4,
                        area.getY() + 4,
                        Math.max(1, area.getWidth() - 8),
                        Math.max(1, area.getHeight() - legendHeight - 8));
        fit = new Fitting(cast, theme, room.getWidth(), room.getHeight()).best();
        Placement placement = new Placement(fit, room, activeTime);
        columns = placement.columns();
        bands = placement.bands();
        placement.boxes().forEach(box -> boxes.put(box.slot(), box));
        wires = new Router(placement, boxes).wires();
        titles = ColumnTitle.along(placement, theme);
    }

    public static StageLayout of(
            Subject subject, Rectangle2D area, Theme theme, int activeTime) {
        return new StageLayout(subject, area, theme, activeTime);
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
