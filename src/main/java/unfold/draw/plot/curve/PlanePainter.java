package unfold.draw.plot.curve;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.analysis.flow.Spectrum;
import unfold.draw.Canvas;
import unfold.draw.Hue;
import unfold.draw.Scripted;
import unfold.draw.Theme;

/** One picture of a {@link Plane}: the unit circle with the eigenvalues, then a row for each matrix. */
final class PlanePainter {

    private static final double TEXT = TimeChart.TEXT;
    private static final double LINE = 1.35;
    private static final double PAD = 0.7;

    /** How high a row is, with and without its singular values, in lines. */
    private static final double WITH_STRIP = 2.2;

    private final Plane plane;
    private final Graphics2D g;
    private final Dress dress;
    private final Theme theme;
    private final Rectangle2D area;
    private final Rectangle2D field;
    private final Font font;

    PlanePainter(Plane plane, Graphics2D g, Dress dress, Rectangle2D area) {
        this.plane = plane;
        this.g = g;
        this.dress = dress;
        this.theme = dress.theme();
        this.area = area;
        this.field = plane.field(area, theme);
        this.font = theme.font(TEXT);
    }

    void paint() {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        Shape clip = g.getClip();
        g.clip(area);
        String title = TimeChart.longestTitle(
                List.of(
                        "Eigenvalues of the recurrent weights, and the unit circle",
                        "Eigenvalues of the recurrent weights",
                        "Eigenvalues"),
                area.getWidth(),
                theme);
        line(theme.font(TEXT * 1.1), title, area.getY() + theme.px(0.35));
        circle();
        for (int i = plane.matrices().size() - 1; i >= 0; i--) {
            points(plane.matrices().get(i));
        }
        rows();
        if (!plane.sentences().isEmpty()) {
            double room = area.getWidth() - 2 * theme.px(PAD);
            String sentence = plane.sentences().stream()
                    .filter(each -> Scripted.width(font, each) <= room)
                    .findFirst()
                    .orElse(plane.sentences().get(plane.sentences().size() - 1));
            line(font, sentence, area.getMaxY() - theme.px(1.6));
        }
        g.setClip(clip);
    }

    private void line(Font type, String text, double y) {
        double pad = theme.px(PAD);
        Rectangle2D place =
                new Rectangle2D.Double(area.getX() + pad, y, Math.max(1, area.getWidth() - 2 * pad), theme.px(LINE));
        g.setColor(theme.color(Hue.INK));
        Scripted.left(g, type, Scripted.fitted(type, text, place.getWidth()), place);
    }

    private void circle() {
        double x = field.getCenterX();
        double y = field.getCenterY();
        g.setStroke(new BasicStroke(1));
        g.setColor(theme.color(Hue.LINE));
        g.draw(new Line2D.Double(field.getX(), y, field.getMaxX(), y));
        g.draw(new Line2D.Double(x, field.getY(), x, field.getMaxY()));
        double unit = plane.unit(field);
        g.setColor(theme.color(Hue.INK));
        g.setStroke(new BasicStroke((float) theme.px(0.08)));
        g.draw(new Ellipse2D.Double(x - unit, y - unit, 2 * unit, 2 * unit));
        double height = theme.px(TEXT);
        if (unit > 2 * height) {
            double end = x + unit - theme.px(0.25);
            g.setColor(theme.color(Hue.QUIET));
            Scripted.right(g, font, "1", new Rectangle2D.Double(x, y + theme.px(0.1), end - x, height));
        }
    }

    private void points(Plane.Matrix matrix) {
        for (Spectrum.Eigenvalue value : matrix.spectrum().eigenvalues()) {
            Point2D at = plane.place(value, field);
            mark(matrix, at.getX(), at.getY());
        }
    }

    private void mark(Plane.Matrix matrix, double x, double y) {
        dress.mark(g, matrix.look(), x, y);
    }

