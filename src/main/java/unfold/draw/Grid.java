package unfold.draw;

import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;

/**
 * Where the cells of one tensor lie: filled row by row, the last row perhaps not to its end.
 *
 * @param area what the cells fill
 * @param columns cells in a row
 * @param size number of cells
 */
public record Grid(Rectangle2D area, int columns, int size) {

    public int rows() {
        return (size + columns - 1) / columns;
    }

    public double cellWidth() {
        return area.getWidth() / columns;
    }

    public double cellHeight() {
        return area.getHeight() / rows();
    }

    /** The place of the entry of that index. */
    public Rectangle2D cell(int index) {
        double w = cellWidth();
        double h = cellHeight();
        double x = area.getX() + index % columns * w;
        double y = area.getY() + index / columns * h;
        return new Rectangle2D.Double(x, y, w, h);
    }

    /** The index of the entry so many cells to the right of another and below it; empty where the grid ends. */
    public OptionalInt beside(int index, int right, int down) {
        int column = index % columns + right;
        int other = index + right + down * columns;
        boolean inside = column >= 0 && column < columns && other >= 0 && other < size;
        return inside ? OptionalInt.of(other) : OptionalInt.empty();
    }

    /** The same cells, moved to the right and down. */
    public Grid moved(double dx, double dy) {
        return new Grid(Rectangles.moved(area, dx, dy), columns, size);
    }

    /** The index of the entry under a point. */
    public OptionalInt indexAt(double x, double y) {
        if (!area.contains(x, y)) {
            return OptionalInt.empty();
        }
        int column = (int) ((x - area.getX()) / cellWidth());
        int row = (int) ((y - area.getY()) / cellHeight());
        int index = Math.min(row, rows() - 1) * columns + Math.min(column, columns - 1);
        return index < size ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
