package unfold.lesson.packing;

import java.util.Optional;

/**
 * Where a file keeps the parameters of one part of a cell.
 *
 * @param input one row for each unit, one column for each input
 * @param recurrent one row for each unit, one column for each unit
 * @param bias the only one, or the one beside the inputs
 * @param recurrentBias the one beside the earlier state
 */
record StoredGate(
        ArrayBlock input, ArrayBlock recurrent, Optional<ArrayBlock> bias, Optional<ArrayBlock> recurrentBias) {}
