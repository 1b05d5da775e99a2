package unfold.lesson.experiment;

import java.util.HashMap;
import java.util.Map;
import unfold.lesson.Lesson;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;

/**
 * A lesson and what an experiment makes of it. Where only numbers change from one experiment to the next,
 * the equations are not read again. Immutable.
 */
public final class Tuning {

    private final OpenLesson base;
    private final Experiment experiment;

    /** The base with the experiment's equations and time steps, its numbers otherwise as they were. */
    private final OpenLesson shaped;

    private final OpenLesson lesson;

    private Tuning(OpenLesson base, Experiment experiment, OpenLesson shaped, OpenLesson lesson) {
        this.base = base;
        this.experiment = experiment;
        this.shaped = shaped;
        this.lesson = lesson;
    }

    /** A lesson with its knobs as they are. */
    public static Tuning of(OpenLesson lesson) {
        return new Tuning(lesson, Experiment.NONE, lesson, lesson);
    }

    /**
     * The same lesson with the knobs set otherwise.
     *
     * @throws LessonException if the numbers do not fit or overflow
     */
    public Tuning with(Experiment other) {
        OpenLesson form = other.hasTextAndStepsOf(experiment) ? shaped : shaped(other);
        Map<String, Tensor> weights = weights(other.weights());
        OpenLesson weighted = weights.isEmpty() ? form : form.withWeights(weights);
        OpenLesson made = weighted.with(
                new Steps(weighted).scaled(other.data().scale()),
                other.backward().orElse(base.lesson().presentation().backward()));
        return new Tuning(base, other, form, made);
    }

    private OpenLesson shaped(Experiment other) {
        if (other.hasTextAndStepsOf(Experiment.NONE)) {
            return base;
        }
        Lesson written = base.lesson()
                .withEquations(ActivationPlace.rewritten(base.lesson().equations(), other.activations()));
        return base.reopened(other.data().keepsSteps() ? written : new Steps(base).taken(written, other.data()));
    }

    /** The parameters that differ from those of the base. */
    private Map<String, Tensor> weights(WeightSettings settings) {
        Map<String, Tensor> all = new HashMap<>(base.inputs().parameters());
        all.replaceAll(settings::begun);
        for (RecurrentWeight weight : RecurrentWeights.of(base.recurrence(), base.shapes())) {
            double gain = settings.wholeGain(weight.parameter());
            if (gain != 1) {
                all.computeIfPresent(weight.parameter(), (name, old) -> finite(name, weight.times(old, gain)));
            }
        }
        if (!settings.biases().isEmpty()) {
            for (GateBias gate : new GateBiases(base.recurrence(), base.shapes()).found()) {
                Double bias = settings.biases().get(gate.gate());
                if (bias != null) {
                    gate.put(all, bias);
                }
            }
        }
        all.entrySet()
                .removeIf(
                        entry -> entry.getValue() == base.inputs().parameters().get(entry.getKey()));
        return all;
    }

    private static Tensor finite(String name, Tensor weight) {
        if (!Double.isFinite(weight.largest())) {
            throw new LessonException(
                    "The gain makes numbers of " + name + " too large for a double; choose a smaller one.");
        }
        return weight;
    }

    /** The same with another sequence of the batch shown, from 1. */
    public Tuning showing(int sequence) {
        return new Tuning(base.showing(sequence), experiment, shaped.showing(sequence), lesson.showing(sequence));
    }

    /** The lesson as it was loaded. */
    public OpenLesson base() {
        return base;
    }

    public Experiment experiment() {
        return experiment;
    }

    /** The lesson with the knobs as they are set. */
    public OpenLesson lesson() {
        return lesson;
    }
}
