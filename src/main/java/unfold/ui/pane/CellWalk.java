package unfold.ui.pane;

import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import unfold.draw.Cell;
import unfold.draw.Grid;
import unfold.trace.Slot;

/**
 * Walks over the numbers of a window, from one to its neighbour.
 *
 * @param places where all of them stand
 */
record CellWalk(Map<Slot, Grid> places) {

    /** What lies aside of the direction counts that many times. */
    private static final double ASIDE = 3;

    /** The next number to the right or left, or down or up; empty if there is none. */
    Optional<Cell> next(Cell from, int right, int down) {
        Grid grid = places.get(from.slot());
        if (grid == null) {
            return Optional.empty();
        }
        OptionalInt index = grid.beside(from.index(), right, down);
        return index.isPresent()
                ? Optional.of(new Cell(from.slot(), index.getAsInt()))
                : beyond(from, grid.cell(from.index()), right, down);
    }

    /** The first of all numbers; empty if there are none. */
    Optional<Cell> first() {
        return places.keySet().stream().findFirst().map(slot -> new Cell(slot, 0));
    }

    private Optional<Cell> beyond(Cell from, Rectangle2D here, int right, int down) {
        Cell nearest = null;
        double least = Double.MAX_VALUE;
        for (Map.Entry<Slot, Grid> each : places.entrySet()) {
            if (each.getKey().equals(from.slot())) {
                continue;
            }
            Rectangle2D area = each.getValue().area();
            double distance = distance(here, area, right, down);
            if (distance < least && area.getWidth() > 0 && area.getHeight() > 0) {
                least = distance;
                nearest = nearest(each.getKey(), each.getValue(), here);
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How far away an area is in that direction; infinite if it lies in another. */
    private static double distance(Rectangle2D here, Rectangle2D area, int right, int down) {
        double across = gap(here.getX(), here.getMaxX(), area.getX(), area.getMaxX());
        double along = gap(here.getY(), here.getMaxY(), area.getY(), area.getMaxY());
        double ahead = right != 0 ? across * right : along * down;
        boolean beside = ahead <= 0;
        double aside = Math.abs(right != 0 ? along : across);
        return beside ? Double.MAX_VALUE : ahead + ASIDE * aside;
    }

    /** How far the second interval lies behind the first one, negative if before it, 0 if they share something. */
    private static double gap(double from, double to, double otherFrom, double otherTo) {
        double behind = otherFrom - to;
        double before = from - otherTo;
        return behind >= 0 ? Math.max(behind, 1e-6) : before >= 0 ? -Math.max(before, 1e-6) : 0;
    }

    private static Cell nearest(Slot slot, Grid grid, Rectangle2D here) {
        Rectangle2D area = grid.area();
        double x = Math.max(area.getX(), Math.min(area.getMaxX() - 1e-6, here.getCenterX()));
        double y = Math.max(area.getY(), Math.min(area.getMaxY() - 1e-6, here.getCenterY()));
        return new Cell(slot, grid.indexAt(x, y).orElse(grid.size() - 1));
    }
}
