package unfold.lesson.packing;

import java.util.List;
import unfold.expression.Expr;

/**
 * A layer of a lesson without a state: one matrix before one vector, perhaps with biases.
 *
 * @param name what the equations call its result
 * @param weight the matrix
 * @param operand what it multiplies
 * @param biases what is added
 */
record DenseLayer(String name, Piece weight, Expr operand, List<Piece> biases) {

    DenseLayer {
        biases = List.copyOf(biases);
    }
}
