package unfold.draw.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.draw.Arrow;
import unfold.draw.Diverging;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.cell.Moment.Passed;

/**
 * Paints the lines between operations: what is computed, and over it the gradient that has come back,
 * as wide as the logarithm of its norm says.
 */
final class LinePainter {

    private static final double HEAD = 0.75;
    private static final double THINNEST = 0.13;
    private static final double THICKEST = 0.45;
    private static final float[] DOTS = {1.5f, 3f};

    private final Moment moment;
    private final Theme theme;
    private final CellLayout layout;
    private final double unit;

    LinePainter(Moment moment, Theme theme) {
        this.moment = moment;
        this.theme = theme;
        this.layout = moment.layout();
        this.unit = layout.textSize();
    }

    /** The lines that values take: those to come first, so that none hides what is done. */
    void forward(Graphics2D g) {
        List<Wire> plain = layout.wires().stream()
                .filter(wire -> moment.passed(wire).isEmpty() && moment.leadsSomewhere(wire))
                .toList();
        draw(g, plain.stream().filter(wire -> !isDone(wire)).toList(), Hue.GHOST, 0.1);
        draw(g, plain.stream().filter(this::isDone).toList(), Hue.QUIET, 0.12);
        draw(g, plain.stream().filter(this::isCurrent).toList(), Hue.FORWARD, 0.2);
    }

    private boolean isDone(Wire wire) {
        Figure from = layout.figure(wire.from());
        boolean arrived = wire.leaves() || moment.isDone(layout.figure(wire.to()));
        return moment.isDone(from) && arrived;
    }

    private boolean isCurrent(Wire wire) {
        return isDone(wire) && moment.isCurrent(wire, layout.figure(wire.to()));
    }

    /** Draws the lines of one source in one stroke: what they share would look thicker otherwise. */
    private void draw(Graphics2D g, List<Wire> wires, Hue hue, double width) {
        Map<Node, Path2D> lines = new LinkedHashMap<>();
        g.setColor(theme.color(hue));
        for (Wire wire : wires) {
            double head = Math.min(HEAD * unit, Arrow.endPiece(wire.points()) * 0.8);
            Arrow arrow = new Arrow(wire.points(), width * unit, head);
            lines.computeIfAbsent(wire.from(), from -> new Path2D.Double()).append(arrow.line(), false);
            g.fill(arrow.tip());
        }
        g.setStroke(new BasicStroke((float) (width * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        lines.values().forEach(g::draw);
    }

    /** Dots where lines of one source part. */
    void forks(Graphics2D g) {
        double r = 0.22 * unit;
        for (Fork fork : layout.forks()) {
            boolean reached = layout.wires().stream()
                    .anyMatch(wire -> wire.from().equals(fork.from()) && !wire.leaves() && isDone(wire));
            Point2D at = fork.at();
            g.setColor(theme.color(reached ? Hue.QUIET : Hue.GHOST));
            g.fill(new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r));
        }
    }

    /** The gradient that has come: what comes now is painted last and in full colour. */
    void backward(Graphics2D g) {
        for (boolean current : new boolean[] {false, true}) {
            for (Wire wire : layout.wires()) {
                moment.passed(wire)
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
        double strength = known ? moment.frame().subject().flows().strength(norm) : 0;
        double width = (THINNEST + (THICKEST - THINNEST) * strength) * unit;
        double head = Math.min(HEAD * unit + width, Arrow.endPiece(back) * 0.8);
        Color full = theme.color(Hue.BACKWARD);
        Color color = passed.current() ? full : Diverging.blend(full, theme.color(Hue.PANEL), 0.35);
        boolean alarming = known && !(norm <= Double.MAX_VALUE);
        boolean zero = known && norm == 0;
        new Arrow(back, width, head).draw(g, alarming ? theme.color(Hue.ALARM) : color, zero ? DOTS : null);
    }
}
