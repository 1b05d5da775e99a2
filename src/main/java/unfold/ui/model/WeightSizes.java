package unfold.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import unfold.analysis.flow.MatrixSize;
import unfold.lesson.experiment.RecurrentWeight;
import unfold.lesson.experiment.WeightSettings;
import unfold.tensor.Tensor;

/**
 * Computes how large recurrent weights are. A gain only multiplies what is known already, so that nothing is
 * computed while it is dragged.
 */
final class WeightSizes {

    private final LatestTask task;

    /** By the numbers without a gain; of one lesson at a time. */
    private final Map<List<Object>, MatrixSize> known = new HashMap<>();

    private Object lesson;

    WeightSizes(Executor worker, Executor ui) {
        this.task = new LatestTask(worker, ui);
    }

    /** Tells the size of the weight in focus, at once if it is known; of all of them the largest ones. */
    void of(KnobState state, Consumer<MatrixSize> told) {
        if (lesson != state.knobs().lesson()) {
            lesson = state.knobs().lesson();
            known.clear();
        }
        List<RecurrentWeight> wanted = inFocus(state);
        if (wanted.stream().allMatch(each -> known.containsKey(key(each, state)))) {
            task.cancel();
            told.accept(largest(wanted, state));
            return;
        }
        told.accept(MatrixSize.UNKNOWN);
        task.start(
                "",
                () -> computed(wanted, state),
                found -> {
                    known.putAll(found);
                    told.accept(largest(wanted, state));
                },
                failure -> told.accept(MatrixSize.UNKNOWN));
    }

    private static List<Object> key(RecurrentWeight weight, KnobState state) {
        Object beginning = state.experiment().weights().beginnings().get(weight.parameter());
        return List.of(weight, beginning == null ? "" : beginning);
    }

    private static Map<List<Object>, MatrixSize> computed(List<RecurrentWeight> wanted, KnobState state) {
        Map<List<Object>, MatrixSize> all = new HashMap<>();
        Map<String, Tensor> loaded = state.knobs().lesson().inputs().parameters();
        for (RecurrentWeight weight : wanted) {
            WeightSettings settings = state.experiment().weights();
            Tensor numbers = settings.begun(weight.parameter(), loaded.get(weight.parameter()));
            all.put(key(weight, state), MatrixSize.of(weight.matrix(numbers)));
        }
        return all;
    }

    /** The spectral radius of the weight in focus at a gain of its own of 1; NaN if it is not known. */
    double radiusAtOne(KnobState state) {
        double radius = Double.NaN;
        for (RecurrentWeight weight : inFocus(state)) {
            MatrixSize size = known.getOrDefault(key(weight, state), MatrixSize.UNKNOWN);
            WeightSettings weights = state.experiment().weights();
            String other = state.focus().weight().isEmpty() ? weight.parameter() : WeightSettings.ALL;
            radius = larger(radius, size.radius() * weights.gain(other));
        }
        return radius;
    }

    private static List<RecurrentWeight> inFocus(KnobState state) {
        return state.knobs().recurrent().stream()
                .filter(each -> state.focus().weight().isEmpty()
                        || each.parameter().equals(state.focus().weight()))
                .toList();
    }

    private MatrixSize largest(List<RecurrentWeight> wanted, KnobState state) {
        double radius = Double.NaN;
        double norm = Double.NaN;
        for (RecurrentWeight weight : wanted) {
            double gain = state.experiment().weights().wholeGain(weight.parameter());
            MatrixSize size = known.get(key(weight, state)).times(gain);
            radius = larger(radius, size.radius());
            norm = larger(norm, size.norm());
        }
        return new MatrixSize(radius, norm);
    }

    /** What is unknown does not count. */
    private static double larger(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }
}
