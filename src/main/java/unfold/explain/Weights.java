package unfold.explain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import unfold.derivation.Program;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.operation.Residual;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** What the entries of targets add up to: the factor of a softmax in its fused gradient. */
final class Weights {

    private static final double TOLERANCE = 1e-9;

    private Weights() {}

    static double sum(Tensor tensor) {
        double sum = 0;
        for (int i = 0; i < tensor.size(); i++) {
            sum += tensor.get(i);
        }
        return sum;
    }

    /** Whether some target of a softmax does not add up to 1 in a run. */
    static boolean differ(Program program, Trace trace) {
        return program.quantities().list().stream()
                .filter(quantity -> quantity.role() == Role.TARGET)
                .anyMatch(target -> differs(trace, target) && isOfSoftmax(program, target));
    }

    /** Whether it stands in the fused gradient of a softmax. */
    private static boolean isOfSoftmax(Program program, Quantity target) {
        Set<Symbol> compared = new HashSet<>();
        program.equations().stream()
                .flatMap(equation -> equation.terms().stream())
                .forEach(term -> term.value().map(expr -> {
                    if (expr instanceof Expr.Apply apply && apply.operation() == Residual.SOFTMAX_CROSS_ENTROPY) {
                        apply.args().get(1).refs(ref -> compared.add(ref.symbol()));
                    }
                    return expr;
                }));
        return compared.contains(program.quantities().symbol(target.id()));
    }

    private static boolean differs(Trace trace, Quantity target) {
        // One that is read at the last step only is not there before.
        return target.interval()
                .times()
                .mapToObj(time -> trace.last(Slot.value(target, time)))
                .flatMap(Optional::stream)
                .anyMatch(y -> !(Math.abs(sum(y) - 1) <= TOLERANCE));
    }
}
