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
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.trace.Slot;

/**
 * Where everything stands inside the cell: a function of the run, the area and the theme alone, so
 * that nothing moves from step to step. Immutable.
 */
public final class CellLayout {

    private static final double MARGIN = 6;

    private final Program program;
    private final Picture picture;
    private final Rectangle2D area;
    private final Rectangle2D legend;
    private final Fit fit;
    private final Rectangle2D inside;
    private final List<Figure> figures;
    private final List<Wire> wires;
    private final Map<Node, Figure> here = new HashMap<>();
    private final List<Fork> forks;

    CellLayout(Picture picture, Subject subject, Program program, Rectangle2D area, Theme theme) {
        this.program = program;
        this.picture = picture;
        this.area = area;
        double below = theme.px(1.9);
        double side = theme.px(0.8);
        this.legend = new Rectangle2D.Double(
                area.getX() + side, area.getMaxY() - below, Math.max(1, area.getWidth() - 2 * side), below);
        Sizing sizing = new Sizing(picture, new Measures(subject, program, picture.isTimed()));
        double width = Math.max(1, area.getWidth() - 2 * MARGIN);
        double above = theme.px(1.8);
        double height = Math.max(1, area.getHeight() - below - above - 3 * MARGIN);
        this.fit = sizing.best(width, height, theme);
        Spread across = sizing.across(fit).stretched(width, 3 * fit.text());
        Spread upwards = sizing.upwards(fit).stretched(height, 2 * fit.text());
        double left = area.getX() + (area.getWidth() - across.total()) / 2;
        double bottom = area.getY() + above + MARGIN + (height + upwards.total()) / 2;
        Drawing drawing = new Drawing(picture, sizing, fit, new Drawing.Lines(across, upwards, left, bottom));
        figures = List.copyOf(drawing.figures());
        wires = List.copyOf(drawing.wires());
        figures.stream().filter(figure -> figure.later() == 0).forEach(figure -> here.put(figure.node(), figure));
        forks = drawing.forks();
        double top = area.getY() + above;
        inside = new Rectangle2D.Double(
                drawing.edge(1), top, drawing.edge(-1) - drawing.edge(1), legend.getY() - MARGIN - top);
    }

    /** The whole area. */
    public Rectangle2D area() {
        return area;
    }

    /** Where the colour scales are explained. */
    public Rectangle2D legend() {
        return legend;
    }

    /** What belongs to the time step shown; the neighbouring ones are left and right of it. */
    public Rectangle2D inside() {
        return inside;
    }

    /** Whether it shows a time step, and not what is defined once. */
    public boolean isTimed() {
        return picture.isTimed();
    }

    /** The operations and what they compute from what. */
    public CellGraph graph() {
        return picture.graph();
    }

    /** The rows of the states. */
    public List<Lane> lanes() {
        return picture.plan().lanes();
    }

    public List<Figure> figures() {
        return figures;
    }

    /** The figure of a node that is in the time step shown or is read by it. */
    public Figure figure(Node node) {
        return here.get(node);
    }

    /** The figure of a state in the next time step, at the end of the line that leaves for it. */
    Figure exit(Node node) {
        return figures.stream()
                .filter(figure -> figure.node().equals(node) && figure.later() != 0)
                .findFirst()
                .orElseThrow();
    }

    public List<Wire> wires() {
        return wires;
    }

    /** Where lines of one source part. */
    public List<Fork> forks() {
        return forks;
    }

    /** The size of figures in numbered cells, in pixels. */
    public double textSize() {
        return fit.text();
    }

    /** Whether the cells are large enough for their numbers. */
    public boolean isNumbered() {
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
    public Optional<Grid> grid(int now, Slot slot) {
        return figures.stream()
                .flatMap(figure -> figure.panels().stream()
                        .filter(panel -> figure.slot(panel, program, now)
                                .filter(slot::equals)
                                .isPresent())
                        .map(Figure.Panel::grid))
                .findFirst();
    }

    /** Where all numbers stand in the picture of time step {@code now}. */
    public Map<Slot, Grid> grids(int now) {
        Map<Slot, Grid> grids = new LinkedHashMap<>();
        for (Figure figure : figures) {
            figure.panels().stream()
                    .filter(panel -> panel.grid() != null)
                    .forEach(panel ->
                            figure.slot(panel, program, now).ifPresent(slot -> grids.put(slot, panel.grid())));
        }
        return grids;
    }

    /** The cell under a point in the picture of time step {@code now}. */
    public Optional<Cell> cellAt(int now, double x, double y) {
        return figures.stream()
                .filter(figure -> figure.frame().contains(x, y))
                .flatMap(figure -> figure.panels().stream()
                        .flatMap(panel -> figure.slot(panel, program, now).stream()
                                .flatMap(slot -> Cell.under(slot, panel.grid(), x, y).stream())))
                .findFirst();
    }
}
