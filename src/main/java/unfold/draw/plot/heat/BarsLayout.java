package unfold.draw.plot.heat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the bars of one run stand. Columns and what is under them stand as those of a map. */
final class BarsLayout {

    private static final double WIDTH = 0.8;

    private static final double NARROW = 7;

    /** Parts lower than this many pixels are painted together. */
    private static final double LOWEST = 0.7;

    /** How near to a norm the pointer must be, in heights of the text. */
    private static final double NEAR = 0.5;

    private final Bars bars;
    private final MapLayout columns;
    private final Heights heights;
    private final int farthest;

    BarsLayout(Bars bars, MapLayout columns, Heights heights, int farthest) {
        this.bars = bars;
        this.columns = columns;
        this.heights = heights;
        this.farthest = farthest;
    }

    /** The part of one loss. */
    record Part(int loss, Rectangle2D place) {}

    Bars bars() {
        return bars;
    }

    MapLayout columns() {
        return columns;
    }

    /** The largest distance in any of the runs. */
    int farthest() {
        return farthest;
    }

    Rectangle2D area() {
        return columns.cells();
    }

    double y(double value) {
        return heights.y(value, area());
    }

    List<Heights.Tick> ticks() {
        return heights.ticks(area().getHeight(), columns.theme().px(1.5));
    }

    /** The parts of a column that have a height, the nearest loss first; in a stack from the axis outwards. */
    List<Part> parts(int column) {
        List<Integer> order = bars.nearestFirst(column).stream()
                .filter(loss -> {
                    double part = bars.parts().at(loss, column);
                    return bars.parts().exists(loss, column) && Double.isFinite(part) && part != 0;
                })
                .toList();
        return bars.stacked() ? stack(order, column) : lines(order, column);
    }

    private List<Part> stack(List<Integer> order, int column) {
        List<Part> parts = new ArrayList<>();
        double[] ends = new double[2];
        double[] painted = {y(0), y(0)};
        for (int loss : order) {
            double value = bars.parts().at(loss, column);
            int side = value < 0 ? 0 : 1;
            ends[side] += value;
            double y = y(ends[side]);
            if (Math.abs(y - painted[side]) >= LOWEST) {
                parts.add(new Part(loss, place(column, Math.min(y, painted[side]), Math.abs(y - painted[side]))));
                painted[side] = y;
            }
        }
        return parts;
    }

    private List<Part> lines(List<Integer> order, int column) {
        List<Part> parts = new ArrayList<>();
        double thick = Math.max(2, columns.theme().px(0.16));
        for (int i = order.size() - 1; i >= 0; i--) {
            double y = y(bars.parts().at(order.get(i), column));
            parts.add(new Part(order.get(i), place(column, y - thick / 2, thick)));
        }
        return parts;
    }

    /** Whether there is no room between bars. */
    boolean isNarrow() {
        return columns.columnWidth() < NARROW;
    }

    private Rectangle2D place(int column, double y, double height) {
        double width = columns.columnWidth() * (isNarrow() ? 1 : WIDTH);
        return new Rectangle2D.Double(columns.x(column) + (columns.columnWidth() - width) / 2, y, width, height);
    }

    /** The part at a point: a row of its loss; else its column, with a row after the last. */
    Optional<Hit> at(double x, double y, int number) {
        if (!area().contains(x, y)) {
            return Optional.empty();
        }
        int column = columns.columnAt(x);
        if (column < 0) {
            return Optional.empty();
        }
        double near = bars.stacked() ? 0.5 : columns.theme().px(NEAR);
        return parts(column).stream()
                .filter(part -> distance(part.place(), y) <= near)
                .min((a, b) -> Double.compare(distance(a.place(), y), distance(b.place(), y)))
                .map(part -> new Hit(number, 0, part.loss(), column))
                .or(() -> Optional.of(new Hit(number, 1, 0, column)));
    }

    private static double distance(Rectangle2D place, double y) {
        return Math.max(0, Math.max(place.getY() - y, y - place.getMaxY()));
    }
}
