package unfold.draw.stage;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;
import unfold.trace.Contribution;
import unfold.trace.Cut;
import unfold.trace.Slot;

/**
 * Paints where a truncated run lets no gradient pass: a dashed line between two columns, and what would have
 * crossed it as a dotted way that ends there in a cross.
 */
final class CutPainter {

    private static final float[] DASHES = {7, 5};
    private static final float[] DOTS = {1.5f, 3.5f};

    private final Frame frame;
    private final Theme theme;
    private final StageLayout layout;

    CutPainter(Frame frame, Theme theme, StageLayout layout) {
        this.frame = frame;
        this.theme = theme;
        this.layout = layout;
    }

    void paint(Graphics2D g) {
        for (Cut cut : frame.trace().cuts()) {
            place(layout, cut).ifPresent(x -> paint(g, cut, x));
        }
    }

    /** Where a cut stands: midway between the columns that it divides. */
    static Optional<Double> place(StageLayout layout, Cut cut) {
        Optional<Column> left = layout.column(cut.after());
        Optional<Column> right = layout.column(cut.after() + 1);
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of((left.get().right() + right.get().left()) / 2);
    }

    private void paint(Graphics2D g, Cut cut, double x) {
        g.setColor(theme.color(Hue.BACKWARD));
        g.setStroke(dashed(theme.px(0.12), DASHES));
        g.draw(new Line2D.Double(x, layout.top(), x, layout.bottom()));
        for (Contribution term : cut.lost()) {
            if (term.step() < frame.cursor()) {
                layout.wires().stream()
                        .filter(wire -> isOf(term.target(), wire.from()) && isOf(term.source(), wire.to()))
                        .forEach(wire -> lost(g, wire, x));
            }
        }
        label(g, cut, x);
    }

    private boolean isOf(Slot gradient, Slot box) {
        return frame.subject().wiring().box(gradient).equals(box);
    }

    /** The part of the way from the reader to the cut, over what the plain edge shows. */
    private void lost(Graphics2D g, Wire wire, double x) {
        List<Point2D> points = wire.points();
        boolean readerIsRight = wire.to().time() > wire.from().time();
        Rectangle2D area = layout.area();
        double from = readerIsRight ? x : area.getX();
        double to = readerIsRight ? area.getMaxX() : x;
        Path2D way = new Path2D.Double();
        way.moveTo(points.get(0).getX(), points.get(0).getY());
        points.forEach(point -> way.lineTo(point.getX(), point.getY()));
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(from, area.getY(), to - from, area.getHeight()));
        g.setStroke(new BasicStroke((float) theme.px(0.32)));
        g.setColor(theme.color(Hue.GROUND));
        g.draw(way);
        g.setColor(theme.color(Hue.BACKWARD));
        g.setStroke(dashed(theme.px(0.2), DOTS));
        g.draw(way);
        g.setClip(clip);
        crossing(points, x).ifPresent(y -> cross(g, x, y));
    }

    private static Optional<Double> crossing(List<Point2D> points, double x) {
        for (int i = 1; i < points.size(); i++) {
            double a = points.get(i - 1).getX();
            double b = points.get(i).getX();
            if (Math.min(a, b) <= x && x <= Math.max(a, b)) {
                double share = a == b ? 0 : (x - a) / (b - a);
                return Optional.of(points.get(i - 1).getY()
                        + share * (points.get(i).getY() - points.get(i - 1).getY()));
            }
        }
        return Optional.empty();
    }

    private void cross(Graphics2D g, double x, double y) {
        double arm = theme.px(0.32);
        g.setStroke(new BasicStroke((float) theme.px(0.16)));
        g.draw(new Line2D.Double(x - arm, y - arm, x + arm, y + arm));
        g.draw(new Line2D.Double(x - arm, y + arm, x + arm, y - arm));
    }

    /** The norm of what is lost, where it has room between the titles. */
    private void label(Graphics2D g, Cut cut, double x) {
        boolean known = cut.lost().stream().anyMatch(term -> term.step() < frame.cursor());
        Font font = theme.bold(0.8);
        double height = Lettering.lineHeight(font);
        double top = layout.titles().stream()
                .mapToDouble(title -> title.place().getY())
                .min()
                .orElse(layout.top() - height);
        Stream.of(known ? "lost " + Numerals.fixed(cut.norm(frame.cursor())) : "cut", "cut")
                .map(text -> {
                    double width = Lettering.width(font, text);
                    return new Words(text, new Rectangle2D.Double(x - width / 2, top, width, height));
                })
                .filter(words -> isFree(words.place))
                .findFirst()
                .ifPresent(words -> {
                    g.setColor(theme.color(Hue.BACKWARD));
                    Lettering.centred(g, font, words.text, words.place);
                });
    }

    private record Words(String text, Rectangle2D place) {}

    private boolean isFree(Rectangle2D place) {
        double gap = theme.px(0.3);
        return place.getX() >= layout.area().getX()
                && place.getMaxX() <= layout.area().getMaxX()
                && layout.titles().stream()
                        .noneMatch(title -> title.place().getX() < place.getMaxX() + gap
                                && place.getX() - gap < title.place().getMaxX());
    }

    private static BasicStroke dashed(double width, float[] pattern) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, pattern, 0);
    }
}
