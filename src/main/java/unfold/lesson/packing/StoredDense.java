package unfold.lesson.packing;

import java.util.Optional;

/**
 * A layer of a file without a state.
 *
 * @param weight one row for each output, one column for each input
 */
record StoredDense(ArrayBlock weight, Optional<ArrayBlock> bias) {}
