package unfold.draw.cell;

import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.operation.Arithmetic;
import unfold.operation.Block;
import unfold.operation.Elementwise;
import unfold.operation.Negate;
import unfold.operation.Transpose;

/** What stands in the nodes of operations. */
final class Signs {

    static final String SIGMOID = "\\sigma";

    private Signs() {}

    /** The sign of an operation that has one; empty for a function. */
    static String sign(Expr.Apply apply) {
        Operation operation = apply.operation();
        if (operation instanceof Block block) {
            return (block.index() + 1) + "/" + block.count();
        }
        if (operation == Arithmetic.OVER) {
            return "/";
        }
        if (operation == Negate.NEGATE) {
            return "-";
        }
        if (operation == Transpose.TRANSPOSE) {
            return "\\top";
        }
        return apply.args().size() == 2 ? "\\cdot" : "";
    }

    /** The name of a function. */
    static String function(Operation operation) {
        return operation == Elementwise.SIGMOID ? SIGMOID : upright(operation.title());
    }

    static String upright(String title) {
        return "\\mathrm{" + (title.equals("relu") ? "ReLU" : title) + "}";
    }
}
