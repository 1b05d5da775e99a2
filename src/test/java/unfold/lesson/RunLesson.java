package unfold.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** A bundled lesson that was run, by the letters of its text. */
record RunLesson(OpenLesson lesson, Trace trace) {

    static RunLesson of(String name) {
        return of(BundledLessons.ofProgram().read(name));
    }

    private static RunLesson of(Lesson lesson) {
        OpenLesson open = OpenLesson.open(lesson);
        return new RunLesson(open, open.trace());
    }

    RunLesson withWeights(Map<String, Tensor> weights) {
        OpenLesson changed = lesson.withWeights(weights);
        return new RunLesson(changed, changed.trace());
    }

    RunLesson withEquations(String written, String instead) {
        Lesson old = lesson.lesson();
        String equations = old.equations().replace(written, instead);
        return of(new Lesson(old.title(), equations, old.numbers(), old.presentation(), old.origin()));
    }

    /** The same with all data of that name multiplied. */
    RunLesson withData(String name, double factor) {
        List<Tensor> scaled = new ArrayList<>();
        for (Tensor step : lesson.lesson().data().get(name)) {
            double[] values = Arrays.stream(step.toArray()).map(x -> factor * x).toArray();
            scaled.add(Tensor.of(step.shape(), values));
        }
        return withSeries(name, scaled);
    }

    /** The same with other data of that name at the last time step. */
    RunLesson withLast(String name, Tensor last) {
        List<Tensor> series = new ArrayList<>(lesson.lesson().data().get(name));
        series.set(series.size() - 1, last);
        return withSeries(name, series);
    }

    /** The same with another value before the first time step. */
    RunLesson withInitial(String name, Tensor value) {
        LessonNumbers old = lesson.lesson().numbers();
        Map<String, Tensor> initial = new HashMap<>(old.initial());
        initial.put(name, value);
        return of(lesson.lesson().with(new LessonNumbers(old.sizes(), old.weights(), initial, old.data())));
    }

    private RunLesson withSeries(String name, List<Tensor> series) {
        LessonNumbers old = lesson.lesson().numbers();
        Map<String, List<Tensor>> data = new HashMap<>(old.data());
        data.put(name, series);
        return of(lesson.lesson().with(new LessonNumbers(old.sizes(), old.weights(), old.initial(), data)));
    }

    String introduction() {
        return lesson.lesson().presentation().text("introduction").orElseThrow();
    }

    /** How many numbers there are to learn. */
    int parameters() {
        return weights().values().stream().mapToInt(Tensor::size).sum();
    }

    int length() {
        return lesson.length();
    }

    Map<String, Tensor> weights() {
        return lesson.inputs().parameters();
    }

    Tensor value(String name, int time) {
        return trace.last(Slot.value(quantity(name), time)).orElseThrow();
    }

    Tensor gradient(String name, int time) {
        return trace.last(Slot.gradient(quantity(name), time)).orElseThrow();
    }

    /** The gradient of a parameter. */
    Tensor gradient(String name) {
        return gradient(name, Slot.UNTIMED);
    }

    /** The norms of the gradient at the times 0 (the initial value) to T; 0 where there is none. */
    double[] norms(String name) {
        double[] norms = new double[length() + 1];
        Arrays.setAll(
                norms,
                t -> trace.last(Slot.gradient(quantity(name), t))
                        .map(Tensor::norm)
                        .orElse(0.0));
        return norms;
    }

    /** What each step back multiplies the norm by, from the last time step to the first. */
    double[] factors(String name) {
        double[] norms = norms(name);
        double[] factors = new double[length() - 1];
        Arrays.setAll(factors, i -> norms[length() - 1 - i] / norms[length() - i]);
        return factors;
    }

    double loss() {
        Quantity total = trace.quantities().stream()
                .filter(quantity -> quantity.role() == Role.TOTAL_LOSS)
                .findFirst()
                .orElseThrow();
        return trace.last(Slot.value(total, Slot.UNTIMED)).orElseThrow().get(0);
    }

    private Quantity quantity(String name) {
        return trace.quantity(name).orElseThrow();
    }
}
