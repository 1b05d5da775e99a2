package unfold.draw.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.draw.cell.Shares.Share;
import unfold.trace.Slot;

/**
 * Paints by which ways a gradient came: a stacked bar with the parts in percent, and on each way a dot
 * in its part's colour. A part that works against the rest lies left of the line, hatched.
 */
final class SharesPainter {

    private static final double BAR = 0.6;

    /** The sizes of percents, and the square before each and the gaps after it and after all in those sizes. */
    private static final List<Double> LABELS = List.of(0.8, 0.7);

    private static final double SQUARE = 0.6;
    private static final double GAP = 0.3;
    private static final double BETWEEN = 0.6;
    private static final double DOT = 0.34;
    private static final double FROM_TIP = 1.5;

    private final Moment moment;
    private final Course course;
    private final Theme theme;
    private final CellLayout layout;
    private final double text;

    /** @param course what is on its way */
    SharesPainter(Moment moment, Course course, Theme theme) {
        this.moment = moment;
        this.course = course;
        this.theme = theme;
        this.layout = moment.layout();
        this.text = layout.textSize();
    }

    void paint(Graphics2D g) {
        for (Figure figure : layout.figures()) {
            if (figure.shares() != null) {
                List<Share> parts = new Shares(course.seen(figure)).of(figure);
                double reach = parts.stream()
                        .mapToDouble(share -> Math.abs(share.part()))
                        .sum();
                if (!(reach > 0 && reach <= Double.MAX_VALUE)) {
                    empty(g, figure);
                } else {
                    bar(g, figure.shares(), parts, reach);
                    words(g, figure.shares(), parts);
                    dots(g, figure, parts);
                }
            }
        }
    }

    /** The room of what is to come. */
    private void empty(Graphics2D g, Figure figure) {
        Optional<Slot> slot = figure.slot(layout.program(), moment.now());
        if (slot.filter(moment.frame().subject()::has).isPresent()) {
            Rectangle2D r = figure.shares();
            g.setColor(theme.color(Hue.GHOST));
            g.setStroke(new BasicStroke(0.8f));
            g.draw(new Rectangle2D.Double(r.getX(), r.getY(), r.getWidth(), BAR * text));
        }
    }

    private Color color(List<Share> parts, Share share) {
        Hue hue = switch (share.kind()) {
            case STATE -> Hue.CURVE_A;
            case STEP -> Hue.CURVE_B;
            case HERE, ELSEWHERE -> {
                List<Share> own = parts.stream()
                        .filter(part -> part.kind() == Shares.Kind.HERE || part.kind() == Shares.Kind.ELSEWHERE)
                        .toList();
                yield own.indexOf(share) % 2 == 0 ? Hue.CURVE_C : Hue.CURVE_D;
            }
        };
        return theme.color(hue);
    }

    /** Where the stacked bar lies, and each part in it: negative ones left of zero. */
    static Rectangle2D part(Rectangle2D place, List<Share> parts, Share share, double text) {
        double reach = parts.stream().mapToDouble(each -> Math.abs(each.part())).sum();
        double zero =
                parts.stream().mapToDouble(each -> Math.max(0, -each.part())).sum();
        double from = zero;
        for (Share each : parts) {
            double length = Math.abs(each.part());
            boolean against = each.part() < 0;
            if (against) {
                zero -= length;
            }
            if (each.equals(share)) {
                double start = against ? zero : from;
                return new Rectangle2D.Double(
                        place.getX() + start / reach * place.getWidth(),
                        place.getY(),
                        length / reach * place.getWidth(),
                        BAR * text);
            }
            from += against ? 0 : length;
        }
        throw new IllegalArgumentException("no such share: " + share);
    }

    private void bar(Graphics2D g, Rectangle2D place, List<Share> parts, double reach) {
        double zero =
                parts.stream().mapToDouble(each -> Math.max(0, -each.part())).sum();
        for (Share share : parts) {
            Rectangle2D r = part(place, parts, share, text);
            fill(g, r, color(parts, share), share.part() < 0);
        }
        if (zero > 0) {
            double x = place.getX() + zero / reach * place.getWidth();
            g.setColor(theme.color(Hue.INK));
            g.setStroke(new BasicStroke((float) Math.max(1.2, 0.1 * text)));
            g.draw(new Line2D.Double(x, place.getY() - 0.12 * text, x, place.getY() + (BAR + 0.12) * text));
        }
    }

