package unfold.draw.compare;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares an area out among pictures of one size.
 *
 * @param rows how many stand above each other
 * @param columns how many stand side by side
 */
record Tiling(int rows, int columns) {

    /** One that stands for all. */
    static final Tiling ALONE = new Tiling(1, 1);

    private static final double LINE = 1;

    /** The ways to place {@code count} pictures that leave no more than one place empty. */
    static List<Tiling> of(int count) {
        return switch (count) {
            case 1 -> List.of(new Tiling(1, 1));
            case 2 -> List.of(new Tiling(2, 1), new Tiling(1, 2));
            case 3 -> List.of(new Tiling(3, 1), new Tiling(1, 3), new Tiling(2, 2));
            default -> List.of(new Tiling(4, 1), new Tiling(2, 2), new Tiling(1, 4));
        };
    }

    /** The places, row by row, divided by lines. */
    List<Rectangle2D> tiles(Rectangle2D area, int count) {
        double width = Math.floor((area.getWidth() - (columns - 1) * LINE) / columns);
        double height = Math.floor((area.getHeight() - (rows - 1) * LINE) / rows);
        List<Rectangle2D> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = area.getX() + i % columns * (width + LINE);
            double y = area.getY() + i / columns * (height + LINE);
            tiles.add(new Rectangle2D.Double(x, y, width, height));
        }
        return tiles;
    }
}
