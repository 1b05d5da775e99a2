package unfold.draw.header;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.draw.Arrow;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.proof.Badge;
import unfold.trace.Aspect;
import unfold.trace.Companions;
import unfold.trace.Interval;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Step;

/**
 * Paints the lesson's title at the left and the phase word, with its arrow, at the right; at the very
 * right a badge that has its place to itself, so that nothing moves when it says something else.
 */
public final class HeaderPainter implements Painter {

    private static final double ROOM_FOR_BADGE = 44;

    private final Badge badge;

    /** A header without a badge. */
    public HeaderPainter() {
        this(Badge.NONE);
    }

    /** A header with a badge that tells whether the gradients were checked. */
    public HeaderPainter(Badge badge) {
        this.badge = badge;
    }

    /** The height that the header likes to have. */
    public static double height(Theme theme) {
        return Math.ceil(theme.px(2.9));
    }

    /** Whether title, phase and badge have room beside each other; the same at every step. */
    public static boolean hasRoomForBadge(Rectangle2D header, Theme theme) {
        return header.getWidth() >= theme.px(ROOM_FOR_BADGE);
    }

    /** Where the badge stands. */
    public static Rectangle2D badgePlace(Rectangle2D header, Theme theme) {
        return BadgePainter.place(header, theme);
    }

    /** The phase word: {@code BACKWARD  t = 2 of 3}. */
    public static String phase(Frame frame) {
        if (frame.cursor() == 0) {
            return "START";
        }
        Step step = frame.current().orElseThrow();
        boolean done = frame.cursor() == frame.trace().steps().size();
        String word = step.phase() == Phase.FORWARD ? "FORWARD" : "BACKWARD";
        if (done && step.phase() == Phase.BACKWARD) {
            return "DONE";
        }
        return step.time() == Slot.UNTIMED
                ? word + "  " + untimed(step, frame)
                : word + "  " + moment(frame.trace().timeline().at(step.time()), step.time());
    }

    private static String moment(Interval interval, int time) {
        return interval.letter() + " = " + interval.number(time) + " of " + interval.length();
    }

    /** What an operation outside of time is about: the loss, or the name of what has no time. */
    private static String untimed(Step step, Frame frame) {
        Quantity quantity = frame.trace().quantity(step.target().quantity());
        return quantity.role() == Role.TOTAL_LOSS
                ? "loss"
                : frame.subject().names().plain(new Slot(quantity.id(), Slot.UNTIMED, Aspect.VALUE));
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        g.setColor(theme.color(Hue.LINE));
        g.fill(new Rectangle2D.Double(area.getX(), area.getMaxY() - 1, area.getWidth(), 1));
        double margin = theme.px(1);
        String phase = phase(frame);
        Font font = theme.bold(1.65);
        double right = area.getMaxX() - margin;
        if (!badge.equals(Badge.NONE) && hasRoomForBadge(area, theme)) {
            Rectangle2D place = BadgePainter.place(area, theme);
            BadgePainter.paint(g, badge, place, theme);
            right = place.getX() - margin;
        }
        g.setColor(theme.phase(frame.phase()));
        boolean moving = frame.cursor() > 0 && !phase.equals("DONE");
        if (moving) {
            right -= theme.px(3.4);
            arrow(g, right + theme.px(0.8), area.getCenterY(), frame, theme);
        }
        double left = right - Lettering.width(font, phase);
        g.setColor(theme.phase(frame.phase()));
        Lettering.left(g, font, phase, strip(area, left, right));
        title(g, strip(area, area.getX() + margin, left - margin), frame, theme);
    }

    private static Rectangle2D strip(Rectangle2D area, double left, double right) {
        return new Rectangle2D.Double(left, area.getY(), Math.max(1, right - left), area.getHeight());
    }

    private static void title(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        Font small = theme.font(1);
        String which = batch(frame);
        double gap = which.isEmpty() ? 0 : theme.px(1.2);
        double room = Math.max(1, area.getWidth() - gap - Lettering.width(small, which));
        g.setColor(theme.color(Hue.INK));
        double width = title(g, frame.subject().title(), strip(area, area.getX(), area.getX() + room), theme);
        double x = area.getX() + width + gap;
        g.setColor(theme.color(Hue.QUIET));
        Lettering.left(g, small, which, strip(area, x, area.getMaxX()));
    }

    /** In one line, or smaller in two; what is longer still is cut off. Its width. */
    private static double title(Graphics2D g, String title, Rectangle2D area, Theme theme) {
        Font large = theme.font(1.3);
        double room = area.getWidth();
        if (Lettering.width(large, title) <= room) {
            Lettering.left(g, large, title, area);
            return Lettering.width(large, title);
        }
        Font font = theme.font(1);
        int end = title.length();
        while (end > 0 && Lettering.width(font, title.substring(0, end)) > room) {
            end = title.lastIndexOf(' ', end - 1);
        }
        String first = Lettering.fitted(font, end > 0 ? title.substring(0, end) : title, room);
        String second = end > 0 ? Lettering.fitted(font, title.substring(end).strip(), room) : "";
        double half = second.isEmpty() ? 0 : theme.px(0.62);
        line(g, font, first, area, -half);
        line(g, font, second, area, half);
        return Math.max(Lettering.width(font, first), Lettering.width(font, second));
    }

    private static void line(Graphics2D g, Font font, String text, Rectangle2D area, double below) {
        Lettering.left(
                g,
                font,
                text,
                new Rectangle2D.Double(area.getX(), area.getY() + below, area.getWidth(), area.getHeight()));
    }

    /** Which sequence of a batch it is; empty if there is one only. */
    private static String batch(Frame frame) {
        Companions companions = frame.trace().companions();
        return companions.any() ? companions.inWords() : "";
    }

    private static void arrow(Graphics2D g, double x, double y, Frame frame, Theme theme) {
        Point2D left = new Point2D.Double(x, y);
        Point2D right = new Point2D.Double(x + theme.px(2.6), y);
        boolean forward = frame.phase() == Phase.FORWARD;
        new Arrow(forward ? List.of(left, right) : List.of(right, left), theme.px(0.38), theme.px(1.1))
                .draw(g, theme.phase(frame.phase()), null);
    }
}
