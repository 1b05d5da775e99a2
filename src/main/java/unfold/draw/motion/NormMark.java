package unfold.draw.motion;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.draw.Arrow;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;

/**
 * The mark on a line whose gradient is exactly zero, infinite or not a number: it stands on the longest piece, as a
 * figure where that has room for it, else as a small ring or a disc with a cross.
 */
public final class NormMark {

    private static final double TEXT = 0.75;
    private static final double HEIGHT = 0.8;
    private static final double PADDING = 6;
    private static final double DISC = 0.3;
    private static final double SMALLEST = 3;

    private NormMark() {}

    /** Whether a norm has a mark. */
    public static boolean isSpecial(double norm) {
        return !(norm > 0) || Double.isInfinite(norm);
    }

    /** Paints the mark of a special norm on a line. */
    public static void paint(Graphics2D g, List<Point2D> line, double norm, Theme theme) {
        Color color = theme.color(norm == 0 ? Hue.BACKWARD : Hue.ALARM);
        int longest = 1;
        for (int i = 2; i < line.size(); i++) {
            if (length(line, i) > length(line, longest)) {
                longest = i;
            }
        }
        Font font = theme.font(TEXT);
        String text = Numerals.fixed(norm);
        double width = Lettering.width(font, text) + PADDING;
        double height = theme.px(HEIGHT);
        double dx = Math.abs(line.get(longest).getX() - line.get(longest - 1).getX());
        boolean lies = dx > length(line, longest) / 2;
        if (length(line, longest) > (lies ? width : height)) {
            Point2D at = new Arrow(line, 1, 0).middle();
            Rectangle2D place = new Rectangle2D.Double(at.getX() - width / 2, at.getY() - height / 2, width, height);
            g.setColor(theme.color(Hue.GROUND));
            g.fill(place);
            g.setColor(color);
            Lettering.centred(g, font, text, place);
        } else {
            List<Point2D> piece = line.subList(longest - 1, longest + 1);
            double radius = Math.max(SMALLEST, Math.min(theme.px(DISC), length(line, longest) / 3));
            new Travel(piece, 0.5).gradient(g, radius, norm, color, theme);
        }
    }

    private static double length(List<Point2D> line, int piece) {
        return line.get(piece - 1).distance(line.get(piece));
    }
}
