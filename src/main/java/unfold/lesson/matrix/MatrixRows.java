package unfold.lesson.matrix;

import java.util.Arrays;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Collects numbers row by row and sees that all rows are of one length. */
final class MatrixRows {

    private enum Form {
        SCALAR,
        VECTOR,
        MATRIX
    }

    /** A matrix of 2048 rows and columns. */
    static final int MOST_NUMBERS = 1 << 22;

    private final String name;
    private Form form = Form.MATRIX;
    private double[] numbers = new double[16];
    private int count;
    private int rows;
    private int cols;

    /**
     * @param name for messages; null if there is none
     */
    MatrixRows(String name) {
        this.name = name;
    }

    /** The number to come is the only one. */
    void single() {
        form = Form.SCALAR;
    }

    /** The numbers to come are a vector, not a row of a matrix. */
    void flat() {
        form = Form.VECTOR;
    }

    /**
     * Takes the next number.
     *
     * @throws LessonException without a place, if there are too many
     */
    void add(double number) {
        if (count == MOST_NUMBERS) {
            throw new LessonException(
                    "The matrix" + ofName() + " has more than " + MOST_NUMBERS + " numbers, the most that is read.");
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(count, 2));
        }
        numbers[count++] = number;
    }

    /**
     * Ends a row.
     *
     * @throws LessonException if it is empty or not as long as the first
     */
    void endRow(Place place) {
        int length = count - rows * cols;
        if (length == 0) {
            throw new LessonException(
                    place,
                    (form == Form.VECTOR ? "The list" : "Row " + (rows + 1))
                            + ofName()
                            + " is empty; write at least one number.");
        }
        if (rows > 0 && length != cols) {
            throw new LessonException(
                    place,
                    "Row "
                            + (rows + 1)
                            + ofName()
                            + " has "
                            + numbers(length)
                            + ", but row 1 has "
                            + cols
                            + "; all rows of a matrix are of one length.");
        }
        rows++;
        cols = length;
    }

    /** The entry that the next number will be, in words: "W, row 2, column 1". */
    String nextEntry() {
        if (form == Form.SCALAR) {
            return name == null ? "the file" : name;
        }
        int position = count - rows * cols + 1;
        String entry = form == Form.VECTOR ? "entry " + position : "row " + (rows + 1) + ", column " + position;
        return name == null ? entry : name + ", " + entry;
    }

    /** What was collected. */
    Tensor tensor(Place place) {
        if (rows == 0) {
            throw new LessonException(place, "The matrix" + ofName() + " is empty; write at least one number.");
        }
        Shape shape = switch (form) {
            case SCALAR -> Shape.SCALAR;
            case VECTOR -> Shape.vector(cols);
            case MATRIX -> Shape.matrix(rows, cols);
        };
        return Tensor.of(shape, Arrays.copyOf(numbers, count));
    }

    private String ofName() {
        return name == null ? "" : " of " + name;
    }

    private static String numbers(int count) {
        return count == 1 ? "1 number" : count + " numbers";
    }
}
