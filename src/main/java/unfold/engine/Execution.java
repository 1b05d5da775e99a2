package unfold.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;
import unfold.derivation.Action;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.derivation.ScheduledStep;
import unfold.derivation.Term;
import unfold.tensor.Shape;
import unfold.trace.Phase;

/** A program with the memory to run it, again and again. Used by one thread. */
final class Execution {

    /** One action of the program, ready to run. */
    private interface Work {

        void run(Recorder recorder);
    }

    /** A term with its factors. */
    private record Ready(Term term, Node left, Node right) {}

    private final Program program;
    private final Storage storage;
    private final Compiler compiler;
    private final Map<Part, Node> parts = new IdentityHashMap<>();
    private final Map<Term, Ready> terms = new IdentityHashMap<>();
    private final Map<Term, Node> lost = new IdentityHashMap<>();
    private final List<ScheduledStep> schedule;
    private final List<List<Work>> work = new ArrayList<>();

    Execution(Program program) {
        this.program = program;
        this.storage = new Storage(program);
        this.compiler = new Compiler(program.shapes(), program.quantities(), storage);
        this.schedule = program.schedule();
        for (ScheduledStep step : schedule) {
            work.add(step.actions().stream().map(this::prepared).toList());
        }
    }

    Storage storage() {
        return storage;
    }

    /** Runs the forward pass only. */
    void forward() {
        run(Phase.FORWARD, Recorder.NONE);
    }

    /** Runs everything, telling the recorder. */
    void all(Recorder recorder) {
        storage.clearGradients();
        run(Phase.FORWARD, recorder);
        run(Phase.BACKWARD, recorder);
    }

    private void run(Phase phase, Recorder recorder) {
        for (int i = 0; i < schedule.size(); i++) {
            if (schedule.get(i).phase() == phase) {
                recorder.step(schedule.get(i));
                for (Work action : work.get(i)) {
                    action.run(recorder);
                }
            }
        }
    }

    private Work prepared(Action action) {
        if (action instanceof Action.Assign assign) {
            return assign(assign);
        }
        if (action instanceof Action.Lose lose) {
            return lose(lose);
        }
        return action instanceof Action.Set set ? set(set) : add((Action.Add) action);
    }

    /** Worked out only if somebody wants to know. */
    private Work lose(Action.Lose lose) {
        Node node = lost.computeIfAbsent(lose.term(), term -> compiler.compile(term.value()));
        return recorder -> {
            if (recorder != Recorder.NONE) {
                recorder.lost(lose, node.at(lose.time()));
            }
        };
    }

    private Work assign(Action.Assign assign) {
        Node node = parts.computeIfAbsent(assign.part(), part -> compiler.compile(part.right()));
        int id = program.quantities().of(assign.part().target()).id();
        int time = assign.time();
        DMatrixRMaj target = storage.value(id, time);
        return recorder -> {
            target.setTo(node.at(time));
            recorder.value(id, time, target);
        };
    }

    private Work set(Action.Set set) {
        DMatrixRMaj target = storage.gradient(set.quantity(), set.time());
        if (set.terms().isEmpty()) {
            return recorder -> {
                target.data[0] = 1;
                recorder.gradient(set.quantity(), set.time(), target);
            };
        }
        List<Ready> ready = set.terms().stream().map(this::ready).toList();
        int quantity = set.quantity();
        int time = set.time();
        return recorder -> {
            target.zero();
            for (Ready term : ready) {
                DMatrixRMaj value = term.left.at(time);
                CommonOps_DDRM.addEquals(target, value);
                recorder.term(quantity, time, term.term, value, null);
            }
            recorder.gradient(quantity, time, target);
        };
    }

    private Ready ready(Term term) {
        return terms.computeIfAbsent(term, t -> new Ready(t, compiler.compile(t.value()), null));
    }

    private Work add(Action.Add add) {
        DMatrixRMaj target = storage.gradient(add.quantity(), add.time());
        List<Ready> ready = add.terms().stream().map(this::factors).toList();
        return recorder -> {
            for (Ready term : ready) {
                add(add, term, target, recorder);
            }
        };
    }

    private Ready factors(Term term) {
        return terms.computeIfAbsent(term, t -> {
            Node[] outer = compiler.outerFactors(t.value());
            return outer == null ? new Ready(t, compiler.compile(t.value()), null) : new Ready(t, outer[0], outer[1]);
        });
    }

    private static void add(Action.Add add, Ready term, DMatrixRMaj target, Recorder recorder) {
        DMatrixRMaj left = term.left.at(add.time());
        DMatrixRMaj right = term.right == null ? null : term.right.at(add.time());
        if (right == null) {
            CommonOps_DDRM.addEquals(target, left);
        } else {
            VectorVectorMult_DDRM.addOuterProd(1, left, right, target);
        }
        recorder.term(add.quantity(), add.time(), term.term, left, right);
    }

    /** The shape of a factor of an outer product. */
    static Shape vector(DMatrixRMaj factor) {
        return Shape.vector(factor.getNumElements());
    }
}
