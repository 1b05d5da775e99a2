package unfold.shape;

import unfold.expression.Symbol;
import unfold.tensor.Shape;

/**
 * A shape of which something is not known.
 *
 * @param symbol whose shape it is
 * @param rank always known
 * @param rows 0 if not known
 * @param cols 0 if not known
 */
public record OpenShape(Symbol symbol, Shape.Rank rank, int rows, int cols) {

    /** The shape with {@code size} for what is not known. */
    public Shape filled(int size) {
        return new Shape(rank, rows > 0 ? rows : size, cols > 0 ? cols : size);
    }
}
