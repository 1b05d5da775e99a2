package unfold.draw.plot.curve;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.draw.Hue;
import unfold.draw.Theme;

/**
 * How curves are drawn: never told apart by colour alone, but by marks and dashes as well.
 *
 * @param runs how many runs share the chart
 */
record Dress(int runs, Theme theme) {

    private static final List<Hue> CURVES = List.of(Hue.CURVE_A, Hue.CURVE_B, Hue.CURVE_C, Hue.CURVE_D);

    /** Dashes in heights of the text; the first is none. */
    private static final float[][] DASHES = {{}, {0.7f, 0.3f}, {0.25f, 0.25f}, {0.7f, 0.25f, 0.15f, 0.25f}};

    private static final float[] BESIDE = {0.35f, 0.3f};

    /** The side of a mark, in heights of the text. */
    private static final double MARK = 0.5;

    /** Which of the colours and marks a curve has: that of its run if there are several, else that of its variable. */
    private int index(Look look) {
        return runs > 1 ? look.run() : look.variable();
    }

    Color color(Look look) {
        Color color = theme.color(CURVES.get(index(look) % CURVES.size()));
        return look.kind() == Look.Kind.FAINT
                ? new Color(color.getRed(), color.getGreen(), color.getBlue(), 130)
                : color;
    }

    BasicStroke stroke(Look look) {
        if (look.kind() == Look.Kind.FAINT) {
            return new BasicStroke((float) theme.px(0.06));
        }
        if (look.kind() == Look.Kind.BESIDE) {
            return dashed(0.09, BESIDE);
        }
        if (look.kind() == Look.Kind.REFERENCE) {
            return dashed(0.09, DASHES[1 + look.variable() % (DASHES.length - 1)]);
        }
        int dash = runs > 1 ? look.variable() : look.variable() / CURVES.size();
        return dashed(0.14, DASHES[dash % DASHES.length]);
    }

    private BasicStroke dashed(double width, float[] dashes) {
        float[] pixels = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            pixels[i] = (float) theme.px(dashes[i]);
        }
        return new BasicStroke(
                (float) theme.px(width),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                pixels.length == 0 ? null : pixels,
                0);
    }

    boolean hasLine(Look look) {
        return look.kind() != Look.Kind.OPEN;
    }

    boolean hasMarks(Look look) {
        return look.kind() == Look.Kind.MEASURED || look.kind() == Look.Kind.OPEN;
    }

    boolean isFilled(Look look) {
        return look.kind() != Look.Kind.OPEN;
    }

    /**
     * What a mark is filled with: of several runs, the marks of every second variable are rings, because a dash is hardly
     * seen between marks that are close.
     */
    Color inside(Look look) {
        boolean isRing = runs > 1 && look.kind() == Look.Kind.MEASURED && look.variable() % 2 == 1;
        return isRing ? theme.color(Hue.PANEL) : color(look);
    }

    /** The pen of marks. */
    BasicStroke outline() {
        return new BasicStroke((float) theme.px(0.1));
    }

    /** The mark of a curve's points, around the origin. */
    Shape mark(Look look) {
        double side = theme.px(look.kind() == Look.Kind.OPEN ? MARK * 1.3 : MARK);
        return switch (index(look) % 4) {
            case 0 -> new Ellipse2D.Double(-side / 2, -side / 2, side, side);
            case 1 -> new Rectangle2D.Double(-side / 2, -side / 2, side, side);
            case 2 -> polygon(side * 0.7, 4);
            default -> polygon(side * 0.7, 3);
        };
    }

    private static Shape polygon(double radius, int corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double x = radius * Math.sin(angle);
            double y = -radius * Math.cos(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    /** A piece of a curve for a legend, from the left edge of {@code area} to the right one. */
    void sample(Graphics2D g, Look look, Rectangle2D area) {
        g.setColor(color(look));
        g.setStroke(stroke(look));
        if (hasLine(look)) {
            g.draw(new Line2D.Double(area.getX(), area.getCenterY(), area.getMaxX(), area.getCenterY()));
        }
        if (hasMarks(look)) {
            mark(g, look, area.getCenterX(), area.getCenterY());
        }
    }

    /** One point of a curve. */
    void mark(Graphics2D g, Look look, double x, double y) {
        Shape mark = AffineTransform.getTranslateInstance(x, y).createTransformedShape(mark(look));
        if (isFilled(look)) {
            g.setColor(inside(look));
            g.fill(mark);
        }
        g.setColor(color(look));
        g.setStroke(outline());
        g.draw(mark);
    }
}