    private void fill(Graphics2D g, Rectangle2D r, Color color, boolean against) {
        g.setColor(color);
        if (!against) {
            g.fill(r);
            return;
        }
        Shape clip = g.getClip();
        g.clip(r);
        float pen = (float) Math.max(1, 0.1 * text);
        g.setStroke(new BasicStroke(pen));
        for (double x = r.getX() - r.getHeight(); x < r.getMaxX(); x += 3 * pen) {
            g.draw(new Line2D.Double(x, r.getMaxY(), x + r.getHeight(), r.getY()));
        }
        g.setClip(clip);
        g.draw(r);
    }

    /** The parts in percent, the largest first, each after a square of its colour; smaller where they are many. */
    private void words(Graphics2D g, Rectangle2D place, List<Share> parts) {
        List<Share> bySize = parts.stream()
                .sorted(Comparator.<Share>comparingDouble(share -> -Math.abs(share.part())))
                .toList();
        double size = LABELS.stream()
                .map(label -> Math.max(theme.least(), label * text))
                .filter(label -> bySize.stream()
                                .mapToDouble(share -> word(share, label) + BETWEEN * label)
                                .sum()
                        <= place.getWidth() + BETWEEN * label)
                .findFirst()
                .orElse(Math.max(theme.least(), LABELS.get(LABELS.size() - 1) * text));
        Font font = Theme.fontOf(size);
        double square = SQUARE * size;
        double y = place.getY() + BAR * text;
        double height = place.getMaxY() - y;
        double x = place.getX();
        for (Share share : bySize) {
            double width = word(share, size);
            if (x + width > place.getMaxX() + 1) {
                return;
            }
            double top = y + (height - square) / 2;
            fill(g, new Rectangle2D.Double(x, top, square, square), color(parts, share), share.part() < 0);
            g.setColor(theme.color(Hue.INK));
            double left = x + square + GAP * size;
            Lettering.left(g, font, percent(share.part()), new Rectangle2D.Double(left, y, width, height));
            x += width + BETWEEN * size;
        }
    }

    /** The width of a part in percent and its square, in a size. */
    private static double word(Share share, double size) {
        return (SQUARE + GAP) * size + Lettering.width(Theme.fontOf(size), percent(share.part()));
    }

    /** A part in whole percent, with a sign if it works against the rest. */
    static String percent(double part) {
        long whole = Math.round(Math.abs(part) * 100);
        String number = whole == 0 && part != 0 ? "<1" : String.valueOf(whole);
        return (part < 0 ? "−" : "") + number + " %";
    }

    private void dots(Graphics2D g, Figure figure, List<Share> parts) {
        int leaving = 0;
        for (Share share : parts) {
            boolean ahead = share.kind() == Shares.Kind.STATE || share.kind() == Shares.Kind.STEP;
            for (Wire wire : layout.wires()) {
                boolean through = ahead ? wire.leaves() : share.readers().contains(wire.to()) && !wire.leaves();
                if (wire.from().equals(figure.node()) && through) {
                    dot(g, wire, FROM_TIP + (ahead ? leaving : 0), color(parts, share));
                }
            }
            leaving += ahead ? 1 : 0;
        }
    }

    /** A dot on a line at a distance from its end, on the last piece of it. */
    private void dot(Graphics2D g, Wire wire, double distance, Color color) {
        List<Point2D> points = wire.points();
        Point2D end = points.get(points.size() - 1);
        Point2D start = points.get(points.size() - 2);
        double length = end.distance(start);
        double share = Math.min(0.5, distance * text / Math.max(1, length));
        double x = end.getX() + (start.getX() - end.getX()) * share;
        double y = end.getY() + (start.getY() - end.getY()) * share;
        double r = DOT * text;
        Shape dot = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        g.setColor(color);
        g.fill(dot);
        g.setColor(theme.color(Hue.PANEL));
        g.setStroke(new BasicStroke(1f));
        g.draw(dot);
    }
}
