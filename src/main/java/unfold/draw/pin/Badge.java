package unfold.draw.pin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import unfold.draw.Contrast;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/** The number of a pin in a disc of its colour. */
final class Badge {

    private static final double DIAMETER = 1.15;
    private static final double FIGURE = 0.78;

    private Badge() {}

    /** The width of a disc beside text of that many pixels. */
    static double diameter(double pixels) {
        return Math.max(11, pixels * DIAMETER);
    }

    /** Paints it around a point. */
    static void paint(Graphics2D g, double x, double y, int number, Look look) {
        double d = diameter(look.pixels);
        Color color = PinColors.of(number, look.theme);
        Rectangle2D place = new Rectangle2D.Double(x - d / 2, y - d / 2, d, d);
        Ellipse2D disc = new Ellipse2D.Double(place.getX(), place.getY(), d, d);
        g.setColor(color);
        g.fill(disc);
        g.setColor(look.theme.color(Hue.PANEL));
        g.setStroke(new BasicStroke(1.2f));
        g.draw(disc);
        g.setColor(Contrast.inkOn(color));
        Lettering.centred(
                g, Theme.fontOf(d / DIAMETER * FIGURE * 1.15).deriveFont(Font.BOLD), String.valueOf(number), place);
    }

    /**
     * How it looks.
     *
     * @param pixels the height of the text beside it
     */
    record Look(Theme theme, double pixels) {}
}
