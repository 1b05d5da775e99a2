package unfold.draw.parameters;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Pin;
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.draw.pin.FarArrow;
import unfold.draw.pin.PinColors;
import unfold.draw.pin.PinRegion;
import unfold.trace.Slot;

/**
 * The arrows of pinned numbers that cross from the parameters to the network above them, or back: a value comes from a
 * row of a weight, the gradient of a weight from the states of all time steps.
 */
public final class Bridge {

    private static final double SOURCE_PEN = 2;
    private static final double QUIET_PEN = 1.2;

    /** More arrows would hide the picture. */
    private static final int MOST = 12;

    /** Between an arrow and the frame that it points at. */
    private static final double GAP = 4;

    private final Frame frame;
    private final Theme theme;
    private final Stage stage;
    private final Panel panel;
    private final StageWays ways;
    private final List<FarArrow> arrows = new ArrayList<>();

    /**
     * The network.
     *
     * @param area all of it
     * @param grids where all numbers stand
     */
    public record Stage(Rectangle2D area, Map<Slot, Grid> grids) {

        private Optional<Grid> grid(Slot slot) {
            return Optional.ofNullable(grids.get(slot));
        }
    }

    /**
     * The parameters, below the network.
     *
     * @param area what is seen of them
     * @param layout whose corner is that of the area while nothing is scrolled
     * @param scrolled how far they are scrolled up
     */
    public record Panel(Rectangle2D area, ParametersLayout layout, double scrolled) {

        private Optional<Grid> grid(Slot slot) {
            return layout.grid(slot)
                    .filter(grid -> grid.size() > 0 && !grid.area().isEmpty())
                    .map(grid -> grid.moved(area.getX(), area.getY() - scrolled));
        }

        /** From a point to the upper edge, without what is scrolled out of sight. */
        private List<Point2D> wayOut(Slot slot, Point2D from, int lane) {
            Point2D inside = new Point2D.Double(from.getX() - area.getX(), from.getY() - area.getY() + scrolled);
            List<Point2D> way = new ArrayList<>();
            for (Point2D point : layout.wayOut(slot, inside, lane)) {
                double y = point.getY() + area.getY() - scrolled;
                way.add(new Point2D.Double(point.getX() + area.getX(), Math.max(area.getY(), y)));
            }
            return way;
        }
    }

    /** What is pinned in a frame; both pictures in one pair of coordinates. */
    public Bridge(Frame marked, Theme theme, Stage stage, Panel panel) {
        this.frame = marked;
        this.theme = theme;
        this.stage = stage;
        this.panel = panel;
        this.ways = new StageWays(stage.area, stage.grids);
        Optional<Pin> looked = marked.marks().pins().looked();
        for (Pin pin : marked.marks().pins().all()) {
            if (looked.filter(pin::equals).isEmpty()) {
                add(pin, region -> PinColors.of(pin.number(), theme), QUIET_PEN);
            }
        }
        BoardColors inks = new BoardColors(theme);
        looked.ifPresent(pin -> add(pin, region -> inks.color(region.source().ink()), SOURCE_PEN));
    }

    /** All arrows, those of the pin that is looked at last. */
    public List<FarArrow> arrows() {
        return List.copyOf(arrows);
    }

    private void add(Pin pin, Function<PinRegion, Color> color, double pen) {
        Optional<Grid> above = stage.grid(pin.cell().slot());
        Optional<Grid> below = panel.grid(pin.cell().slot());
        if (above.isPresent()) {
            Rectangle2D target = above.get().cell(pin.cell().index());
            List<PinRegion> regions = regions(pin, panel::grid);
            for (int i = 0; i < regions.size(); i++) {
                if (isSeen(regions.get(i).exit())) {
                    arrows.add(new FarArrow(up(regions.get(i), pin, target, i), color.apply(regions.get(i)), pen));
                }
            }
        } else if (below.isPresent()) {
            Rectangle2D cell = below.get().cell(pin.cell().index());
            Point2D target = new Point2D.Double(below.get().area().getX() - GAP, cell.getCenterY());
            List<PinRegion> regions = regions(pin, stage::grid);
            for (int i = 0; i < regions.size() && isSeen(target); i++) {
                PinRegion region = regions.get(i);
                List<Point2D> way = panel.wayOut(pin.cell().slot(), target, i);
                way.addAll(ways.up(way.remove(way.size() - 1), region.place(), region.around(), i));
                Collections.reverse(way);
                arrows.add(new FarArrow(way, color.apply(regions.get(i)), pen));
            }
        }
    }

    private List<PinRegion> regions(Pin pin, Function<Slot, Optional<Grid>> places) {
        return PinRegion.bundled(PinRegion.of(pin, frame.subject(), places)).stream()
                .limit(MOST)
                .toList();
    }

    private boolean isSeen(Point2D at) {
        return at.getY() > panel.area.getY() && at.getY() < panel.area.getMaxY();
    }

    private List<Point2D> up(PinRegion region, Pin pin, Rectangle2D target, int lane) {
        List<Point2D> way = panel.wayOut(region.source().slot(), region.exit(), lane);
        way.addAll(ways.up(way.remove(way.size() - 1), pin.cell().slot(), target, lane));
        return way;
    }
}
