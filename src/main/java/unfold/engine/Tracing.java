package unfold.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import unfold.derivation.Action;
import unfold.derivation.Equation;
import unfold.derivation.Program;
import unfold.derivation.Quantities;
import unfold.derivation.Reach;
import unfold.derivation.ScheduledStep;
import unfold.derivation.Term;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.TraceBuilder;

/** Writes a run into a trace. */
final class Tracing implements Recorder {

    private final Quantities quantities;
    private final List<Quantity> list;
    private final TraceBuilder builder;

    /** The only term of the gradient that is being computed, so that it is not kept twice. */
    private final List<Term> pending = new ArrayList<>();

    private final List<Tensor> pendingValues = new ArrayList<>();

    /** Gradients of parameters that are there when the backward phase begins, by key. */
    private final Map<String, Tensor> others;

    private final Program program;

    Tracing(Program program, TraceBuilder builder, Map<String, Tensor> others) {
        this.program = program;
        this.others = others;
        this.quantities = program.quantities();
        this.list = quantities.list();
        this.builder = builder;
        program.route().cuts(program.timeline()).forEach(builder::cut);
    }

    @Override
    public void step(ScheduledStep step) {
        List<Slot> writes = new ArrayList<>();
        for (Action action : step.actions()) {
            if (action instanceof Action.Assign assign) {
                int id = quantities.of(assign.part().target()).id();
                // The definition itself is assigned last and named first.
                writes.add(0, slot(id, assign.time(), Aspect.VALUE));
            } else if (action instanceof Action.Set set) {
                writes.add(slot(set.quantity(), set.time(), Aspect.GRADIENT));
            } else if (action instanceof Action.Add add) {
                writes.add(slot(add.quantity(), Slot.UNTIMED, Aspect.GRADIENT));
            }
        }
        boolean start = program.equations().get(step.equation()).kind() == Equation.Kind.START;
        List<Quantity> receivers = start ? receivers() : List.of();
        receivers.forEach(each -> writes.add(Slot.gradient(each, Slot.UNTIMED)));
        builder.step(step.phase(), step.time(), step.equation(), writes);
        receivers.forEach(each -> builder.contributeOthers(Slot.gradient(each, Slot.UNTIMED), others.get(each.key())));
    }

    /** The parameters to whose gradients other sequences contribute. */
    private List<Quantity> receivers() {
        return list.stream().filter(each -> others.containsKey(each.key())).toList();
    }

    private Slot slot(int quantity, int time, Aspect aspect) {
        return new Slot(quantity, list.get(quantity).timed() ? time : Slot.UNTIMED, aspect);
    }

    @Override
    public void value(int quantity, int time, DMatrixRMaj value) {
        builder.write(
                slot(quantity, time, Aspect.VALUE), Tensor.of(list.get(quantity).shape(), data(value)));
    }

    @Override
    public void term(int quantity, int time, Term term, DMatrixRMaj left, DMatrixRMaj right) {
        if (!list.get(quantity).timed() && term.reach() instanceof Reach.Untimed) {
            boolean outer = right != null;
            Shape shape = outer ? Execution.vector(left) : list.get(quantity).shape();
            Tensor first = Tensor.of(shape, data(left));
            Tensor second = outer ? Tensor.of(Execution.vector(right), data(right)) : null;
            builder.contribute(slot(quantity, time, Aspect.GRADIENT), source(term, time), first, second);
        } else {
            pending.add(term);
            pendingValues.add(Tensor.of(list.get(quantity).shape(), data(left)));
        }
    }

    @Override
    public void gradient(int quantity, int time, DMatrixRMaj value) {
        Slot slot = slot(quantity, time, Aspect.GRADIENT);
        Tensor whole = pending.size() == 1
                ? pendingValues.get(0)
                : Tensor.of(list.get(quantity).shape(), data(value));
        builder.write(slot, whole);
        for (int i = 0; i < pending.size(); i++) {
            builder.contribute(slot, source(pending.get(i), time), pendingValues.get(i), null);
        }
        pending.clear();
        pendingValues.clear();
    }

    @Override
    public void lost(Action.Lose action, DMatrixRMaj value) {
        Shape shape = list.get(action.target().quantity()).shape();
        builder.lose(action.after(), action.target(), action.from(), Tensor.of(shape, data(value)));
    }

    /** The gradient that the term comes from, at its own time. */
    private Slot source(Term term, int time) {
        Quantity source = quantities.of(term.source());
        if (term.source().isStart()) {
            return slot(source.id(), source.interval().start(), Aspect.GRADIENT);
        }
        return slot(
                source.id(), term.reach() instanceof Reach.Later later ? time + later.steps() : time, Aspect.GRADIENT);
    }

    private static double[] data(DMatrixRMaj matrix) {
        return Arrays.copyOf(matrix.data, matrix.getNumElements());
    }
}
