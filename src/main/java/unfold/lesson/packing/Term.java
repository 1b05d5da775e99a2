package unfold.lesson.packing;

import java.util.Optional;
import unfold.expression.Expr;

/**
 * One term of a weighted sum in the equations: a block of a parameter, by itself or before a vector.
 *
 * @param piece the parameter's block
 * @param operand what it multiplies; empty for a bias
 * @param before the gate by which the operand is multiplied before the product
 * @param after the gate by which the term is multiplied after it
 */
record Term(Piece piece, Optional<Expr> operand, Optional<Expr> before, Optional<Expr> after) {

    Term with(Piece other) {
        return new Term(other, operand, before, after);
    }
}
