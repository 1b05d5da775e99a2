package unfold.derivation;

import java.util.List;
import java.util.function.BiConsumer;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.operation.Column;
import unfold.operation.Terms;
import unfold.shape.Shapes;
import unfold.tensor.Shape;

/** Pulls a gradient back through one assignment, to every name that it reads (reverse accumulation). */
final class Pullbacks {

    private final Shapes shapes;
    private final Part part;
    private final BiConsumer<Expr, Expr> found;

    private Pullbacks(Shapes shapes, Part part, BiConsumer<Expr, Expr> found) {
        this.shapes = shapes;
        this.part = part;
        this.found = found;
    }

    /**
     * Calls {@code found} with every reading (a name, or a sum over time of one) and the gradient that
     * arrives there.
     */
    static void of(Shapes shapes, Part part, Expr gradient, BiConsumer<Expr, Expr> found) {
        new Pullbacks(shapes, part, found).pull(part.right(), gradient);
    }

    private void pull(Expr expr, Expr gradient) {
        if (expr instanceof Expr.Ref ref) {
            found.accept(
                    ref, ref.time() == Time.ALL ? column(gradient, ref.symbol().sequence()) : gradient);
        } else if (expr instanceof Expr.OverTime over) {
            boolean mean = over.kind() == Expr.OverTime.Kind.MEAN;
            Expr share = mean ? Terms.fraction(1, shapes.steps(over.sequence())) : Terms.ONE;
            found.accept(over, Terms.scaled(share, gradient));
        } else if (expr instanceof Expr.Apply apply) {
            pull(apply, gradient);
        }
    }

    private static Expr column(Expr gradient, Sequence sequence) {
        return Terms.apply(Column.COLUMN, gradient, Part.ref(Symbol.clock(sequence)));
    }

    private void pull(Expr.Apply apply, Expr gradient) {
        List<Shape> argShapes = apply.args().stream().map(shapes::of).toList();
        Expr result = apply == part.right() ? part.left() : apply;
        Operation.Use use = new Operation.Use(apply.args(), argShapes, result, gradient);
        for (int i = 0; i < apply.args().size(); i++) {
            if (hasNames(apply.args().get(i))) {
                Expr share = apply.operation().pullback(i, use);
                if (share != null) {
                    pull(apply.args().get(i), share);
                }
            }
        }
    }

    private static boolean hasNames(Expr expr) {
        return expr instanceof Expr.Ref
                || expr instanceof Expr.OverTime
                || expr instanceof Expr.Apply apply && apply.args().stream().anyMatch(Pullbacks::hasNames);
    }
}