    /** Name and numbers of each matrix, and its singular values on a line, as far as there is room. */
    private void rows() {
        double x = field.getMaxX() + theme.px(1);
        double width = Math.max(1, area.getMaxX() - theme.px(0.7) - x);
        double room = field.getMaxY() - field.getY();
        int count = plane.matrices().size();
        boolean strips = count * theme.px(WITH_STRIP * LINE) <= room;
        double height = theme.px(strips ? WITH_STRIP * LINE : LINE);
        int shown = (int) Math.min(count, Math.max(1, Math.floor(room / height)));
        // The last line says how many there is no room for.
        int whole = shown < count ? shown - 1 : shown;
        for (int i = 0; i < whole; i++) {
            row(plane.matrices().get(i), new Rectangle2D.Double(x, field.getY() + i * height, width, height), strips);
        }
        if (whole < count) {
            g.setColor(theme.color(Hue.QUIET));
            String more = Scripted.fitted(font, "… and " + (count - whole) + " more", width);
            Scripted.left(
                    g, font, more, new Rectangle2D.Double(x, field.getY() + whole * height, width, theme.px(LINE)));
        }
    }

    private void row(Plane.Matrix matrix, Rectangle2D place, boolean strip) {
        Rectangle2D line = new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), theme.px(LINE));
        mark(matrix, place.getX() + theme.px(0.4), line.getCenterY());
        Spectrum spectrum = matrix.spectrum();
        boolean finite = spectrum.radius().isPresent();
        double left = place.getX() + theme.px(1);
        String numbers = finite ? numbers(matrix, place.getMaxX() - left) : "∞ or NaN: no eigenvalues";
        double own = Scripted.width(font, numbers);
        double room = place.getMaxX() - left - own - theme.px(0.5);
        g.setColor(theme.color(Hue.INK));
        String name = room < theme.px(1) ? "" : Scripted.fitted(font, matrix.name(), room);
        Scripted.left(g, font, name, new Rectangle2D.Double(left, line.getY(), place.getWidth(), line.getHeight()));
        double start = left + (name.isEmpty() ? 0 : Scripted.width(font, name) + theme.px(0.5));
        g.setColor(theme.color(finite ? Hue.INK : Hue.ALARM));
        String fitted = Scripted.fitted(font, numbers, place.getMaxX() - start);
        Scripted.left(g, font, fitted, new Rectangle2D.Double(start, line.getY(), own, line.getHeight()));
        if (strip && finite) {
            strip(matrix, new Rectangle2D.Double(left, line.getMaxY(), place.getMaxX() - left, theme.px(1)));
        }
    }

    /** ρ and σ with as many digits as there is room for beside a short name. */
    private String numbers(Plane.Matrix matrix, double width) {
        double radius = matrix.spectrum().radius().orElseThrow();
        double norm = matrix.spectrum().norm();
        String whole = "ρ = " + Figures.four(radius) + "  σ_max = " + Figures.four(norm);
        String shorter = "ρ " + Figures.two(radius) + "  σ " + Figures.two(norm);
        return List.of(whole, shorter).stream()
                .filter(text -> Scripted.width(font, matrix.name() + text) + theme.px(0.5) <= width)
                .findFirst()
                .orElse("ρ " + Figures.two(radius));
    }

    /** Singular values as strokes on a line from 0; the long stroke stands at 1. */
    private void strip(Plane.Matrix matrix, Rectangle2D place) {
        double x = place.getX() + Scripted.width(font, "σ") + theme.px(0.5);
        double width = Math.max(1, place.getMaxX() - theme.px(0.5) - x);
        double top = Math.max(1, matrix.spectrum().norm()) * 1.05;
        double y = place.getMaxY() - theme.px(0.15);
        g.setColor(theme.color(Hue.QUIET));
        Scripted.left(g, font, "σ", place);
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(x, y, x + width, y));
        g.setColor(theme.color(Hue.INK));
        g.setStroke(new BasicStroke((float) theme.px(0.06)));
        double one = x + width / top;
        g.draw(new Line2D.Double(one, place.getY(), one, place.getMaxY()));
        g.setColor(dress.color(matrix.look()));
        g.setStroke(new BasicStroke((float) theme.px(0.14)));
        for (double value : matrix.spectrum().singularValues()) {
            double at = x + value / top * width;
            g.draw(new Line2D.Double(at, y - theme.px(0.6), at, y));
        }
    }
}
