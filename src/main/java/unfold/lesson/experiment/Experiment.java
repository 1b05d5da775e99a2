package unfold.lesson.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.Backward;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;
import unfold.operation.Elementwise;

/**
 * How all knobs of a lesson are set, relative to the lesson as it was loaded. Immutable.
 *
 * @param activations other functions at places in the text of the equations
 * @param backward what is done on the way backward; empty for what the lesson says
 */
public record Experiment(
        WeightSettings weights,
        DataSettings data,
        Map<ActivationPlace, Elementwise> activations,
        Optional<Backward> backward) {

    /** Every knob as the lesson has it. */
    public static final Experiment NONE =
            new Experiment(WeightSettings.AS_LOADED, DataSettings.AS_LOADED, Map.of(), Optional.empty());

    public Experiment {
        activations = Map.copyOf(activations);
    }

    /** The same with other weights. */
    public Experiment with(WeightSettings other) {
        return new Experiment(other, data, activations, backward);
    }

    /** The same with other data. */
    public Experiment with(DataSettings other) {
        return new Experiment(weights, other, activations, backward);
    }

    /** The same with another way backward; what {@code loaded} says is no change. */
    public Experiment with(Backward other, Backward loaded) {
        Optional<Backward> changed = other.equals(loaded) ? Optional.empty() : Optional.of(other);
        return new Experiment(weights, data, activations, changed);
    }

    /** The same with a function at a place. */
    public Experiment with(ActivationPlace place, Elementwise function) {
        Map<ActivationPlace, Elementwise> changed = new LinkedHashMap<>(activations);
        changed.put(place, function);
        if (function == place.function()) {
            changed.remove(place);
        }
        return new Experiment(weights, data, changed, backward);
    }

    /** The function at a place. */
    public Elementwise function(ActivationPlace place) {
        return activations.getOrDefault(place, place.function());
    }

    /**
     * The lesson with these settings: its text and numbers say what they come to.
     *
     * @throws LessonException if the numbers do not fit or overflow
     */
    public OpenLesson apply(OpenLesson base) {
        return Tuning.of(base).with(this).lesson();
    }

    /** Whether two experiments lead to the same equations and time steps, so that only numbers differ. */
    boolean hasTextAndStepsOf(Experiment other) {
        return activations.equals(other.activations) && data.withScale(1).equals(other.data.withScale(1));
    }
}
