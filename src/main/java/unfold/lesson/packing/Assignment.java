package unfold.lesson.packing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a block of a lesson's parameter comes from.
 *
 * @param piece the block
 * @param sources what is added up there; nothing for zeros
 * @param negated whether the sum changes its sign
 */
record Assignment(Piece piece, List<ArrayBlock> sources, boolean negated) {

    Assignment {
        sources = List.copyOf(sources);
    }

    /** Writes the numbers into the parameter, row by row, which has that many columns. */
    void into(double[] numbers, int allCols) {
        boolean minus = negated != piece.negative();
        for (int r = 0; r < piece.height(); r++) {
            for (int c = 0; c < piece.width(); c++) {
                double sum = 0;
                for (int i = 0; i < sources.size(); i++) {
                    // The first as it is, so that a negative zero stays one.
                    sum = i == 0
                            ? sources.get(i).get(r, c)
                            : sum + sources.get(i).get(r, c);
                }
                int row = piece.row() + (piece.turned() ? c : r);
                int col = piece.col() + (piece.turned() ? r : c);
                numbers[row * allCols + col] = minus && !sources.isEmpty() ? -sum : sum;
            }
        }
    }

    /** "rows 8–14 of weight_hh_l0", "entries 1–7 of bias_ih_l0 + entries 1–7 of bias_hh_l0, negated". */
    String inWords() {
        if (sources.isEmpty()) {
            return "0";
        }
        String sum = sources.stream().map(ArrayBlock::inWords).collect(Collectors.joining(" + "));
        return negated != piece.negative() ? sum + ", negated" : sum;
    }
}
