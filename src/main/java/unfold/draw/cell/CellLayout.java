package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.derivation.Program;
import unfold.draw.Cell;
import unfold.draw.Grid;
import unfold.draw.Rectangles;
import unfold.draw.stage.Column;
import unfold.trace.Slot;

/**
 * Where everything stands inside the cell: a function of the run, the room and the theme alone, so
 * that nothing moves from step to step. Immutable.
 */
public final class CellLayout {

    static final double RIM = 6;

    private final Program program;
    private final Picture picture;
    private final Rectangle2D area;
    private final Fit fit;
    private final Rectangle2D inside;
    private final List<Figure> figures;
    private final List<Wire> wires;

    /** By the nodes' ids. */
    private final Map<Integer, Figure> here = new HashMap<>();

    private final List<Fork> forks;
    private final Column before;
    private final Column after;

    /** The picture at the left edge of a room, as wide as it needs to be and as high as the room. */
    CellLayout(Picture picture, Sizing sizing, Program program, Rectangle2D room, Limits limits) {
        this.program = program;
        this.picture = picture;
        this.fit = sizing.best(room.getWidth(), room.getHeight() - 2 * RIM, limits);
        Spread across = sizing.across(fit).stretched(room.getWidth(), 3 * fit.text());
        Spread upwards = sizing.upwards(fit).stretched(room.getHeight() - 2 * RIM, 2 * fit.text());
        double left = room.getX();
        this.area = new Rectangle2D.Double(left, room.getY(), across.total(), room.getHeight());
        double bottom = room.getY() + (room.getHeight() + upwards.total()) / 2;
        Drawing drawing = new Drawing(picture, sizing, fit, new Drawing.Lines(across, upwards, left, bottom));
        figures = List.copyOf(drawing.figures());
        wires = List.copyOf(drawing.wires());
        forks = drawing.forks();
        double from = Math.max(left, drawing.edge(1));
        double to = Math.min(area.getMaxX(), drawing.edge(-1));
        inside = new Rectangle2D.Double(from, room.getY(), to - from, room.getHeight());
        int last = picture.width() - 2;
        before = new Column(-1, left + across.start(1), across.end(1) - across.start(1), true);
        after = new Column(1, left + across.start(last), across.end(last) - across.start(last), true);
        index();
    }

    private CellLayout(CellLayout other, double dx, double dy) {
        program = other.program;
        picture = other.picture;
        fit = other.fit;
        area = Rectangles.moved(other.area, dx, dy);
        inside = Rectangles.moved(other.inside, dx, dy);
        figures = other.figures.stream().map(figure -> figure.moved(dx, dy)).toList();
        wires = other.wires.stream().map(wire -> wire.moved(dx, dy)).toList();
        forks = other.forks.stream()
                .map(fork -> new Fork(fork.from(), Wire.moved(fork.at(), dx, dy)))
                .toList();
        before = moved(other.before, dx);
        after = moved(other.after, dx);
        index();
    }

    private void index() {
        figures.stream()
                .filter(figure -> figure.later() == 0)
                .forEach(figure -> here.put(figure.node().id(), figure));
    }

    private static Column moved(Column column, double dx) {
        return new Column(column.time(), column.left() + dx, column.width(), column.open());
    }

    /** The same, moved to the right and down. */
    CellLayout moved(double dx, double dy) {
        return new CellLayout(this, dx, dy);
    }

    /** All that is drawn, with the states of the neighbouring time steps. */
    Rectangle2D area() {
        return area;
    }

    /**
     * Where the states of the time step before (-1) or after (1) stand, beside the cell; of no width if
     * none is drawn there. Its time counts from that of the cell.
     */
    Column beside(int direction) {
        return direction < 0 ? before : after;
    }

    Picture picture() {
        return picture;
    }

    /** What belongs to the time step shown; the neighbouring ones are left and right of it. */
    Rectangle2D inside() {
        return inside;
    }

    /** Whether it shows a time step, and not what is defined once. */
    boolean isTimed() {
        return picture.isTimed();
    }

    /** The operations and what they compute from what. */
    CellGraph graph() {
        return picture.graph();
    }

    /** The rows of the states. */
    List<Lane> lanes() {
        return picture.plan().lanes();
    }

    List<Figure> figures() {
        return figures;
    }

    /** The figure of a node that is in the time step shown or is read by it. */
    Figure figure(Node node) {
        return here.get(node.id());
    }

    /** The figure of a state in the next time step, at the end of the line that leaves for it. */
    Figure exit(Node node) {
        return figures.stream()
                .filter(figure -> figure.node().equals(node) && figure.later() != 0)
                .findFirst()
                .orElseThrow();
    }

    List<Wire> wires() {
        return wires;
    }

    /** Where lines of one source part. */
    List<Fork> forks() {
        return forks;
    }

    /** The size of figures in numbered cells, in pixels. */
    public double textSize() {
        return fit.text();
    }

    /** The size of what operations are called, in pixels. */
    double letters() {
        return fit.text() * fit.letters();
    }

    /** Whether the cells are large enough for their numbers. */
    boolean isNumbered() {
        return fit.numbered();
    }

    /** What an operation is called here. */
    String tex(Node node) {
        return Measures.tex(node, fit);
    }

    Program program() {
        return program;
    }

    /** Where the numbers of a slot stand in the picture of time step {@code now}; empty if they do not. */
    Optional<Grid> grid(int now, Slot slot) {
        return figures.stream()
                .flatMap(figure -> figure.panels().stream()
                        .filter(panel -> figure.slot(panel, program, now)
                                .filter(slot::equals)
                                .isPresent())
                        .map(Figure.Panel::grid))
                .findFirst();
    }

    /** Where all numbers stand in the picture of time step {@code now}. */
    Map<Slot, Grid> grids(int now) {
        Map<Slot, Grid> grids = new LinkedHashMap<>();
        for (Figure figure : figures) {
            figure.panels().stream()
                    .filter(panel -> panel.grid() != null)
                    .forEach(
                            panel -> figure.slot(panel, program, now).ifPresent(slot -> grids.put(slot, panel.grid())));
        }
        return grids;
    }

    /** The cell under a point in the picture of time step {@code now}. */
    Optional<Cell> cellAt(int now, double x, double y) {
        return figures.stream()
                .filter(figure -> figure.frame().contains(x, y))
                .flatMap(figure -> figure.panels().stream()
                        .flatMap(panel -> figure.slot(panel, program, now).stream()
                                .flatMap(slot -> Cell.under(slot, panel.grid(), x, y).stream())))
                .findFirst();
    }
}
