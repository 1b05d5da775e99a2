package unfold.draw.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * How the cells of a box are put together; one for all boxes of a stage.
 *
 * @param perRow the most cells of a vector in a row: many for lying vectors, 1 for standing ones
 * @param gradientBelow whether gradients stand below the value, or beside it
 * @param labelAbove whether a name stands above its cells, or left of them
 */
public record Arrangement(int perRow, boolean gradientBelow, boolean labelAbove) {

    private static final int WHOLE_ROW = 64;

    /** Lying vectors, standing ones, and those broken into several rows. */
    public static final List<Arrangement> ALL = all();

    private static List<Arrangement> all() {
        List<Arrangement> all = new ArrayList<>();
        for (int perRow : new int[] {WHOLE_ROW, 1, 2, 3, 4, 6, 8}) {
            if (perRow > 1) {
                all.add(new Arrangement(perRow, true, false));
            }
            all.add(new Arrangement(perRow, false, false));
            all.add(new Arrangement(perRow, false, true));
        }
        return List.copyOf(all);
    }

    /** How well it reads, from 0 to 1: a less familiar one must make up for it by larger figures. */
    public double clarity() {
        double rows = perRow == WHOLE_ROW ? 1 : perRow == 1 ? 0.9 : 0.8;
        return rows * (gradientBelow || labelAbove ? 1 : 0.95);
    }
}
