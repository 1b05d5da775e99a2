package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.Cell;
import unfold.draw.Grid;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.stage.Box;
import unfold.draw.stage.Column;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.Panel;
import unfold.draw.stage.Track;
import unfold.draw.stage.Viewport;
import unfold.trace.Slot;

/**
 * The network unrolled over time with one time step open: its cell in the middle, the time steps next
 * to it with their names, all others narrow. Nothing moves within a time step. Immutable.
 */
public final class OpenLayout {

    /** What is seen of a picture. */
    record Look(Track track, Viewport viewport) {}

    private final Opening opening;
    private final CellLayout cell;
    private final int now;
    private final Look look;
    private final List<Column> columns;
    private final List<Box> named;
    private final List<Box> narrow;
    private final List<ColumnTitle> titles;
    private final List<Rail> rails;
    private final Map<Slot, Rectangle2D> frames = new LinkedHashMap<>();

    OpenLayout(Opening opening, CellLayout cell, List<Column> columns, int now, Look look) {
        this.opening = opening;
        this.cell = cell;
        this.now = now;
        this.look = look;
        this.columns = columns.stream()
                .sorted(Comparator.comparingDouble(Column::left))
                .toList();
        cell.figures().stream()
                .filter(Figure::isBeside)
                .forEach(figure -> figure.slot(cell.program(), now)
                        .filter(opening.subject()::has)
                        .ifPresent(slot -> frames.put(slot, figure.frame())));
        NarrowColumns boxes = new NarrowColumns(opening, cell);
        named = boxes.named(this.columns, frames.keySet());
        narrow = boxes.narrow(this.columns);
        named.forEach(box -> frames.putIfAbsent(box.slot(), box.frame()));
        narrow.forEach(box -> frames.put(box.slot(), box.frame()));
        titles = OpenTitles.of(this);
        rails = new Rails(this).all();
    }

    /** The whole stage. */
    public Rectangle2D area() {
        return opening.area();
    }

    /** Where the colour scales are explained. */
    public Rectangle2D legend() {
        return opening.legend();
    }

    /** The part of the stage on which the columns are seen, perhaps not all of them and of the cell. */
    public Rectangle2D seen() {
        return opening.seen();
    }

    /** What a larger picture is looked along. */
    public Track track() {
        return look.track;
    }

    /** What is seen of a larger picture. */
    public Viewport viewport() {
        return look.viewport;
    }

    /** What is to be seen of a larger picture so that a place on the stage comes into the middle. */
    public Viewport around(Rectangle2D place) {
        Rectangle2D all = track().content();
        double x = place.getCenterX() + looked().getX() - seen().getX() - all.getX();
        double y = place.getCenterY() + looked().getY() - seen().getY() - all.getY();
        return track().settled(new Viewport(track().zoom(), x / all.getWidth(), y / all.getHeight()));
    }

    /** What can be seen now, as if the picture were not scrolled. */
    Rectangle2D looked() {
        return new Rectangle2D.Double(
                seen().getX() + look.track.scrolledX(look.viewport),
                seen().getY() + look.track.scrolledY(look.viewport),
                seen().getWidth(),
                seen().getHeight());
    }

    /** Whether the stage shows only a part. */
    public boolean isLarge() {
        return !track().isWhole();
    }

    /** The open cell, in its place. */
    public CellLayout cell() {
        return cell;
    }

    /** The time step that is open; {@code Slot.UNTIMED} for what has none. */
    public int now() {
        return now;
    }

    /** The other columns from left to right; those next to the open cell are open and named. */
    public List<Column> columns() {
        return columns;
    }

    /** The boxes of the columns next to the cell, without the states that stand there in full. */
    public List<Box> named() {
        return named;
    }

    /** The boxes of all other columns. */
    public List<Box> narrow() {
        return narrow;
    }

    /** The names of the columns, that of the open cell first. */
    public List<ColumnTitle> titles() {
        return titles;
    }

    /** What leads from column to column. */
    List<Rail> rails() {
        return rails;
    }

    Subject subject() {
        return opening.subject();
    }

    Theme theme() {
        return opening.theme();
    }

    /** Where a value stands in a column beside the cell, if it does. */
    Optional<Rectangle2D> frame(Slot value) {
        return Optional.ofNullable(frames.get(value));
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>(named);
        boxes.addAll(narrow);
        return boxes;
    }

    /** Midway between a time step and the next, if both are there. */
    public Optional<Double> between(int time) {
        Optional<Double> left = time == now
                ? Optional.of(cell.inside().getMaxX())
                : column(time).map(Column::right);
        Optional<Double> right = time + 1 == now
                ? Optional.of(cell.inside().getX())
                : column(time + 1).map(Column::left);
        return left.flatMap(from -> right.map(to -> (from + to) / 2));
    }

    private Optional<Column> column(int time) {
        return columns.stream().filter(column -> column.time() == time).findFirst();
    }

    /** The cell under a point. */
    public Optional<Cell> cellAt(double x, double y) {
        if (!seen().contains(x, y)) {
            return Optional.empty();
        }
        return cell.cellAt(now, x, y)
                .or(() -> boxes().stream()
                        .filter(box -> box.frame().contains(x, y))
                        .flatMap(box -> box.panels().stream())
                        .flatMap(panel -> Cell.under(panel.slot(), panel.grid(), x, y).stream())
                        .findFirst());
    }

    /** Where the numbers of a slot stand; empty if they do not. */
    public Optional<Grid> grid(Slot slot) {
        return cell.grid(now, slot)
                .or(() -> boxes().stream()
                        .flatMap(box -> box.panels().stream())
                        .filter(panel -> panel.slot().equals(slot))
                        .map(Panel::grid)
                        .findFirst());
    }

    /** Where all numbers stand. */
    public Map<Slot, Grid> grids() {
        Map<Slot, Grid> grids = new LinkedHashMap<>();
        boxes().forEach(box -> box.panels().forEach(panel -> grids.put(panel.slot(), panel.grid())));
        grids.putAll(cell.grids(now));
        return grids;
    }
}
