package unfold.draw.plot.heat;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.draw.Frame;
import unfold.draw.Theme;

/**
 * The maps of one run or several under one title, side by side or above each other. Immutable.
 *
 * @param titles what is shown, longest first: the first that fits is written
 * @param maps at least one, of one run each; all on the same scale
 */
public record Sheet(List<String> titles, List<HeatMap> maps) {

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
        Shape clip = Headline.begin(g, area, titles, theme);
        List<MapLayout> layouts = layouts(area, theme);
        for (int i = 0; i < layouts.size(); i++) {
            int number = i;
            Frame frame = frames.get(maps.get(i).of().run());
            Moment moment = Moment.of(frame, theme, picked.filter(hit -> hit.map() == number));
            Headline.name(g, layouts.get(i));
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

    /** Where the maps stand in an area. */
    List<MapLayout> layouts(Rectangle2D area, Theme theme) {
        return new Tiling(maps, Headline.body(area, theme), theme).layouts();
    }

    /** The run that a hit is about: its position among the measured ones. */
    public int run(Hit hit) {
        return maps.get(hit.map()).of().run();
    }

    /** The number of a cell where its run is, if it is there by then. */
    public Optional<Double> numberAt(Hit hit, List<Frame> frames) {
        Numbers numbers = block(hit).numbers();
        int cursor = frames.get(run(hit)).cursor();
        return numbers.isKnown(hit.row(), hit.column(), cursor)
                ? Optional.of(numbers.at(hit.row(), hit.column()))
                : Optional.empty();
    }

    /** The column of a hit's map. */
    public Columns.Column column(Hit hit) {
        return maps.get(hit.map()).columns().get(hit.column());
    }

    /** The group of rows that a hit is in. */
    public Block block(Hit hit) {
        return maps.get(hit.map()).blocks().get(hit.block());
    }
}
