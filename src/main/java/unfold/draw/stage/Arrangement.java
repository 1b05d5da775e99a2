package unfold.draw.stage;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the cells of a box are put together; one for all boxes of a stage.
 *
 * @param perRow the most cells of a vector in a row: many for lying vectors, 1 for standing ones
 * @param gradientBelow whether gradients stand below the value, or beside it
 * @param labelAbove whether a name stands above its cells, or left of them
 */
record Arrangement(int perRow, boolean gradientBelow, boolean labelAbove) {

    /** Lying vectors, then standing ones: in the order in which a reader prefers them. */
    static final List<Arrangement> WHOLE =
            List.of(
                    new Arrangement(64, true, false),
                    new Arrangement(64, false, false),
                    new Arrangement(1, false, true),
                    new Arrangement(1, false, false));

    /** Those for a single open column, where long vectors may be broken into rows. */
    static final List<Arrangement> OPEN =
            Stream.concat(
                            WHOLE.stream().filter(a -> a.perRow == 1),
                            Stream.of(2, 3, 4, 6, 8)
                                    .flatMap(
                                            n ->
                                                    Stream.of(
                                                            new Arrangement(n, false, true),
                                                            new Arrangement(n, false, false),
                                                            new Arrangement(n, true, false))))
                    .toList();
}
