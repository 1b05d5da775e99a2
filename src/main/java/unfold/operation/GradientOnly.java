package unfold.operation;

import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;

/** An operation that no lecture writes but that gradients contain. */
interface GradientOnly extends Operation {

    @Override
    default ShapeRule rule() {
        return null;
    }

    @Override
    default Expr pullback(int index, Use use) {
        throw new UnsupportedOperationException("second derivatives of a " + title());
    }
}
