package unfold.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.plot.heat.Hit;
import unfold.draw.plot.heat.Sheet;

/**
 * A plot that is a sheet of maps.
 *
 * @param spot what stands in a cell while the runs are at those frames
 */
record SheetPlot(Sheet sheet, BiFunction<Hit, List<Frame>, Spot> spot) implements Plot {

    @Override
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        sheet.paint(g, area, frames, theme);
    }

    @Override
    public Optional<Spot> spotAt(Point2D at, Rectangle2D area, List<Frame> frames, Theme theme) {
        return sheet.at(at, area, theme).map(hit -> spot.apply(hit, frames));
    }
}
