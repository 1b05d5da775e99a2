package unfold.lesson.mapping;

import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;

/**
 * An array that a parameter could take its numbers from.
 *
 * @param array its name in the file
 * @param turned whether its rows and columns are exchanged
 */
public record Candidate(String array, boolean turned) {

    /** "fc.weight, transposed". */
    public String inWords() {
        return array + (turned ? ", transposed" : "");
    }

    /** Whether numbers of that shape can be read as those of the other: a vector may lie or stand. */
    static boolean fits(Shape found, Shape wanted) {
        boolean same = found.rows() == wanted.rows() && found.cols() == wanted.cols();
        boolean lines = isLine(found) && isLine(wanted) && found.size() == wanted.size();
        return same || lines && (wanted.rank() != Rank.MATRIX || found.rank() != Rank.MATRIX);
    }

    /** Whether exchanging rows and columns changes anything. */
    static boolean isTurnable(Shape shape) {
        return shape.rank() == Rank.MATRIX && !isLine(shape);
    }

    private static boolean isLine(Shape shape) {
        return shape.rows() == 1 || shape.cols() == 1;
    }
}
