package unfold.draw.transport;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.EnumMap;
import java.util.Map;
import unfold.draw.Canvas;
import unfold.draw.Diverging;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.trace.Phase;

/** Paints the scrubber: what is done in full colour, what is to come pale. */
public final class ScrubberPainter implements Painter {

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        paint(g, ScrubberLayout.of(frame.trace(), area, theme), frame, theme);
    }

    /** Paints with a layout that is already there. */
    public void paint(Graphics2D g, ScrubberLayout layout, Frame frame, Theme theme) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.GROUND));
        g.fill(layout.area());
        double gap = layout.turn() > 0 && layout.turn() < layout.last() ? 1.5 : 0;
        lane(g, layout, theme, new Span(0, layout.turn(), frame.cursor(), gap));
        lane(g, layout, theme, new Span(layout.turn(), layout.last(), frame.cursor(), -gap));
        labels(g, layout, frame, theme);
        notes(g, layout, frame, theme);
        knob(g, layout, frame, theme);
    }

    /** A lane's cursors, how far it is done, and the gap towards the other lane. */
    private record Span(int from, int to, int cursor, double gap) {

        Phase phase() {
            return gap < 0 ? Phase.BACKWARD : Phase.FORWARD;
        }

        int done() {
            return Math.max(from, Math.min(to, cursor));
        }
    }

    private static void lane(Graphics2D g, ScrubberLayout layout, Theme theme, Span span) {
        if (span.from == span.to) {
            return;
        }
        double left = layout.x(span.from) + (span.gap < 0 ? -span.gap : 0);
        double right = layout.x(span.to) - (span.gap > 0 ? span.gap : 0);
        Color full = theme.phase(span.phase());
        g.setColor(Diverging.blend(full, theme.color(Hue.GROUND), 0.75));
        bar(g, layout, theme, left, right);
        double done = Math.min(right, layout.x(span.done()));
        if (done > left) {
            g.setColor(full);
            bar(g, layout, theme, left, done);
        }
    }

    private static void bar(Graphics2D g, ScrubberLayout layout, Theme theme, double left, double right) {
        double height = theme.px(0.42);
        double top = layout.y() - height / 2;
        g.fill(new RoundRectangle2D.Double(left, top, right - left, height, height, height));
    }

    private static void labels(Graphics2D g, ScrubberLayout layout, Frame frame, Theme theme) {
        Font font = theme.font(0.8);
        double labelY = layout.y() - theme.px(1.55);
        double free = Double.NEGATIVE_INFINITY;
        Map<Phase, Integer> every = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            every.put(phase, every(layout, phase, theme));
        }
        for (ScrubberLayout.Tick tick : layout.ticks()) {
            g.setColor(theme.phase(tick.phase()));
            g.setStroke(new BasicStroke(1.2f));
            double top = layout.y() - theme.px(0.55);
            g.draw(new Line2D.Double(tick.x(), top, tick.x(), layout.y() - theme.px(0.25)));
            String text = String.valueOf(tick.number()).replace('-', '−');
            double width = Lettering.width(font, text);
            double x = tick.x() - width / 2;
            boolean due = tick.number() == 1 || tick.number() % every.get(tick.phase()) == 0;
            if (due && x > free && x + width < layout.area().getMaxX()) {
                Rectangle2D place = new Rectangle2D.Double(x, labelY, width, theme.px(1));
                Lettering.left(g, font, text, place);
                free = x + width + theme.px(0.4);
            }
        }
    }

    /** Of how many ticks of a phase one is labelled, so that labels keep apart. */
    private static int every(ScrubberLayout layout, Phase phase, Theme theme) {
        double[] xs = layout.ticks().stream()
                .filter(tick -> tick.phase() == phase)
                .mapToDouble(ScrubberLayout.Tick::x)
                .toArray();
        double pitch = xs.length < 2 ? 1e9 : (xs[xs.length - 1] - xs[0]) / (xs.length - 1);
        for (int every : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500}) {
            if (every * pitch >= theme.px(1.9)) {
                return every;
            }
        }
        return 1000;
    }

    /** A small mark under the cursor of each operation that the lesson has a note on. */
    private static void notes(Graphics2D g, ScrubberLayout layout, Frame frame, Theme theme) {
        g.setColor(theme.color(Hue.CURVE_C));
        for (int step : frame.subject().commentary().notes().keySet()) {
            g.fill(layout.note(step, theme));
        }
    }

    private static void knob(Graphics2D g, ScrubberLayout layout, Frame frame, Theme theme) {
        double r = theme.px(0.55);
        double x = layout.x(frame.cursor());
        Ellipse2D knob = new Ellipse2D.Double(x - r, layout.y() - r, 2 * r, 2 * r);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(knob);
        g.setColor(theme.phase(frame.phase()));
        g.setStroke(new BasicStroke((float) theme.px(0.18)));
        g.draw(knob);
    }
}
