package unfold.draw.transport;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Theme;
import unfold.trace.Phase;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/** Where each cursor stands on the scrubber: the forward lane, then the backward lane. Immutable. */
public final class ScrubberLayout {

    /**
     * Where a time step begins.
     *
     * @param number of the time step within its sequence
     */
    public record Tick(int cursor, int number, Phase phase, double x) {}

    private final Rectangle2D area;
    private final double left;
    private final double right;
    private final int last;
    private final int turn;
    private final List<Tick> ticks;

    private ScrubberLayout(Trace trace, Rectangle2D area, Theme theme) {
        this.area = area;
        this.left = area.getX() + theme.px(1);
        this.right = area.getMaxX() - theme.px(1);
        this.last = trace.steps().size();
        this.turn = (int)
                trace.steps().stream().filter(s -> s.phase() == Phase.FORWARD).count();
        this.ticks = ticks(trace);
    }

    public static ScrubberLayout of(Trace trace, Rectangle2D area, Theme theme) {
        return new ScrubberLayout(trace, area, theme);
    }

    /** The height that the scrubber likes to have. */
    public static double height(Theme theme) {
        return Math.ceil(theme.px(3));
    }

    private List<Tick> ticks(Trace trace) {
        List<Tick> found = new ArrayList<>();
        Step before = null;
        for (Step step : trace.steps()) {
            boolean begins = before == null || before.time() != step.time() || before.phase() != step.phase();
            if (begins && step.time() != Slot.UNTIMED) {
                int number = trace.timeline().at(step.time()).number(step.time());
                found.add(new Tick(step.index(), number, step.phase(), x(step.index())));
            }
            before = step;
        }
        return List.copyOf(found);
    }

    /** Where the knob stands at a cursor. */
    public double x(int cursor) {
        return last == 0 ? left : left + (right - left) * cursor / last;
    }

    /** The mark of a note on the operation of that index: a triangle that points at its cursor from below. */
    public Shape note(int step, Theme theme) {
        double tip = y() + theme.px(0.34);
        double base = Math.min(area.getMaxY() - 1, tip + theme.px(0.5));
        double half = theme.px(0.3);
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x(step + 1), tip);
        triangle.lineTo(x(step + 1) + half, base);
        triangle.lineTo(x(step + 1) - half, base);
        triangle.closePath();
        return triangle;
    }

    /** The cursor nearest to a place, from 0 to the last. */
    public int cursor(double x) {
        double share = (x - left) / Math.max(1, right - left);
        return (int) Math.max(0, Math.min(last, Math.round(share * last)));
    }

    /** The line that the knob runs along. */
    public double y() {
        return area.getY() + area.getHeight() * 0.64;
    }

    /** The cursor at which the forward pass is done. */
    public int turn() {
        return turn;
    }

    public int last() {
        return last;
    }

    /** The beginnings of all time steps, from left to right. */
    public List<Tick> ticks() {
        return ticks;
    }

    public Rectangle2D area() {
        return area;
    }
}
