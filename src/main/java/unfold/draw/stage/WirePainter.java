package unfold.draw.stage;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import unfold.draw.Arrow;
import unfold.draw.Diverging;
import unfold.draw.Flows.Flow;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;
import unfold.trace.Phase;
import unfold.trace.Slot;

/**
 * Paints edges: forward ones by what is computed, and over them the gradient that has flowed back,
 * as wide as the logarithm of its norm says.
 */
final class WirePainter {

    private static final double LONGEST_HEAD = 9;
    private static final double THINNEST = 1.4;
    private static final double THICKEST = 6;

    private final Frame frame;
    private final Theme theme;
    private final List<Consumer<Graphics2D>> marks = new ArrayList<>();

    WirePainter(Frame frame, Theme theme) {
        this.frame = frame;
        this.theme = theme;
    }

    /** The edges that values take: those of the future first, so that none hides what is done. */
    void forward(Graphics2D g, List<Wire> wires) {
        Arrows arrows = new Arrows(g);
        wires.stream().filter(w -> !isDone(w)).forEach(w -> add(arrows, w, Hue.GHOST, 1.2));
        arrows.draw();
        wires.stream()
                .filter(w -> isDone(w) && flows(w, frame.cursor()).isEmpty())
                .forEach(w -> add(arrows, w, Hue.LINE, 1.4));
        arrows.draw();
        wires.stream().filter(this::isCurrent).forEach(w -> add(arrows, w, Hue.FORWARD, 2.4));
        arrows.draw();
    }

    private boolean isDone(Wire wire) {
        return frame.at(wire.to()).isPresent() && frame.at(wire.from()).isPresent();
    }

    private boolean isCurrent(Wire wire) {
        return frame.phase() == Phase.FORWARD
                && frame.current().stream()
                        .flatMap(step -> step.writes().stream())
                        .anyMatch(slot -> isOf(slot, wire.to()));
    }

    private boolean isOf(Slot written, Slot box) {
        return frame.subject().wiring().owner(written.quantity()) == box.quantity() && written.time() == box.time();
    }

    private void add(Arrows arrows, Wire wire, Hue hue, double width) {
        double head = head(wire.points(), Math.min(5 + 1.2 * width, 3 + wire.room()));
        arrows.add(new Arrow(wire.points(), width, head), theme.color(hue), null);
    }

    private static double head(List<Point2D> points, double wanted) {
        double room = Arrow.endPiece(points);
        double head = Math.min(Math.min(wanted, LONGEST_HEAD), room * 0.8);
        return head < 3 ? 0 : head;
    }

    /** The gradient that has flowed: what flows now is painted last and in full colour. */
    void backward(Graphics2D g, List<Wire> wires) {
        Arrows arrows = new Arrows(g);
        for (Wire wire : wires) {
            flows(wire, frame.cursor() - 1).forEach(flow -> flow(arrows, wire, flow, false));
        }
        arrows.draw();
        for (Wire wire : wires) {
            flows(wire, frame.cursor()).stream()
                    .filter(flow -> flow.step() == frame.cursor() - 1)
                    .forEach(flow -> flow(arrows, wire, flow, true));
        }
        arrows.draw();
        marks.forEach(mark -> mark.accept(g));
        marks.clear();
    }

    private List<Flow> flows(Wire wire, int cursor) {
        return frame.subject().flows().between(wire.from(), wire.to()).stream()
                .filter(flow -> flow.step() < cursor)
                .toList();
    }

    private void flow(Arrows arrows, Wire wire, Flow flow, boolean current) {
        List<Point2D> back = new ArrayList<>(wire.points());
        Collections.reverse(back);
        double room = Arrow.endPiece(back);
        double strength = frame.subject().flows().strength(flow.norm());
        double most = Math.max(THINNEST, Math.min(THICKEST, wire.room()));
        double width = Math.min(THINNEST + (most - THINNEST) * strength, room * 0.6);
        double head = Math.min(Math.min(6 + width, room * 0.8), 4 + 1.4 * wire.room());
        Color full = theme.color(Hue.BACKWARD);
        Color color = current ? full : Diverging.blend(full, theme.color(Hue.GROUND), 0.35);
        boolean special = !(flow.norm() > 0) || Double.isInfinite(flow.norm());
        Arrow arrow = new Arrow(back, width, head < 3 ? 0 : head);
        arrows.add(arrow, special && flow.norm() != 0 ? alarm() : color, flow.norm() == 0 ? DOTS : null);
        if (special) {
            marks.add(g -> mark(g, arrow.middle(), flow.norm()));
        }
    }

    private static final float[] DOTS = {1.5f, 3f};

    private Color alarm() {
        return theme.color(Hue.ALARM);
    }

    private void mark(Graphics2D g, Point2D at, double norm) {
        Font font = theme.font(0.75);
        String text = Numerals.fixed(norm);
        double width = Lettering.width(font, text) + 6;
        double height = theme.px(0.8);
        Rectangle2D place = new Rectangle2D.Double(at.getX() - width / 2, at.getY() - height / 2, width, height);
        g.setColor(theme.color(Hue.GROUND));
        g.fill(place);
        g.setColor(norm == 0 ? theme.color(Hue.BACKWARD) : alarm());
        Lettering.centred(g, font, text, place);
    }
}
