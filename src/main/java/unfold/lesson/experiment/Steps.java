package unfold.lesson.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.lesson.Lesson;
import unfold.lesson.LessonNumbers;
import unfold.lesson.OpenLesson;
import unfold.lesson.ParameterNames;
import unfold.lesson.encoding.Series;
import unfold.lesson.problem.LessonException;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;

/** The data of a lesson, cut, repeated, drawn or multiplied. */
final class Steps {

    private final OpenLesson open;
    private final Recurrence recurrence;

    Steps(OpenLesson open) {
        this.open = open;
        this.recurrence = open.recurrence();
    }

    /** Why the number of time steps is fixed; empty if it is not. */
    Optional<String> fixed() {
        Sequence first = first();
        if (first.statedLength() > 0) {
            return Optional.of("The line '" + first.heading() + "' says how many time steps there are.");
        }
        boolean sized = open.lesson().sizes().containsKey(first.end());
        boolean several = open.lesson().data().values().stream().anyMatch(rows -> rows.size() > 0);
        return sized || several ? Optional.empty() : Optional.of("There are no data to repeat.");
    }

    private Sequence first() {
        return recurrence.sequences().get(0);
    }

    /** The lesson with as many time steps as wanted, of every sequence of its batch. */
    Lesson taken(Lesson lesson, DataSettings settings) {
        int length = settings.length().orElse(open.length());
        LessonNumbers old = lesson.numbers();
        Map<String, Integer> sizes = new LinkedHashMap<>(old.sizes());
        sizes.computeIfPresent(first().end(), (end, size) -> length);
        LessonNumbers sized = new LessonNumbers(sizes, old.weights(), old.initial(), old.data(), old.others());
        LessonNumbers numbers = sized.eachSequence(data -> taken(data, length, settings.sample()));
        List<Integer> places = places(open.length(), length, settings.sample());
        return lesson.with(numbers).with(lesson.presentation().withSteps(places));
    }

    private Map<String, List<Tensor>> taken(Map<String, List<Tensor>> data, int length, OptionalLong sample) {
        Set<String> names = names(symbol -> first().equals(symbol.sequence()), data.keySet());
        int rows = names.stream().mapToInt(name -> data.get(name).size()).max().orElse(1);
        List<Integer> places = places(rows, length, sample);
        Map<String, List<Tensor>> all = new LinkedHashMap<>(data);
        for (String name : names) {
            List<Tensor> steps = data.get(name);
            // A single row of what is read at the end only stands for the last step, however many there are.
            if (steps.size() == rows) {
                all.put(name, at(steps, places));
            }
        }
        return all;
    }

    private static List<Integer> places(int rows, int length, OptionalLong sample) {
        Random random = new Random(sample.orElse(0));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            places.add(sample.isPresent() ? random.nextInt(rows) : i % rows);
        }
        return places;
    }

    private static List<Tensor> at(List<Tensor> steps, List<Integer> places) {
        return steps instanceof Series series
                ? series.at(places)
                : places.stream().map(steps::get).toList();
    }

    /** The numbers of the lesson with its inputs multiplied. */
    LessonNumbers scaled(double factor) {
        LessonNumbers numbers = open.lesson().numbers();
        if (factor == 1) {
            return numbers;
        }
        BiFunction<String, List<Tensor>, List<Tensor>> times = (name, steps) -> steps instanceof Series series
                ? series.times(factor)
                : steps.stream().map(step -> times(step, factor, name)).toList();
        return numbers.eachSequence(data -> {
            Map<String, List<Tensor>> all = new LinkedHashMap<>(data);
            names(symbol -> !recurrence.isTarget(symbol), data.keySet())
                    .forEach(name -> all.computeIfPresent(name, times));
            return all;
        });
    }

    private static Tensor times(Tensor step, double factor, String name) {
        double[] numbers = step.toArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= factor;
            if (!Double.isFinite(numbers[i])) {
                throw new LessonException(
                        "The scale makes numbers of " + name + " too large for a double; choose a smaller one.");
            }
        }
        return Tensor.of(step.shape(), numbers);
    }

    /** The lesson's names of some of the data. */
    private Set<String> names(Predicate<Symbol> wanted, Set<String> given) {
        Set<String> keys = recurrence.orderedData().stream()
                .filter(wanted)
                .map(symbol -> symbol.name().key())
                .collect(Collectors.toSet());
        return given.stream()
                .filter(name -> ParameterNames.find(name, keys).isPresent())
                .collect(Collectors.toSet());
    }

    /** The keys of what is multiplied. */
    List<String> inputs() {
        return recurrence.orderedData().stream()
                .filter(symbol -> !recurrence.isTarget(symbol))
                .map(symbol -> symbol.name().key())
                .distinct()
                .toList();
    }
}
