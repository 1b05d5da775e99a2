package unfold.operation;

import java.util.List;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.tensor.Shape;

/** What operations on every entry of one argument have in common. */
interface Unary extends Operation {

    @Override
    default ShapeRule rule() {
        return ShapeRule.ALIKE;
    }

    @Override
    default Shape shape(List<Shape> args) {
        return args.get(0);
    }
}
