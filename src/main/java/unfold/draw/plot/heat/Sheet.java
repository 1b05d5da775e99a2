package unfold.draw.plot.heat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/**
 * The maps of one run or several under one title, side by side or above each other. Immutable.
 *
 * @param titles what is shown, longest first: the first that fits is written
 * @param maps at least one, of one run each; all on the same scale
 */
public record Sheet(List<String> titles, List<HeatMap> maps) {

    private static final double TITLE = MapLayout.TEXT * 1.1;

    public Sheet {
        titles = List.copyOf(titles);
        maps = List.copyOf(maps);
    }

    /** Paints the maps at the cursors of their runs. */
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        paint(g, area, frames, theme, Optional.empty());
    }

    /** Paints the maps with one cell picked. */
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme, Optional<Hit> picked) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        Shape clip = g.getClip();
        g.clip(area);
        title(g, area, theme);
        List<MapLayout> layouts = layouts(area, theme);
        for (int i = 0; i < layouts.size(); i++) {
            int number = i;
            Frame frame = frames.get(maps.get(i).of().run());
            Moment moment = Moment.of(frame, theme, picked.filter(hit -> hit.map() == number));
            name(g, layouts.get(i));
            new MapPainter(g, layouts.get(i), moment).paint();
        }
        g.setClip(clip);
    }

    /** The cell at a point. */
    public Optional<Hit> at(Point2D point, Rectangle2D area, Theme theme) {
        List<MapLayout> layouts = layouts(area, theme);
        for (int i = 0; i < layouts.size(); i++) {
            Optional<Hit> hit = layouts.get(i).at(point.getX(), point.getY(), i);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    /** The run that a hit is about: its position among the measured ones. */
    public int run(Hit hit) {
        return maps.get(hit.map()).of().run();
    }

    /** The column of a hit's map. */
    public Columns.Column column(Hit hit) {
        return maps.get(hit.map()).columns().get(hit.column());
    }

    /** The group of rows that a hit is in. */
    public Block block(Hit hit) {
        return maps.get(hit.map()).blocks().get(hit.block());
    }

    private void title(Graphics2D g, Rectangle2D area, Theme theme) {
        Font font = theme.font(TITLE);
        double pad = theme.px(0.6);
        double width = area.getWidth() - 2 * pad;
        String text = titles.stream()
                .filter(title -> Lettering.width(font, title) <= width)
                .findFirst()
                .orElseGet(() -> Lettering.fitted(font, titles.get(titles.size() - 1), width));
        g.setColor(theme.color(Hue.INK));
        double y = area.getY() + theme.px(0.35);
        Lettering.left(g, font, text, new Rectangle2D.Double(area.getX() + pad, y, width, theme.px(1.4)));
    }

    private List<MapLayout> layouts(Rectangle2D area, Theme theme) {
        double pad = theme.px(0.6);
        double top = area.getY() + theme.px(2.1);
        double width = Math.max(1, area.getWidth() - 2 * pad);
        double height = Math.max(1, area.getMaxY() - theme.px(0.3) - top);
        return new Tiling(maps, new Rectangle2D.Double(area.getX() + pad, top, width, height), theme).layouts();
    }

    private static void name(Graphics2D g, MapLayout layout) {
        Theme theme = layout.theme();
        Rectangle2D place = layout.area();
        double height = Tiling.nameHeight(layout.map(), theme);
        Font bold = theme.bold(MapLayout.TEXT);
        String name = Lettering.fitted(bold, layout.map().of().name(), place.getWidth());
        g.setColor(theme.color(Hue.INK));
        double top = place.getY() - height;
        Lettering.left(g, bold, name, new Rectangle2D.Double(place.getX(), top, place.getWidth(), theme.px(1.2)));
    }
}
