package unfold.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import unfold.lesson.Backward;
import unfold.lesson.experiment.Beginning;
import unfold.lesson.experiment.Experiment;
import unfold.lesson.experiment.GateBias;
import unfold.lesson.experiment.Knobs;
import unfold.lesson.experiment.WeightSettings;

/**
 * All knobs of a lesson as they are set, and what each is about. Immutable.
 *
 * @param knobs what can be turned
 * @param experiment how it is set
 * @param focus what the knobs with a choice turn
 */
public record KnobState(Knobs knobs, Experiment experiment, KnobFocus focus) {

    /** Why a knob cannot be turned at this lesson; empty if it can. */
    public Optional<String> absence(Knob knob) {
        String why = switch (knob) {
            case GAIN -> knobs.recurrent().isEmpty() ? "No parameter multiplies a state of another time step." : "";
            case START ->
                knobs.parameters().isEmpty()
                        ? "There are no parameters."
                        : beginning().isEmpty() ? "As loaded; choose what it begins with instead." : "";
            case GATE_BIAS -> gate().isPresent() ? "" : knobs.withoutGate();
            case LENGTH -> knobs.fixedLength().orElse("");
            case INPUT_SCALE -> knobs.hasInputs() ? "" : "There are no inputs.";
            case CLIP_NORM, CLIP_VALUE, TRUNCATION ->
                knobs.hasLoss() ? "" : "There is no loss, so nothing goes backward.";
        };
        return why.isEmpty() ? Optional.empty() : Optional.of(why);
    }

    /** What the parameter in focus begins with; empty for its loaded numbers. */
    public Optional<Beginning> beginning() {
        return Optional.ofNullable(experiment.weights().beginnings().get(focus.parameter()));
    }

    /** The gate in focus. */
    public Optional<GateBias> gate() {
        return knobs.gates().stream()
                .filter(gate -> gate.gate().equals(focus.gate()))
                .findFirst();
    }

    private Backward loadedBackward() {
        return knobs.lesson().lesson().presentation().backward();
    }

    private Backward backward() {
        return experiment.backward().orElse(loadedBackward());
    }

    /** The number that a knob is set to; empty if it is off. */
    public OptionalDouble value(Knob knob) {
        WeightSettings weights = experiment.weights();
        return switch (knob) {
            case GAIN -> OptionalDouble.of(weights.gain(focus.weight()));
            case START ->
                beginning().map(each -> OptionalDouble.of(each.scale())).orElse(OptionalDouble.empty());
            case GATE_BIAS ->
                gate().map(gate -> OptionalDouble.of(weights.biases()
                                .getOrDefault(
                                        gate.gate(),
                                        gate.mean(knobs.lesson().inputs().parameters()))))
                        .orElse(OptionalDouble.empty());
            case LENGTH ->
                OptionalDouble.of(
                        experiment.data().length().orElse(knobs.lesson().length()));
            case INPUT_SCALE -> OptionalDouble.of(experiment.data().scale());
            case CLIP_NORM -> backward().clipNorm();
            case CLIP_VALUE -> backward().clipValue();
            case TRUNCATION -> {
                OptionalInt steps = backward().truncation();
                yield steps.isPresent() ? OptionalDouble.of(steps.getAsInt()) : OptionalDouble.empty();
            }
        };
    }

    /** The number at which a knob changes nothing, or where its slider rests while it is off. */
    public double rest(Knob knob) {
        return new KnobState(knobs, Experiment.NONE, focus).value(knob).orElse(knob.rest());
    }

    /** Whether a knob is not as the lesson has it. */
    public boolean isChanged(Knob knob) {
        return !reset(knob).equals(experiment);
    }

    /** The settings with one knob set to a number. */
    public Experiment with(Knob knob, double value) {
        WeightSettings weights = experiment.weights();
        return switch (knob) {
            case GAIN -> experiment.with(weights.gain(focus.weight(), value));
            case START ->
                beginning()
                        .map(each -> experiment.with(weights.beginning(focus.parameter(), each.scaled(value))))
                        .orElse(experiment);
            case GATE_BIAS -> experiment.with(weights.bias(focus.gate(), value));
            case LENGTH -> {
                boolean same = value == knobs.lesson().length();
                OptionalInt length = same ? OptionalInt.empty() : OptionalInt.of((int) value);
                yield experiment.with(experiment.data().withLength(length));
            }
            case INPUT_SCALE -> experiment.with(experiment.data().withScale(value));
            case CLIP_NORM -> with(backward().withNorm(OptionalDouble.of(value)));
            case CLIP_VALUE -> with(backward().withValue(OptionalDouble.of(value)));
            case TRUNCATION -> with(backward().truncated(OptionalInt.of((int) value)));
        };
    }

    private Experiment with(Backward backward) {
        return experiment.with(backward, loadedBackward());
    }

    /** The settings with one knob as the lesson has it. */
    public Experiment reset(Knob knob) {
        Backward loaded = loadedBackward();
        return switch (knob) {
            case GAIN -> with(knob, 1);
            case START -> experiment.with(experiment.weights().beginning(focus.parameter(), null));
            case GATE_BIAS -> experiment.with(experiment.weights().bias(focus.gate(), null));
            case LENGTH ->
                experiment.with(
                        Experiment.NONE.data().withScale(experiment.data().scale()));
            case INPUT_SCALE -> with(knob, 1);
            case CLIP_NORM -> with(backward().withNorm(loaded.clipNorm()));
            case CLIP_VALUE -> with(backward().withValue(loaded.clipValue()));
            case TRUNCATION -> with(backward().truncated(loaded.truncation()));
        };
    }

    /** What a knob is called, with the letters of the lesson. */
    public String title(Knob knob) {
        return switch (knob) {
            case GAIN -> "Gain of " + weightName(focus.weight());
            case START -> "Start of " + focus.parameter();
            case GATE_BIAS -> {
                boolean update = gate().isPresent() && knobs.isUpdate(gate().get());
                yield (update ? "Update gate " : "Forget gate ") + focus.gate() + ", bias";
            }
            case LENGTH -> "Length " + knobs.end();
            case INPUT_SCALE -> "Inputs " + String.join(", ", knobs.inputs());
            case CLIP_NORM -> "Clip by norm";
            case CLIP_VALUE -> "Clip by value";
            case TRUNCATION -> "Truncation";
        };
    }

    /** What one of the recurrent weights is called, or all of them. */
    public String weightName(String key) {
        return key.isEmpty() ? (knobs.recurrent().size() == 2 ? "both" : "all recurrent weights") : key;
    }

    /** The keys of the recurrent weights to choose from; the empty one stands for all. */
    public List<String> weights() {
        return KnobFocus.weights(knobs);
    }
}
