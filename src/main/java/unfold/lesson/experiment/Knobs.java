package unfold.lesson.experiment;

import java.util.List;
import java.util.Optional;
import unfold.lesson.OpenLesson;

/** What can be turned at a lesson, as its equations have it. Immutable. */
public final class Knobs {

    private final OpenLesson lesson;
    private final List<RecurrentWeight> recurrent;
    private final List<ActivationPlace> activations;
    private final GateBiases gates;
    private final Steps steps;

    private Knobs(OpenLesson lesson) {
        this.lesson = lesson;
        this.recurrent = RecurrentWeights.of(lesson.recurrence(), lesson.shapes());
        this.activations = ActivationPlace.in(lesson.recurrence());
        this.gates = new GateBiases(lesson.recurrence(), lesson.shapes());
        this.steps = new Steps(lesson);
    }

    /** The knobs of a lesson as it was loaded. */
    public static Knobs of(OpenLesson lesson) {
        return new Knobs(lesson);
    }

    public OpenLesson lesson() {
        return lesson;
    }

    /** The parameters that multiply a state of another time step. */
    public List<RecurrentWeight> recurrent() {
        return recurrent;
    }

    /** The functions on the way of a state. */
    public List<ActivationPlace> activations() {
        return activations;
    }

    /** The keys of all parameters, in the order of the equations. */
    public List<String> parameters() {
        return List.copyOf(lesson.recurrence().parameters());
    }

    /** The gates that carry a state on, with a bias; each gate once. */
    public List<GateBias> gates() {
        return gates.found();
    }

    /** Why there is no such gate. */
    public String withoutGate() {
        return gates.absence();
    }

    /** Why the number of time steps cannot be changed; empty if it can. */
    public Optional<String> fixedLength() {
        return steps.fixed();
    }

    /**
     * Whether a gate divides between the old state and a new one, as z_t in a GRU, where 1 - z_t stands beside it.
     */
    public boolean isUpdate(GateBias gate) {
        return !gate.keeps() || gates.isComplemented(gate);
    }

    /** The letter of the last time step that {@link #fixedLength} is about. */
    public String end() {
        return lesson.recurrence().sequences().get(0).end();
    }

    /** The keys of the inputs, in the order of the equations. */
    public List<String> inputs() {
        return steps.inputs();
    }

    /** Whether there are inputs to be multiplied. */
    public boolean hasInputs() {
        return !steps.inputs().isEmpty();
    }

    /** Whether anything goes backward. */
    public boolean hasLoss() {
        return lesson.recurrence().totalLoss().isPresent();
    }
}
