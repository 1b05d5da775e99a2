package unfold.draw.stage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;
import unfold.draw.Arrow;

/** Collects arrows and draws all of one colour and width together: hundreds one by one would take longer than a frame. */
final class Arrows {

    /** Widths that differ by less look the same. */
    private static final double STEPS_PER_PIXEL = 8;

    private final Graphics2D g;
    private final Map<Look, Shapes> kinds = new LinkedHashMap<>();

    private record Look(Color color, double width, boolean dotted) {}

    private static final class Shapes {

        private final float[] dashes;
        private final Path2D lines = new Path2D.Double();
        private final Path2D heads = new Path2D.Double(Path2D.WIND_NON_ZERO);

        Shapes(float[] dashes) {
            this.dashes = dashes;
        }
    }

    Arrows(Graphics2D g) {
        this.g = g;
    }

    /**
     * Takes an arrow to be drawn.
     *
     * @param dashes of its line; null for a continuous one
     */
    void add(Arrow arrow, Color color, float[] dashes) {
        double width = Math.max(1, Math.rint(arrow.width() * STEPS_PER_PIXEL)) / STEPS_PER_PIXEL;
        Shapes shapes = kinds.computeIfAbsent(new Look(color, width, dashes != null), key -> new Shapes(dashes));
        shapes.lines.append(arrow.line(), false);
        if (arrow.head() > 0) {
            shapes.heads.append(arrow.tip(), false);
        }
    }

    /** Draws what was taken, in the order of the first of each kind. */
    void draw() {
        kinds.forEach((look, shapes) -> {
            g.setColor(look.color);
            g.setStroke(Arrow.stroke(look.width, shapes.dashes));
            g.draw(shapes.lines);
            g.fill(shapes.heads);
        });
        kinds.clear();
    }
}
