package unfold.draw.plot.heat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.draw.Canvas;
import unfold.draw.Hue;
import unfold.draw.Scripted;
import unfold.draw.Theme;

/** The title over a plot, and the names of runs over their parts of it. */
final class Headline {

    private static final double TITLE = MapLayout.TEXT * 1.1;

    private Headline() {}

    /** Clears the area, clips to it, writes the first title that fits, and returns the clip from before. */
    static Shape begin(Graphics2D g, Rectangle2D area, List<String> titles, Theme theme) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        Shape clip = g.getClip();
        g.clip(area);
        Font font = theme.font(TITLE);
        double pad = theme.px(0.6);
        double width = area.getWidth() - 2 * pad;
        String text = titles.stream()
                .filter(title -> Scripted.width(font, title) <= width)
                .findFirst()
                .orElseGet(() -> Scripted.fitted(font, titles.get(titles.size() - 1), width));
        g.setColor(theme.color(Hue.INK));
        double y = area.getY() + theme.px(0.35);
        Scripted.left(g, font, text, new Rectangle2D.Double(area.getX() + pad, y, width, theme.px(1.4)));
        return clip;
    }

    /** The place under the title. */
    static Rectangle2D body(Rectangle2D area, Theme theme) {
        double pad = theme.px(0.6);
        double top = area.getY() + theme.px(2.1);
        double width = Math.max(1, area.getWidth() - 2 * pad);
        double height = Math.max(1, area.getMaxY() - theme.px(0.3) - top);
        return new Rectangle2D.Double(area.getX() + pad, top, width, height);
    }

    /** The name of the run over its map. */
    static void name(Graphics2D g, MapLayout layout) {
        Theme theme = layout.theme();
        Rectangle2D place = layout.area();
        double height = Tiling.nameHeight(layout.map(), theme);
        Font bold = theme.bold(MapLayout.TEXT);
        String name = Scripted.fitted(bold, layout.map().of().name(), place.getWidth());
        g.setColor(theme.color(Hue.INK));
        double top = place.getY() - height;
        Scripted.left(g, bold, name, new Rectangle2D.Double(place.getX(), top, place.getWidth(), theme.px(1.2)));
    }
}
