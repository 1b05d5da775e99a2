package unfold.draw.pin;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Grid;
import unfold.explain.origin.Source;

/** Where the numbers of a source stand: one rectangle if they fill one, else one for each. */
final class SourceShape {

    /** More single cells than these are shown by what surrounds them. */
    private static final int MOST = 48;

    private SourceShape() {}

    static List<Rectangle2D> of(Source source, Grid grid) {
        List<Integer> indices =
                source.indices().stream().filter(index -> index < grid.size()).toList();
        if (indices.isEmpty()) {
            return List.of();
        }
        int first = grid.rows();
        int last = 0;
        int left = grid.columns();
        int right = 0;
        for (int index : indices) {
            first = Math.min(first, index / grid.columns());
            last = Math.max(last, index / grid.columns());
            left = Math.min(left, index % grid.columns());
            right = Math.max(right, index % grid.columns());
        }
        boolean all = indices.size() == grid.size();
        boolean filled = (last - first + 1) * (right - left + 1) == indices.size();
        if (all) {
            return List.of(grid.area());
        }
        if (filled || indices.size() > MOST) {
            Rectangle2D corner = grid.cell(first * grid.columns() + left);
            return List.of(corner.createUnion(grid.cell(last * grid.columns() + right)));
        }
        List<Rectangle2D> cells = new ArrayList<>();
        indices.forEach(index -> cells.add(grid.cell(index)));
        return cells;
    }

    /** All of them in one. */
    static Rectangle2D around(List<Rectangle2D> shapes) {
        return shapes.stream().reduce(Rectangle2D::createUnion).orElseThrow();
    }
}
