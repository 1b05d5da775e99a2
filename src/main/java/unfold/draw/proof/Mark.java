package unfold.draw.proof;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import unfold.analysis.Verdict;
import unfold.draw.Hue;

/** A sign that says without colour what a check has found; drawn, since not every font has it. */
public enum Mark {
    TICK(Hue.CURVE_D, new double[][] {{0.1, 0.55, 0.38, 0.85, 0.9, 0.15}}),
    CROSS(Hue.ALARM, new double[][] {{0.15, 0.15, 0.85, 0.85}, {0.85, 0.15, 0.15, 0.85}}),
    /** Two lines that are nearly equal. */
    OPEN(Hue.CURVE_C, new double[][] {
        {0.1, 0.4, 0.3, 0.25, 0.5, 0.36, 0.7, 0.47, 0.9, 0.32}, {0.1, 0.72, 0.3, 0.57, 0.5, 0.68, 0.7, 0.79, 0.9, 0.64}
    });

    private final Hue hue;
    private final double[][] lines;

    Mark(Hue hue, double[][] lines) {
        this.hue = hue;
        this.lines = lines;
    }

    static Mark of(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> TICK;
            case DIFFERS -> CROSS;
            case CANNOT_TELL -> OPEN;
        };
    }

    /** The colour of the sign and of the words beside it. */
    public Hue hue() {
        return hue;
    }

    /** Draws into a square of that size with its upper left corner at a point. */
    public void paint(Graphics2D g, double x, double y, double size, Color color) {
        Stroke before = g.getStroke();
        g.setColor(color);
        g.setStroke(new BasicStroke((float) (size * 0.15), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (double[] line : lines) {
            Path2D path = new Path2D.Double();
            path.moveTo(x + line[0] * size, y + line[1] * size);
            for (int i = 2; i < line.length; i += 2) {
                path.lineTo(x + line[i] * size, y + line[i + 1] * size);
            }
            g.draw(path);
        }
        g.setStroke(before);
    }
}
