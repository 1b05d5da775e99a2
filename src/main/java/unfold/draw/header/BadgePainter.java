package unfold.draw.header;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.draw.proof.Badge;
import unfold.draw.proof.Mark;

/** Paints the badge of the gradient check: its sign, and two lines beside it. */
final class BadgePainter {

    /** Headers narrower than this, in heights of the text, have a small badge. */
    private static final double WIDE = 60;

    private static final double TEXT = 0.92;

    private BadgePainter() {}

    /** Where the badge stands, whatever it says. */
    static Rectangle2D place(Rectangle2D header, Theme theme) {
        double width = theme.px(header.getWidth() >= theme.px(WIDE) ? 17 : 8.5);
        double height = header.getHeight() - theme.px(0.3);
        double x = header.getMaxX() - theme.px(0.4) - width;
        return new Rectangle2D.Double(x, header.getY() + theme.px(0.13), width, height);
    }

    static void paint(Graphics2D g, Badge badge, Rectangle2D place, Theme theme) {
        boolean alarming = badge.mark().filter(mark -> mark == Mark.CROSS).isPresent();
        Color ink = theme.color(badge.hue());
        Color detail = theme.color(Hue.INK);
        if (alarming) {
            g.setColor(ink);
            double round = theme.px(0.6);
            g.fill(new RoundRectangle2D.Double(
                    place.getX(), place.getY(), place.getWidth(), place.getHeight(), round, round));
            ink = theme.color(Hue.PANEL);
            detail = ink;
        } else {
            g.setColor(theme.color(Hue.LINE));
            g.fill(new Rectangle2D.Double(place.getX(), place.getY(), 1, place.getHeight()));
        }
        double size = theme.px(1);
        double x = place.getX() + theme.px(0.6);
        if (badge.mark().isPresent()) {
            badge.mark().get().paint(g, x, place.getY() + theme.px(0.2), size, ink);
        }
        double indent = badge.mark().isPresent() ? size + theme.px(0.35) : 0;
        double right = place.getMaxX() - theme.px(0.4);
        boolean marked = badge.mark().isPresent();
        line(
                g,
                marked ? theme.bold(TEXT) : theme.font(TEXT),
                badge.headlines(),
                ink,
                half(place, 0, x + indent, right));
        line(g, theme.font(TEXT), badge.details(), marked ? detail : ink, half(place, 1, x, right));
    }

    private static Rectangle2D half(Rectangle2D place, int line, double left, double right) {
        double height = place.getHeight() / 2;
        return new Rectangle2D.Double(left, place.getY() + line * height, right - left, height);
    }

    /** The longest form that has room; the shortest, cut off, if none has. */
    private static void line(Graphics2D g, Font font, List<String> forms, Color color, Rectangle2D room) {
        String text = forms.stream()
                .filter(form -> Lettering.width(font, form) <= room.getWidth())
                .findFirst()
                .orElseGet(() -> Lettering.fitted(font, forms.get(forms.size() - 1), room.getWidth()));
        g.setColor(color);
        Lettering.left(g, font, text, room);
    }
}
