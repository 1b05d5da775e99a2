package unfold.draw.stage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.trace.Contribution;
import unfold.trace.Phase;
import unfold.trace.Slot;

/**
 * Dims the stage but for the current operation: what it writes, what it reads, and the edges between them.
 * Before the first operation nothing is dimmed.
 */
public final class Spotlight {

    /** How much of the ground lies over what is dimmed: its shape stays, so that the place is not lost. */
    private static final double VEIL = 0.78;

    private static final double MARGIN = 0.35;

    private Spotlight() {}

    /** Dims the network over time. */
    public static void paint(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        if (frame.cursor() > 0) {
            List<Rectangle2D> column = layout
                    .column(frame.activeTime())
                    .map(at -> (Rectangle2D)
                            new Rectangle2D.Double(at.left(), layout.top(), at.width(), layout.bottom() - layout.top()))
                    .stream()
                    .toList();
            Area lit = lit(layout.boxes(), layout.wires(), column, frame, theme);
            lit.add(titles(layout.titles(), frame, theme));
            veil(g, layout.area(), lit, theme);
        }
    }

    /**
     * What stays bright of boxes and of the edges between them: those of the current operation, and those it reads.
     *
     * @param column what stays so if the operation works on none of them
     */
    public static Area lit(
            Collection<Box> boxes, List<Wire> wires, List<Rectangle2D> column, Frame frame, Theme theme) {
        Set<Slot> slots = new LinkedHashSet<>();
        for (Box box : boxes) {
            if (box.panels().stream().anyMatch(panel -> frame.isLit(panel.slot())) || isWritten(frame, box.slot())) {
                slots.add(box.slot());
            }
        }
        Area lit = new Area();
        for (Wire wire : wires) {
            if (isCurrent(frame, wire)) {
                lit.add(along(wire.points(), theme));
                slots.add(wire.from());
                slots.add(wire.to());
            }
        }
        if (slots.isEmpty()) {
            slots.addAll(read(frame));
        }
        boxes.stream().filter(box -> slots.contains(box.slot())).forEach(box -> lit.add(around(box.frame(), theme)));
        if (lit.isEmpty()) {
            // It works on what the stage does not show, at a time step that it does.
            column.forEach(place -> lit.add(around(place, theme)));
        }
        return lit;
    }

    /** The name of the time step at work. */
    public static Area titles(List<ColumnTitle> titles, Frame frame, Theme theme) {
        Area lit = new Area();
        titles.stream()
                .filter(title -> title.time() == frame.activeTime())
                .forEach(title -> lit.add(around(title.place(), theme)));
        return lit;
    }

    /** Dims {@code area} but for what stays bright. */
    public static void veil(Graphics2D g, Rectangle2D area, Area lit, Theme theme) {
        Area veil = new Area(area);
        veil.subtract(lit);
        Color ground = theme.color(Hue.GROUND);
        g.setColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), (int) Math.round(255 * VEIL)));
        g.fill(veil);
    }

    /** The boxes whose gradients go into what the current operation adds to, as those of a weight. */
    private static Set<Slot> read(Frame frame) {
        Set<Slot> read = new LinkedHashSet<>();
        for (Contribution each : frame.trace().contributionsOf(frame.cursor() - 1)) {
            Slot source = each.source();
            if (source != null) {
                read.add(frame.subject().wiring().box(source));
            }
        }
        return read;
    }

    /** Whether the current operation writes a value of the box, or the argument that belongs to it. */
    private static boolean isWritten(Frame frame, Slot box) {
        return frame.current().stream()
                .flatMap(step -> step.writes().stream())
                .map(frame.subject().wiring()::box)
                .anyMatch(box::equals);
    }

    private static boolean isCurrent(Frame frame, Wire wire) {
        if (frame.phase() == Phase.FORWARD) {
            return isWritten(frame, wire.to());
        }
        return frame.subject().flows().between(wire.from(), wire.to()).stream()
                .anyMatch(flow -> flow.step() == frame.cursor() - 1);
    }

    /** A place with some room around it. */
    public static Area around(Rectangle2D place, Theme theme) {
        double margin = theme.px(MARGIN);
        return new Area(new RoundRectangle2D.Double(
                place.getX() - margin,
                place.getY() - margin,
                place.getWidth() + 2 * margin,
                place.getHeight() + 2 * margin,
                2 * margin,
                2 * margin));
    }

    /** What lies along a line. */
    public static Area along(List<Point2D> points, Theme theme) {
        Path2D path = new Path2D.Double();
        for (Point2D point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.getX(), point.getY());
            } else {
                path.lineTo(point.getX(), point.getY());
            }
        }
        float width = (float) Math.max(8, theme.px(0.7));
        return new Area(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path));
    }
}
