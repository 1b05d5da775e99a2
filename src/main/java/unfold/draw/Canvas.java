package unfold.draw;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** How every surface is set up before something is painted on it. */
public final class Canvas {

    private static final RenderingHints.Key DENSITY = new Density();

    private Canvas() {}

    /** The key under which a surface keeps its density. */
    private static final class Density extends RenderingHints.Key {

        Density() {
            super(0);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Double density && density > 0;
        }
    }

    /** Tells how many pixels a screen has for one of a surface's own, where that is not one. */
    public static void setDensity(Graphics2D g, double pixels) {
        g.setRenderingHint(DENSITY, pixels);
    }

    /** How many pixels lie along one unit of a surface that is not transformed. */
    static double density(Graphics2D g) {
        return g.getRenderingHint(DENSITY) instanceof Double density ? density : 1;
    }

    /** Smooth lines and letters, placed to the fraction of a pixel. */
    public static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
