package unfold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.derivation.Program;
import unfold.derivation.Unit;
import unfold.expression.Expr;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Finds the losses of the time steps, of which the total is the sum, the mean or one. */
final class Losses {

    private final Program program;
    private final Trace trace;

    Losses(Program program, Trace trace) {
        this.program = program;
        this.trace = trace;
    }

    /** One loss for each time step; none if the network has a loss at the end only, or no loss. */
    List<Double> ofTimeSteps() {
        List<Double> losses = new ArrayList<>();
        quantity().filter(q -> q.shape().rank() == Shape.Rank.SCALAR).ifPresent(quantity -> {
            for (int time : quantity.interval().times().toArray()) {
                Tensor value = trace.last(Slot.value(quantity, time)).orElseThrow();
                losses.add(value.get(0));
            }
        });
        return losses;
    }

    private Optional<Quantity> quantity() {
        Optional<Unit> total = program.recurrence()
                .totalLoss()
                .flatMap(symbol -> program.units().stream()
                        .filter(unit -> unit.definition().target().equals(symbol))
                        .findFirst());
        if (total.isEmpty()) {
            return Optional.empty();
        }
        Expr right = total.get().main().right();
        List<Quantity> summed = new ArrayList<>();
        right.map(expr -> {
            if (expr instanceof Expr.OverTime over && over.each() instanceof Expr.Ref ref) {
                summed.add(program.quantities().of(ref.symbol()));
            }
            return expr;
        });
        if (summed.isEmpty()) {
            right.refs(ref -> {
                Quantity read = program.quantities().of(ref.symbol());
                if (read.role() == Role.LOSS && read.timed()) {
                    summed.add(read);
                }
            });
        }
        return summed.stream().findFirst();
    }
}
