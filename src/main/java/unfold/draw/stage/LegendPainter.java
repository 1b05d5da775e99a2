package unfold.draw.stage;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.draw.Arrow;
import unfold.draw.Diverging;
import unfold.draw.Frame;
import unfold.draw.HeatScale;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.trace.Phase;

/**
 * Explains the colour scales and the arrows in one line; what does not fit is left out. Where there is room for one
 * scale, it is that of what is being computed.
 */
public final class LegendPainter {

    private static final int PIECES = 40;

    /** The length of the shortest and the longest scale, in times the running text. */
    private static final double SHORTEST = 1.2;

    private static final double LONGEST = 4.5;

    /** Between texts and scales. */
    private static final double SPACE = 0.4;

    /** After a scale. */
    private static final double GAP = 0.8;

    private final Graphics2D g;
    private final Rectangle2D area;
    private final Theme theme;
    private final Font font;
    private double x;

    private LegendPainter(Graphics2D g, Rectangle2D area, Theme theme) {
        this.g = g;
        this.area = area;
        this.theme = theme;
        this.font = theme.font(0.8);
        this.x = area.getX();
    }

    /** The line at the foot of {@code area}. */
    public static Rectangle2D place(Rectangle2D area, Theme theme) {
        return Ground.legend(area, theme);
    }

    /** Paints the line into {@code area}. */
    public static void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        LegendPainter legend = new LegendPainter(g, area, theme);
        Subject subject = frame.subject();
        boolean goesBackward = subject.goesBackward();
        double value = legend.texts("value", subject.values());
        double gradient = legend.texts("gradient", subject.gradients());
        double gap = theme.px(GAP + SPACE);
        boolean both = goesBackward && area.getWidth() >= value + gap + gradient + 2 * theme.px(SHORTEST);
        double bar = Math.min(theme.px(LONGEST), (area.getWidth() - value - gap - gradient) / 2);
        if (both || frame.phase() != Phase.BACKWARD) {
            legend.scale("value", subject.values(), theme.palette().values(), both ? bar : theme.px(LONGEST));
        }
        if (both || frame.phase() == Phase.BACKWARD) {
            legend.scale("gradient", subject.gradients(), theme.palette().gradients(), theme.px(LONGEST));
        }
        if (goesBackward) {
            legend.arrow("wider = larger (log)", Hue.BACKWARD, -1);
        }
        legend.arrow("forward", Hue.FORWARD, 1);
        legend.note("Data, weights and losses are coloured on scales of their own.");
    }

    private double width(String text) {
        return Lettering.width(font, text);
    }

    private void text(String text, Hue hue) {
        g.setColor(theme.color(hue));
        Lettering.left(g, font, text, new Rectangle2D.Double(x, area.getY(), 1, area.getHeight()));
        x += width(text) + theme.px(SPACE);
    }

    private void scale(String name, HeatScale scale, Diverging colors, double longest) {
        double bar = Math.min(longest, area.getMaxX() - x - texts(name, scale));
        if (bar < theme.px(SHORTEST)) {
            return;
        }
        text(name, Hue.INK);
        text("−" + magnitude(scale.top()), Hue.QUIET);
        double height = theme.px(0.7);
        double y = area.getCenterY() - height / 2;
        for (int i = 0; i < PIECES; i++) {
            g.setColor(colors.at((i + 0.5) / PIECES * 2 - 1));
            double left = x + bar * i / PIECES;
            g.fill(new Rectangle2D.Double(left, y, bar / PIECES + 0.5, height));
        }
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(x, y, bar, height));
        x += bar + theme.px(SPACE);
        text(end(scale), Hue.QUIET);
        x += theme.px(GAP);
    }

    /** The width of all that is written beside a scale. */
    private double texts(String name, HeatScale scale) {
        return width(name) + width("−" + magnitude(scale.top())) + width(end(scale)) + theme.px(3 * SPACE);
    }

    private static String end(HeatScale scale) {
        return "+" + magnitude(scale.top()) + decades(scale);
    }

    private static String decades(HeatScale scale) {
        return scale instanceof HeatScale.SignedLog log ? ", log from " + magnitude(log.bottom()) : "";
    }

    private static String magnitude(double value) {
        int exponent = (int) Math.round(Math.log10(value));
        boolean power = value > 0 && Math.abs(Math.pow(10, exponent) / value - 1) < 1e-9;
        return power && Math.abs(exponent) > 1
                ? "1e" + (exponent < 0 ? "−" : "") + Math.abs(exponent)
                : Numerals.whole(value);
    }

    private void note(String words) {
        if (x + width(words) <= area.getMaxX()) {
            text(words, Hue.QUIET);
        }
    }

    private void arrow(String name, Hue hue, int direction) {
        double length = theme.px(2);
        if (x + length + width(name) + theme.px(1) > area.getMaxX()) {
            return;
        }
        double y = area.getCenterY();
        Point2D left = new Point2D.Double(x, y);
        Point2D right = new Point2D.Double(x + length, y);
        List<Point2D> points = direction > 0 ? List.of(left, right) : List.of(right, left);
        new Arrow(points, 2.5, 9).draw(g, theme.color(hue), null);
        x += length + theme.px(0.4);
        text(name, Hue.QUIET);
        x += theme.px(1.2);
    }
}
