package unfold.draw.stage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import unfold.draw.Arrow;
import unfold.draw.Diverging;
import unfold.draw.Flows.Flow;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.draw.motion.NormMark;
import unfold.draw.motion.Travel;

/**
 * Paints the gradient that has flowed back along the edges, and what is on its way: as wide and as bright as the
 * logarithm of its norm says, so that it is seen to die out or to swell. Zero, infinity and NaN are marked.
 */
final class FlowPainter {

    private static final double THINNEST = 1.4;

    /** In times the running text. */
    private static final double THICKEST = 0.5;

    /** How much of its colour the weakest gradient has. */
    private static final double FAINTEST = 0.3;

    /** How much of it the strongest has once it is not the current one. */
    private static final double STRONGEST = 0.85;

    /** Strengths that differ by less look the same. */
    private static final int LEVELS = 24;

    private static final float[] DOTS = {1.5f, 3f};

    private final Frame frame;
    private final Theme theme;
    private final Motion motion;
    private final double textSize;
    private final List<Consumer<Graphics2D>> marks = new ArrayList<>();

    FlowPainter(Numbers numbers, double textSize) {
        this.frame = numbers.frame();
        this.theme = numbers.theme();
        this.motion = numbers.motion();
        this.textSize = textSize;
    }

    /** What flowed before a step. */
    void before(Graphics2D g, List<Wire> wires, int step) {
        paint(g, wires, Integer.MIN_VALUE, step);
    }

    /** What has flowed from a step on: what flows now is painted last and in full colour, or is on its way. */
    void since(Graphics2D g, List<Wire> wires, int step) {
        paint(g, wires, step, frame.cursor() - 1);
        Arrows arrows = new Arrows(g);
        for (Wire wire : wires) {
            for (Flow flow : flows(wire, frame.cursor() - 1, frame.cursor())) {
                if (motion.travelled() == 1) {
                    add(arrows, wire, flow, true);
                } else {
                    travel(g, wire, flow);
                }
            }
        }
        arrows.draw();
        mark(g);
    }

    private void paint(Graphics2D g, List<Wire> wires, int first, int end) {
        Arrows arrows = new Arrows(g);
        for (Wire wire : wires) {
            flows(wire, first, end).forEach(flow -> add(arrows, wire, flow, false));
        }
        arrows.draw();
        mark(g);
    }

    private void mark(Graphics2D g) {
        marks.forEach(mark -> mark.accept(g));
        marks.clear();
    }

    private List<Flow> flows(Wire wire, int first, int end) {
        List<Flow> all = frame.subject().flows().between(wire.from(), wire.to());
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(flow -> flow.step() >= first && flow.step() < end)
                        .toList();
    }

    private void add(Arrows arrows, Wire wire, Flow flow, boolean current) {
        List<Point2D> back = back(wire);
        double width = width(wire, back, flow);
        double head = Math.min(Math.min(6 + width, Arrow.endPiece(back) * 0.8), 4 + 1.4 * wire.room());
        Arrow arrow = new Arrow(back, width, head < 3 ? 0 : head);
        arrows.add(arrow, color(flow, current), flow.norm() == 0 ? DOTS : null);
        if (NormMark.isSpecial(flow.norm())) {
            marks.add(g -> NormMark.paint(g, back, flow.norm(), theme));
        }
    }

    private static List<Point2D> back(Wire wire) {
        List<Point2D> back = new ArrayList<>(wire.points());
        Collections.reverse(back);
        return back;
    }

    private double width(Wire wire, List<Point2D> back, Flow flow) {
        double most = Math.max(THINNEST, Math.min(theme.px(THICKEST), wire.room()));
        return Math.min(THINNEST + (most - THINNEST) * strength(flow), Arrow.endPiece(back) * 0.6);
    }

    /** From 0 to 1, in few steps; as strong as can be for what is not finite. */
    private double strength(Flow flow) {
        double strength =
                Double.isNaN(flow.norm()) ? 1 : frame.subject().flows().strength(flow.norm());
        return Math.rint(strength * LEVELS) / LEVELS;
    }

    private Color color(Flow flow, boolean current) {
        if (NormMark.isSpecial(flow.norm()) && flow.norm() != 0) {
            return theme.color(Hue.ALARM);
        }
        double strongest = current ? 1 : STRONGEST;
        double share = FAINTEST + (strongest - FAINTEST) * strength(flow);
        return Diverging.blend(theme.color(Hue.GROUND), theme.color(Hue.BACKWARD), share);
    }

    private void travel(Graphics2D g, Wire wire, Flow flow) {
        List<Point2D> back = back(wire);
        Travel travel = new Travel(back, motion.travelled());
        Color color = color(flow, true);
        new Arrow(travel.covered(), width(wire, back, flow), 0).draw(g, color, flow.norm() == 0 ? DOTS : null);
        double radius = WirePainter.radius(theme, textSize, wire) * (0.5 + 0.7 * strength(flow));
        travel.gradient(g, radius, flow.norm(), color, theme);
    }
}
