package unfold.draw.plot.heat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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

    /** What a map needs at least beside others, in heights of the text. */
    private static final double WIDTH = 20;

    private static final double HEIGHT = 8;

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
        List<Rectangle2D> places = places(area, theme);
        for (int i = 0; i < places.size(); i++) {
            int number = i;
            Frame frame = frames.get(maps.get(i).of().run());
            Moment moment = Moment.of(frame, theme, picked.filter(hit -> hit.map() == number));
            name(g, places.get(i), maps.get(i).of().name(), theme);
            new MapPainter(g, layout(i, places.get(i), theme), moment).paint();
        }
        g.setClip(clip);
    }

    /** The cell at a point. */
    public Optional<Hit> at(Point2D point, Rectangle2D area, Theme theme) {
        List<Rectangle2D> places = places(area, theme);
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).contains(point)) {
                return layout(i, places.get(i), theme).at(point.getX(), point.getY(), i);
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

    private MapLayout layout(int map, Rectangle2D place, Theme theme) {
        double name = nameHeight(map, theme);
        Rectangle2D rest = new Rectangle2D.Double(
                place.getX(), place.getY() + name, place.getWidth(), Math.max(1, place.getHeight() - name));
        return new MapLayout(maps.get(map), rest, theme);
    }

    private double nameHeight(int map, Theme theme) {
        return maps.get(map).of().name().isEmpty() ? 0 : theme.px(1.4);
    }

    private static void name(Graphics2D g, Rectangle2D place, String name, Theme theme) {
        Font bold = theme.bold(MapLayout.TEXT);
        Rectangle2D line = new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), theme.px(1.2));
        g.setColor(theme.color(Hue.INK));
        Lettering.left(g, bold, Lettering.fitted(bold, name, place.getWidth()), line);
    }

    private List<Rectangle2D> places(Rectangle2D area, Theme theme) {
        double pad = theme.px(0.6);
        double top = area.getY() + theme.px(2.1);
        double width = Math.max(1, area.getWidth() - 2 * pad);
        double height = Math.max(1, area.getMaxY() - theme.px(0.3) - top);
        int count = maps.size();
        boolean stacked = width / count < theme.px(WIDTH) && height / count >= theme.px(HEIGHT);
        List<Rectangle2D> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double w = stacked ? width : (width - pad * (count - 1)) / count;
            double h = stacked ? (height - pad * (count - 1)) / count : height;
            double x = area.getX() + pad + (stacked ? 0 : i * (w + pad));
            double y = top + (stacked ? i * (h + pad) : 0);
            places.add(new Rectangle2D.Double(x, y, w, h));
        }
        return places;
    }
}
