package unfold.draw.cell;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import unfold.draw.Hue;
import unfold.draw.Theme;

/** Paints at the lower and the right edge which part of a larger picture is seen. */
final class LookPainter {

    private static final double PEN = 5;

    private final OpenLayout layout;
    private final Theme theme;

    LookPainter(OpenLayout layout, Theme theme) {
        this.layout = layout;
        this.theme = theme;
    }

    void paint(Graphics2D g) {
        if (!layout.isLarge()) {
            return;
        }
        Rectangle2D seen = layout.seen();
        Rectangle2D all = layout.track().content();
        Rectangle2D looked = layout.looked();
        if (all.getWidth() > seen.getWidth() + 1) {
            double y = seen.getMaxY() - PEN;
            double scale = seen.getWidth() / all.getWidth();
            double x = seen.getX() + (looked.getX() - all.getX()) * scale;
            bar(g, new Rectangle2D.Double(seen.getX(), y, seen.getWidth(), PEN), Hue.GHOST);
            bar(g, new Rectangle2D.Double(x, y, seen.getWidth() * scale, PEN), Hue.QUIET);
        }
        if (all.getHeight() > seen.getHeight() + 1) {
            double x = seen.getMaxX() - PEN;
            double scale = seen.getHeight() / all.getHeight();
            double y = seen.getY() + (looked.getY() - all.getY()) * scale;
            bar(g, new Rectangle2D.Double(x, seen.getY(), PEN, seen.getHeight()), Hue.GHOST);
            bar(g, new Rectangle2D.Double(x, y, PEN, seen.getHeight() * scale), Hue.QUIET);
        }
    }

    private void bar(Graphics2D g, Rectangle2D r, Hue hue) {
        g.setColor(theme.color(hue));
        g.fill(new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), PEN, PEN));
    }
}
