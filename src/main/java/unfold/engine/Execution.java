package unfold.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import unfold.derivation.Action;
import unfold.derivation.Program;
import unfold.derivation.ScheduledStep;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Phase;
import unfold.trace.Role;
import unfold.trace.Script;
import unfold.trace.ScriptBuilder;
import unfold.trace.Slot;

/**
 * A program laid out for running, with the memory for it: order, places and shapes are settled once, a run only
 * goes through its works. Used by one thread at a time.
 */
final class Execution {

    private final Program program;
    private final Storage storage;
    private final Loading loading;
    private final List<Slot> given;
    private final List<List<Work>> steps = new ArrayList<>();
    private final Work[] forward;

    /** What is done backward when all is recorded. */
    private final Work[] backward;

    /** What gradients of parameters and states need. */
    private final Work[] needed;

    /** The rest of it: gradients that nothing else is computed from. */
    private final Work[] rest;

    private final Map<Slot, OuterSum> sumOf;
    private final OuterSum[] sums;

    /** The gradients that are added to step by step. */
    private final List<Slot> added;

    private final DMatrixRMaj[] sumsBefore;
    private final long size;
    private Inputs loaded;
    private Tensor[] loadedInOrder;
    private Rest state = Rest.DONE;

    /** What became of the gradients that nothing else is computed from. */
    private enum Rest {
        DONE,
        DUE,
        LOST
    }

    Execution(Program program) {
        this(program, new Storage(program));
    }

    /** An execution beside this one, for another sequence with the same weights. */
    Execution beside() {
        return new Execution(program, new Storage(program, storage));
    }

    private Execution(Program program, Storage storage) {
        this.program = program;
        this.storage = storage;
        this.loading = new Loading(program, storage);
        this.given = loading.slots();
        Memory memory = new Memory(storage, given);
        Works works = new Works(program, storage, memory);
        for (ScheduledStep step : program.schedule()) {
            List<Work> ofStep = new ArrayList<>();
            step.actions().forEach(action -> ofStep.addAll(works.of(action)));
            steps.add(ofStep);
        }
        this.size = memory.size();
        this.forward = works(Phase.FORWARD).toArray(Work[]::new);
        List<Work> back = works(Phase.BACKWARD);
        this.backward = back.toArray(Work[]::new);
        this.needed = back.stream().filter(Work::isAlwaysDone).toArray(Work[]::new);
        this.rest = back.stream()
                .filter(work -> work instanceof Setting && !work.isAlwaysDone())
                .toArray(Work[]::new);
        this.sumOf = works.sums();
        this.sums = sumOf.values().toArray(OuterSum[]::new);
        this.added = List.copyOf(works.added());
        this.sumsBefore = added.stream().map(memory::of).toArray(DMatrixRMaj[]::new);
    }

