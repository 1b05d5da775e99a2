package unfold.lesson.recipe;

import unfold.tensor.Shape;

/**
 * How many inputs and outputs a parameter joins. A matrix W in W·x has its columns as inputs and
 * its rows as outputs; a vector counts its length for both.
 */
record Fans(int in, int out) {

    static Fans of(Shape shape) {
        return switch (shape.rank()) {
            case SCALAR -> new Fans(1, 1);
            case VECTOR -> new Fans(shape.rows(), shape.rows());
            case ROW -> new Fans(shape.cols(), shape.cols());
            case MATRIX -> new Fans(shape.cols(), shape.rows());
        };
    }
}
