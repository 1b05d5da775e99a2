package unfold.lesson.matrix;

import java.util.List;
import java.util.stream.Collectors;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * What the header of a binary file says about one array. An array without dimensions is a single
 * number, one of one dimension a vector, one of two a matrix; leading dimensions of length 1 beyond
 * these two are left out (the direction axis of ONNX).
 *
 * @param type how a number is stored
 * @param lengths the length of every dimension
 * @param columnMajor whether the numbers of one column lie together (Fortran, MATLAB), or of one row
 */
record StoredArray(ElementType type, List<Long> lengths, boolean columnMajor) {

    StoredArray {
        lengths = List.copyOf(lengths);
    }

    /**
     * How many bytes the numbers take.
     *
     * @throws LessonException without a place, if the array is empty, has too many dimensions or
     *     more than {@link MatrixRows#MOST_NUMBERS} numbers
     */
    long byteCount() {
        return (long) shape().size() * type.size();
    }

    /** The shape; throws as {@link #byteCount} does. */
    Shape shape() {
        List<Long> kept = lengths;
        while (kept.size() > 2 && kept.get(0) == 1) {
            kept = kept.subList(1, kept.size());
        }
        if (kept.size() > 2) {
            throw new LessonException("The array has " + lengths.size() + " dimensions (" + inWords()
                    + "), expected at most 2; save each of its matrices as an array of its own.");
        }
        long numbers = 1;
        for (long length : kept) {
            if (length == 0) {
                throw new LessonException("The array is empty (" + inWords()
                        + "), expected at least one number; save it with its numbers.");
            }
            if (length < 0 || length > MatrixRows.MOST_NUMBERS / numbers) {
                throw new LessonException("The array has more than " + MatrixRows.MOST_NUMBERS + " numbers ("
                        + inWords() + "), the most that is read; save a part of it.");
            }
            numbers *= length;
        }
        return switch (kept.size()) {
            case 0 -> Shape.SCALAR;
            case 1 -> Shape.vector(kept.get(0).intValue());
            default -> Shape.matrix(kept.get(0).intValue(), kept.get(1).intValue());
        };
    }

    /**
     * The numbers.
     *
     * @param bytes as many as {@link #byteCount} says, at least
     * @throws LessonException if a number is not finite
     */
    Tensor tensor(Bytes bytes) {
        Shape shape = shape();
        double[] numbers = new double[shape.size()];
        var source = bytes.rest();
        boolean turned = columnMajor && shape.rank() == Shape.Rank.MATRIX;
        for (int i = 0; i < numbers.length; i++) {
            int row = i / shape.cols();
            int col = i % shape.cols();
            int index = turned ? col * shape.rows() + row : i;
            try {
                numbers[i] = type.read(source, index * type.size(), () -> entry(shape, row, col));
            } catch (LessonException e) {
                throw e.at(bytes.place());
            }
        }
        return Tensor.of(shape, numbers);
    }

    private String inWords() {
        return lengths.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    private static String entry(Shape shape, int row, int col) {
        return switch (shape.rank()) {
            case SCALAR -> "the file";
            case VECTOR -> "entry " + (row + 1);
            default -> "row " + (row + 1) + ", column " + (col + 1);
        };
    }
}
