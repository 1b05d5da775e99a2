package unfold.draw.plot.curve;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.analysis.flow.Spectrum;
import unfold.draw.Theme;

/**
 * Eigenvalues of matrices in the complex plane. Immutable.
 *
 * @param sentences what follows for gradients, of which the longest is shown that there is room for; the longest first
 */
public record Plane(List<Matrix> matrices, List<String> sentences) {

    /** How much of the plane lies outside of the outermost circle. */
    private static final double MARGIN = 1.15;

    /** How near the pointer must come to a point, in heights of the text. */
    private static final double NEAR = 0.8;

    /** One matrix. */
    public record Matrix(String name, Look look, Spectrum spectrum) {}

    public Plane {
        matrices = List.copyOf(matrices);
        sentences = List.copyOf(sentences);
    }

    /**
     * Paints it into {@code area}, and nothing outside.
     *
     * @param runs how many runs share the plot
     */
    public void paint(Graphics2D g, Rectangle2D area, int runs, Theme theme) {
        new PlanePainter(this, g, new Dress(runs, theme), area).paint();
    }

    /** The number at a point of the picture. */
    public Optional<String> at(Point2D point, Rectangle2D area, Theme theme) {
        Rectangle2D field = field(area, theme);
        String nearest = null;
        double least = theme.px(NEAR);
        for (Matrix matrix : matrices) {
            for (Spectrum.Eigenvalue value : matrix.spectrum().eigenvalues()) {
                double distance = place(value, field).distance(point);
                if (distance < least) {
                    least = distance;
                    nearest = matrix.name() + ": λ = " + Figures.four(value.real())
                            + (value.imaginary() < 0 ? " − " : " + ")
                            + Figures.four(Math.abs(value.imaginary())) + " i\n|λ| = "
                            + Figures.four(value.modulus());
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The square that the plane is drawn in. */
    Rectangle2D field(Rectangle2D area, Theme theme) {
        double pad = theme.px(0.7);
        double top = area.getY() + theme.px(0.35 + 1.35);
        double below = sentences.isEmpty() ? pad : theme.px(1.8);
        double side = Math.max(1, Math.min(area.getMaxY() - below - top, area.getWidth() * 0.42));
        return new Rectangle2D.Double(area.getX() + pad, top, side, side);
    }

    /** The absolute value at the edge of the field: of the largest eigenvalue, or 1. */
    private double reach() {
        double largest = matrices.stream()
                .flatMap(matrix -> matrix.spectrum().radius().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return MARGIN * Math.max(1, largest);
    }

    /** How many pixels 1 is. */
    double unit(Rectangle2D field) {
        return field.getWidth() / 2 / reach();
    }

    Point2D place(Spectrum.Eigenvalue value, Rectangle2D field) {
        double unit = unit(field);
        return new Point2D.Double(
                field.getCenterX() + value.real() * unit, field.getCenterY() - value.imaginary() * unit);
    }
}