    private List<Work> works(Phase phase) {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (program.schedule().get(i).phase() == phase) {
                works.addAll(steps.get(i));
            }
        }
        return works;
    }

    /**
     * Puts in the numbers of a run.
     *
     * @throws InputException if they do not fit; then the ones before are gone
     */
    void load(Inputs inputs) {
        if (inputs != loaded) {
            change();
            loading.load(inputs);
            loaded = inputs;
        }
    }

    /** Changes one entry of what was loaded, and returns the one before. */
    double set(int quantity, int time, int entry, double value) {
        change();
        return storage.set(quantity, time, entry, value);
    }

    private void change() {
        loaded = null;
        loadedInOrder = null;
        lose();
    }

    private void lose() {
        if (state == Rest.DUE) {
            state = Rest.LOST;
        }
    }

    /** A copy of a value of the last run. */
    Tensor value(int quantity, int time) {
        return storage.copy(quantity, storage.value(quantity, time));
    }

    /**
     * A copy of a gradient of the last run; that of data is computed when it is asked for.
     *
     * @throws IllegalStateException if it is one of data, and numbers have changed since the run
     */
    Tensor gradient(int quantity, int time) {
        Role role = program.quantities().list().get(quantity).role();
        if (role == Role.INPUT || role == Role.TARGET) {
            if (state == Rest.LOST) {
                throw new IllegalStateException("The gradient of data is there until numbers change.");
            }
            if (state == Rest.DUE) {
                state = Rest.DONE;
                run(rest, Recorder.NONE);
            }
        }
        OuterSum sum = sumOf.get(slot(quantity, time, Aspect.GRADIENT));
        if (sum != null) {
            sum.settle();
        }
        return storage.copy(quantity, storage.gradient(quantity, time));
    }

    double number(int quantity) {
        return storage.value(quantity, Slot.UNTIMED).data[0];
    }

    /** Runs the forward pass only. */
    void forward() {
        lose();
        run(forward, Recorder.NONE);
    }

    /** Runs everything. */
    void all() {
        run(forward, Recorder.NONE);
        for (DMatrixRMaj sum : sumsBefore) {
            sum.zero();
        }
        run(needed, Recorder.NONE);
        for (OuterSum sum : sums) {
            sum.run();
        }
        state = Rest.DUE;
    }

    /**
     * Runs everything in several executions of one program, side by side; the gradients of parameters are only those
     * that {@link #addGradients} takes.
     */
    static void together(List<Execution> alike) {
        together(alike, each -> each.forward);
        for (Execution each : alike) {
            each.lose();
            for (DMatrixRMaj sum : each.sumsBefore) {
                sum.zero();
            }
        }
        together(alike, each -> each.needed);
    }

    private static void together(List<Execution> alike, Function<Execution, Work[]> phase) {
        Work[][] works = alike.stream().map(phase).toArray(Work[][]::new);
        if (works.length == 1) {
            run(works[0], Recorder.NONE);
            return;
        }
        for (int i = 0; i < works[0].length; i++) {
            Work[] same = new Work[works.length];
            for (int s = 0; s < same.length; s++) {
                same[s] = works[s][i];
            }
            same[0].run(same);
        }
    }

    /**
     * Adds the gradients of the parameters after a run together with others.
     *
     * @param sums the rows of each, by the id of the parameter; modified, what is missing is added
     */
    void addGradients(Map<Integer, double[][]> sums) {
        sumOf.forEach((slot, sum) -> sum.addTo(rows(slot, sums)));
        for (int i = 0; i < sumsBefore.length; i++) {
            if (program.quantities().list().get(added.get(i).quantity()).role() == Role.PARAMETER) {
                double[][] rows = rows(added.get(i), sums);
                for (int entry = 0; entry < sumsBefore[i].getNumElements(); entry++) {
                    rows[entry / rows[0].length][entry % rows[0].length] += sumsBefore[i].data[entry];
                }
            }
        }
    }

    private double[][] rows(Slot slot, Map<Integer, double[][]> sums) {
        Shape shape = program.quantities().list().get(slot.quantity()).shape();
        return sums.computeIfAbsent(slot.quantity(), id -> new double[shape.rows()][shape.cols()]);
    }

    /** Runs everything and keeps it; gradients of parameters are recorded as the terms that they are the sum of. */
    double[] recorded() {
        state = Rest.DONE;
        Recording recording = new Recording(size);
        run(forward, recording);
        run(backward, recording);
        return recording.numbers();
    }

    private static void run(Work[] works, Recorder recorder) {
        for (Work work : works) {
            work.run(recorder);
        }
    }

    /** What was loaded, in the order in which the script names it; null where nothing was. Not to be changed. */
    Tensor[] given() {
        if (loadedInOrder == null) {
            loadedInOrder = given.stream()
                    .map(slot -> storage.given(slot.quantity(), slot.time()))
                    .toArray(Tensor[]::new);
        }
        return loadedInOrder;
    }

    /** What is recorded when. */
    Script script() {
        ScriptBuilder script =
                new ScriptBuilder(program.timeline(), program.quantities().list());
        program.route().cuts(program.timeline()).forEach(script::cut);
        given.forEach(script::given);
        for (int i = 0; i < steps.size(); i++) {
            ScheduledStep step = program.schedule().get(i);
            script.step(step.phase(), step.time(), step.equation(), writes(step));
            steps.get(i).forEach(work -> work.describe(script));
        }
        return script.build();
    }

    private List<Slot> writes(ScheduledStep step) {
        List<Slot> writes = new ArrayList<>();
        for (Action action : step.actions()) {
            if (action instanceof Action.Assign assign) {
                int id = program.quantities().of(assign.part().target()).id();
                // The definition itself is assigned last and named first.
                writes.add(0, slot(id, assign.time(), Aspect.VALUE));
            } else if (action instanceof Action.Set set) {
                writes.add(slot(set.quantity(), set.time(), Aspect.GRADIENT));
            } else if (action instanceof Action.Add add) {
                writes.add(slot(add.quantity(), Slot.UNTIMED, Aspect.GRADIENT));
            }
        }
        return writes;
    }

    private Slot slot(int quantity, int time, Aspect aspect) {
        boolean timed = program.quantities().list().get(quantity).timed();
        return new Slot(quantity, timed ? time : Slot.UNTIMED, aspect);
    }
}
