package unfold.draw.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.draw.Arrow;
import unfold.draw.Diverging;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.draw.cell.Moment.Passed;
import unfold.draw.motion.NormMark;
import unfold.draw.motion.Travel;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;

/**
 * Paints the lines between operations: what is computed, and over it the gradient that has come back,
 * as wide as the logarithm of its norm says.
 */
final class LinePainter {

    private static final double HEAD = 0.75;
    private static final double THINNEST = 0.13;
    private static final double THICKEST = 0.45;

    /** The radius of what travels, in times the figures. */
    private static final double WEAKEST_DISC = 0.25;

    private static final double STRONGEST_DISC = 0.6;

    private static final float[] DOTS = {1.5f, 3f};

    private final Moment moment;
    private final Course course;
    private final Theme theme;
    private final CellLayout layout;
    private final double unit;
    private final List<Wire> wires;

    /**
     * @param course what is on its way
     * @param part of the picture that is painted; no other is seen
     */
    LinePainter(Moment moment, Course course, Theme theme, Rectangle2D part) {
        this.moment = moment;
        this.course = course;
        this.theme = theme;
        this.layout = moment.layout();
        this.unit = layout.textSize();
        this.wires =
                layout.wires().stream().filter(wire -> wire.reaches(part, unit)).toList();
    }

    /** The lines that values take: those to come first, so that none hides what is done. */
    void forward(Graphics2D g) {
        List<Wire> plain = wires.stream()
                .filter(wire -> moment.leadsSomewhere(wire)
                        && course.seen(wire).passed(wire).isEmpty())
                .toList();
        draw(g, plain.stream().filter(wire -> !isDone(wire)).toList(), Hue.GHOST, 0.1);
        draw(g, plain.stream().filter(this::isDone).toList(), Hue.QUIET, 0.12);
        draw(g, plain.stream().filter(this::isCurrent).toList(), Hue.FORWARD, 0.2);
    }

    private boolean isDone(Wire wire) {
        Moment seen = course.seen(wire);
        Figure from = layout.figure(wire.from());
        boolean arrived = wire.leaves() || seen.isDone(layout.figure(wire.to()));
        return seen.isDone(from) && arrived;
    }

    private boolean isCurrent(Wire wire) {
        return course.along(wire).travelled() == 1 && isDone(wire) && moment.isCurrent(wire, layout.figure(wire.to()));
    }

    /** Draws the lines of one source in one stroke: what they share would look thicker otherwise. */
    private void draw(Graphics2D g, List<Wire> wires, Hue hue, double width) {
        Map<Integer, Path2D> lines = new LinkedHashMap<>();
        g.setColor(theme.color(hue));
        for (Wire wire : wires) {
            double head = Math.min(HEAD * unit, Arrow.endPiece(wire.points()) * 0.8);
            Arrow arrow = new Arrow(wire.points(), width * unit, head);
            lines.computeIfAbsent(wire.from().id(), from -> new Path2D.Double()).append(arrow.line(), false);
            g.fill(arrow.tip());
        }
        g.setStroke(new BasicStroke((float) (width * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        lines.values().forEach(g::draw);
    }

    /** Dots where lines of one source part. */
    void forks(Graphics2D g) {
        double r = 0.22 * unit;
        for (Fork fork : layout.forks()) {
            boolean reached =
                    wires.stream().anyMatch(wire -> wire.from().equals(fork.from()) && !wire.leaves() && isDone(wire));
            Point2D at = fork.at();
            g.setColor(theme.color(reached ? Hue.QUIET : Hue.GHOST));
            g.fill(new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r));
        }
    }

    /** The gradient that has come: what comes now is painted last and in full colour. */
    void backward(Graphics2D g) {
        for (boolean current : new boolean[] {false, true}) {
            for (Wire wire : wires) {
                course.seen(wire)
                        .passed(wire)
                        .filter(passed -> passed.current() == current)
                        .ifPresent(passed -> gradient(g, wire, passed));
            }
        }
    }

    private void gradient(Graphics2D g, Wire wire, Passed passed) {
        List<Point2D> back = new ArrayList<>(wire.points());
        Collections.reverse(back);
        double norm = passed.norm().orElse(0.0);
        boolean known = passed.norm().isPresent();
        double width = width(passed);
        double head = Math.min(HEAD * unit + width, Arrow.endPiece(back) * 0.8);
        boolean zero = known && norm == 0;
        new Arrow(back, width, head).draw(g, color(passed, passed.current()), zero ? DOTS : null);
        if (known && NormMark.isSpecial(norm)) {
            NormMark.paint(g, back, norm, theme);
        }
    }

    private double strength(Passed passed) {
        return passed.norm()
                .map(norm -> Double.isNaN(norm)
                        ? 1
                        : moment.frame().subject().flows().strength(norm))
                .orElse(0.0);
    }

    private double width(Passed passed) {
        return (THINNEST + (THICKEST - THINNEST) * strength(passed)) * unit;
    }

    private Color color(Passed passed, boolean current) {
        if (passed.norm().filter(norm -> !(norm <= Double.MAX_VALUE)).isPresent()) {
            return theme.color(Hue.ALARM);
        }
        Color full = theme.color(Hue.BACKWARD);
        return current ? full : Diverging.blend(full, theme.color(Hue.PANEL), 0.35);
    }

    /** What is on its way: values in the colour of where they come from, gradients as wide as they are strong. */
    void travelling(Graphics2D g) {
        List<Wire> wires = course.travelled();
        boolean forward = moment.frame().phase() == Phase.FORWARD;
        wires.forEach(wire -> trace(g, wire, forward));
        wires.forEach(wire -> disc(g, wire, forward));
    }

    private Travel travel(Wire wire) {
        return new Travel(course.way(wire), course.along(wire).travelled());
    }

    private void trace(Graphics2D g, Wire wire, boolean forward) {
        Arrow covered = new Arrow(
                travel(wire).covered(),
                forward ? 0.2 * unit : width(moment.passed(wire).orElseThrow()),
                0);
        Color color =
                forward ? theme.color(Hue.FORWARD) : color(moment.passed(wire).orElseThrow(), true);
        covered.draw(g, color, null);
    }

    private void disc(Graphics2D g, Wire wire, boolean forward) {
        if (forward) {
            Role role = layout.figure(wire.from())
                    .quantity(layout.program())
                    .map(Quantity::role)
                    .orElse(Role.INNER);
            travel(wire).disc(g, radius(0.5), new BoardColors(theme).travelling(role), theme);
            return;
        }
        Passed passed = moment.passed(wire).orElseThrow();
        travel(wire)
                .gradient(
                        g,
                        radius(strength(passed)),
                        passed.norm().orElse(Double.MIN_VALUE),
                        color(passed, true),
                        theme);
    }

    /** From a weak one to a strong one. */
    private double radius(double strength) {
        return Math.max(3, (WEAKEST_DISC + (STRONGEST_DISC - WEAKEST_DISC) * strength) * unit);
    }
}
