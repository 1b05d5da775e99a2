package unfold.tensor;

/**
 * The shape of a quantity: a scalar, a column vector, a row vector or a matrix.
 *
 * @param rank which of the four it is
 * @param rows number of rows, at least 1
 * @param cols number of columns, at least 1
 */
public record Shape(Rank rank, int rows, int cols) {

    /** How many indices an entry of the quantity has, and along which direction a vector lies. */
    public enum Rank {
        SCALAR,
        VECTOR,
        ROW,
        MATRIX
    }

    public static final Shape SCALAR = new Shape(Rank.SCALAR, 1, 1);

    public Shape {
        if (rows < 1 || cols < 1) {
            throw new IllegalArgumentException("a shape needs at least one row and one column");
        }
    }

    /** A column vector of {@code length} entries. */
    public static Shape vector(int length) {
        return new Shape(Rank.VECTOR, length, 1);
    }

    /** A row vector of {@code length} entries. */
    public static Shape row(int length) {
        return new Shape(Rank.ROW, 1, length);
    }

    /** A matrix of {@code rows} × {@code cols} entries. */
    public static Shape matrix(int rows, int cols) {
        return new Shape(Rank.MATRIX, rows, cols);
    }

    /** The number of entries. */
    public int size() {
        return Math.multiplyExact(rows, cols);
    }

    /** The shape of the transpose. */
    public Shape transposed() {
        return switch (rank) {
            case SCALAR -> this;
            case VECTOR -> row(rows);
            case ROW -> vector(cols);
            case MATRIX -> matrix(cols, rows);
        };
    }

    /** The shape in words, as error messages use it: "a vector of length 3". */
    public String inWords() {
        return switch (rank) {
            case SCALAR -> "a single number";
            case VECTOR -> "a vector of length " + rows;
            case ROW -> "a row vector of length " + cols;
            case MATRIX -> "a " + rows + "×" + cols + " matrix";
        };
    }

    @Override
    public String toString() {
        return switch (rank) {
            case SCALAR -> "scalar";
            case VECTOR -> Integer.toString(rows);
            case ROW, MATRIX -> rows + "×" + cols;
        };
    }
}
