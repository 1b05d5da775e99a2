package unfold.draw.stage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.trace.Aspect;
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
            veil(g, layout.area(), lit(layout, frame, theme), theme);
        }
    }

    /** Dims {@code area} but for some places, with some room around them. */
    public static void paint(Graphics2D g, Rectangle2D area, List<Rectangle2D> places, Theme theme) {
        if (!places.isEmpty()) {
            Area lit = new Area();
            places.forEach(place -> lit.add(around(place, theme)));
            veil(g, area, lit, theme);
        }
    }

    private static void veil(Graphics2D g, Rectangle2D area, Area lit, Theme theme) {
        Area veil = new Area(area);
        veil.subtract(lit);
        Color ground = theme.color(Hue.GROUND);
        g.setColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), (int) Math.round(255 * VEIL)));
        g.fill(veil);
    }

    /** The boxes of the current operation, those it reads, and the edges between them. */
    private static Area lit(StageLayout layout, Frame frame, Theme theme) {
        Set<Slot> boxes = new LinkedHashSet<>();
        for (Box box : layout.boxes()) {
            if (box.panels().stream().anyMatch(panel -> frame.isLit(panel.slot())) || isWritten(frame, box.slot())) {
                boxes.add(box.slot());
            }
        }
        List<Wire> wires = new ArrayList<>();
        for (Wire wire : layout.wires()) {
            if (isCurrent(frame, wire)) {
                wires.add(wire);
                boxes.add(wire.from());
                boxes.add(wire.to());
            }
        }
        Area lit = new Area();
        boxes.forEach(slot -> layout.box(slot).ifPresent(box -> lit.add(around(box.frame(), theme))));
        wires.forEach(wire -> lit.add(along(wire, theme)));
        if (boxes.isEmpty()) {
            read(layout, frame).forEach(box -> lit.add(around(box.frame(), theme)));
        }
        if (lit.isEmpty()) {
            // It works on what the stage does not show, at a time step that it does.
            layout.column(frame.activeTime())
                    .ifPresent(column -> lit.add(around(
                            new Rectangle2D.Double(
                                    column.left(), layout.top(), column.width(), layout.bottom() - layout.top()),
                            theme)));
        }
        layout.titles().stream()
                .filter(title -> title.time() == frame.activeTime())
                .forEach(title -> lit.add(around(title.place(), theme)));
        return lit;
    }

    /** The boxes whose gradients go into what the current operation adds to, as those of a weight. */
    private static List<Box> read(StageLayout layout, Frame frame) {
        Set<Slot> read = new LinkedHashSet<>();
        for (Contribution each : frame.trace().contributionsOf(frame.cursor() - 1)) {
            Slot source = each.source();
            if (source != null) {
                read.add(new Slot(frame.subject().wiring().owner(source.quantity()), source.time(), Aspect.VALUE));
            }
        }
        return layout.boxes().stream().filter(box -> read.contains(box.slot())).toList();
    }

    /** Whether the current operation writes a value of the box, or the argument that belongs to it. */
    private static boolean isWritten(Frame frame, Slot box) {
        return frame.current().stream()
                .flatMap(step -> step.writes().stream())
                .anyMatch(slot ->
                        frame.subject().wiring().owner(slot.quantity()) == box.quantity() && slot.time() == box.time());
    }

    private static boolean isCurrent(Frame frame, Wire wire) {
        if (frame.phase() == Phase.FORWARD) {
            return isWritten(frame, wire.to());
        }
        return frame.subject().flows().between(wire.from(), wire.to()).stream()
                .anyMatch(flow -> flow.step() == frame.cursor() - 1);
    }

    private static Area around(Rectangle2D place, Theme theme) {
        double margin = theme.px(MARGIN);
        return new Area(new RoundRectangle2D.Double(
                place.getX() - margin,
                place.getY() - margin,
                place.getWidth() + 2 * margin,
                place.getHeight() + 2 * margin,
                2 * margin,
                2 * margin));
    }

    private static Area along(Wire wire, Theme theme) {
        Path2D path = new Path2D.Double();
        for (Point2D point : wire.points()) {
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
