package unfold.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import unfold.derivation.Program;
import unfold.engine.Inputs;
import unfold.lesson.encoding.Series;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.tensor.Tensor;
import unfold.trace.Interval;
import unfold.trace.Labels;
import unfold.trace.Quantity;
import unfold.trace.Role;

/** Finds out what the units and time steps of a lesson stand for; what the lesson says itself comes first. */
final class Labelling {

    private final Lesson lesson;
    private final Program program;
    private final Inputs inputs;
    private final LessonLabels written;

    Labelling(Lesson lesson, Program program, Inputs inputs) {
        this.lesson = lesson;
        this.program = program;
        this.inputs = inputs;
        this.written = LessonLabels.of(lesson.presentation());
    }

    /**
     * The labels of a run.
     *
     * @throws LessonException if the lesson labels what it does not have, or with too few or too many
     */
    Labels labels() {
        Map<String, List<String>> units = units();
        Map<Integer, List<String>> names = new HashMap<>();
        Map<Integer, Map<Integer, String>> tokens = new HashMap<>();
        for (Quantity quantity : program.quantities().list()) {
            List<String> own = units.get(name(quantity));
            boolean fits = own != null && own.size() == quantity.shape().size() && quantity.role() != Role.INNER;
            if (fits) {
                names.put(quantity.id(), own);
            }
            Map<Integer, String> said = tokens(quantity, fits ? own : List.of());
            if (!said.isEmpty()) {
                tokens.put(quantity.id(), said);
            }
        }
        return new Labels(names, tokens);
    }

    private String name(Quantity quantity) {
        return program.quantities().symbol(quantity.id()).name().key();
    }

    private Map<String, List<String>> units() {
        refuseWrongSteps();
        Map<String, List<String>> units = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>(program.recurrence().data());
        program.recurrence()
                .definitions()
                .forEach(each -> known.add(each.target().name().key()));
        written.units().forEach((name, labels) -> units.put(found(name, labels, known), labels));
        encoded().forEach((key, series) -> {
            if (!series.units().isEmpty()) {
                units.putIfAbsent(key, series.units());
            }
        });
        return SharedLabels.spread(program.recurrence(), units);
    }

    private Map<String, Series> encoded() {
        Map<String, Series> encoded = new LinkedHashMap<>();
        lesson.data().forEach((name, steps) -> {
            if (steps instanceof Series series) {
                ParameterNames.find(name, program.recurrence().data()).ifPresent(key -> encoded.put(key, series));
            }
        });
        return encoded;
    }

    private void refuseWrongSteps() {
        if (!written.steps().isEmpty() && written.steps().size() != first().length()) {
            throw new LessonException(
                    lesson.origin().place("labels", LessonLabels.STEPS),
                    "There " + count(written.steps().size()) + " for the time steps, but " + first().length()
                            + " time steps; write one for each.");
        }
    }

    /** The sequence whose steps the lesson labels. */
    private Interval first() {
        return program.timeline().first();
    }

    private String found(String name, List<String> labels, Set<String> known) {
        String key = ParameterNames.find(name, known)
                .orElseThrow(() -> new LessonException(
                        lesson.origin().place("labels", name),
                        "Labels are given for '" + name + "', which has no units to be labelled; there are steps, "
                                + String.join(", ", known) + "." + Spelling.suggestion(name, labelled(known))));
        int size = program.shapes().of(key).size();
        if (labels.size() != size) {
            throw new LessonException(
                    lesson.origin().place("labels", name),
                    "There " + count(labels.size()) + " for " + name + ", but " + name + " has " + size
                            + (size == 1 ? " entry" : " entries") + "; write one for each.");
        }
        return key;
    }

    private static List<String> labelled(Set<String> known) {
        List<String> all = new ArrayList<>(known);
        all.add(LessonLabels.STEPS);
        return all;
    }

    private static String count(int labels) {
        return labels == 1 ? "is 1 label" : "are " + labels + " labels";
    }

    /** The labels of the time steps for inputs; tokens of a text; the names of single ones among zeros. */
    private Map<Integer, String> tokens(Quantity quantity, List<String> names) {
        boolean input = quantity.role() == Role.INPUT;
        if (!input && quantity.role() != Role.TARGET) {
            return Map.of();
        }
        List<Tensor> steps = inputs.data().get(quantity.key());
        List<String> said = List.of();
        if (input && !written.steps().isEmpty() && quantity.interval().equals(first())) {
            said = written.steps();
        } else if (encoded().containsKey(quantity.key())) {
            said = encoded().get(quantity.key()).tokens();
        } else if (steps != null && !names.isEmpty()) {
            List<OptionalInt> places = steps.stream().map(Labelling::one).toList();
            said = places.stream().allMatch(OptionalInt::isPresent)
                    ? places.stream().map(place -> names.get(place.getAsInt())).toList()
                    : List.of();
        }
        Map<Integer, String> byTime = new LinkedHashMap<>();
        // A single one belongs to the last time step, which alone is compared with it.
        int first = quantity.interval().last() - said.size() + 1;
        for (int i = 0; i < said.size(); i++) {
            byTime.put(first + i, said.get(i));
        }
        return byTime;
    }

    /** Where the only 1 among zeros stands; empty if the vector is not of that kind. */
    private static OptionalInt one(Tensor tensor) {
        int[] others = IntStream.range(0, tensor.size())
                .filter(i -> tensor.get(i) != 0)
                .toArray();
        return others.length == 1 && tensor.get(others[0]) == 1 ? OptionalInt.of(others[0]) : OptionalInt.empty();
    }
}
