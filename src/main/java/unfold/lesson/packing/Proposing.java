package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unfold.lesson.OpenLesson;
import unfold.lesson.ParameterNames;
import unfold.lesson.packing.Proposal.Brought;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/** Decides how a file is understood: by the names of the parameters, or by a packing that fits. */
final class Proposing {

    private final OpenLesson lesson;
    private final Map<String, Tensor> arrays = new LinkedHashMap<>();
    private final Choices choices;
    private final NamedArrays named;

    Proposing(OpenLesson lesson, Map<String, Tensor> loaded, Choices choices) {
        this.lesson = lesson;
        this.choices = choices;
        this.named = new NamedArrays(lesson, choices);
        choices.turned().forEach(name -> array(name, loaded));
        loaded.forEach(
                (name, numbers) -> arrays.put(name, choices.turned().contains(name) ? turned(numbers) : numbers));
    }

    private static Tensor array(String name, Map<String, Tensor> loaded) {
        Tensor found = loaded.get(name);
        if (found == null) {
            throw new LessonException("There is no array '" + name + "'; the file has "
                    + String.join(", ", loaded.keySet()) + "." + Spelling.suggestion(name, loaded.keySet()));
        }
        return found;
    }

    private static Tensor turned(Tensor numbers) {
        if (numbers.shape().rank() != Rank.MATRIX) {
            return numbers;
        }
        double[][] rows = new double[numbers.cols()][numbers.rows()];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                rows[r][c] = numbers.get(c, r);
            }
        }
        return Tensor.matrix(rows);
    }

    /**
     * What the arrays come to.
     *
     * @throws LessonException if nothing fits, or several things do
     */
    Brought brought() {
        if (!choices.mapped().isEmpty()) {
            return mapped();
        }
        if (choices.packing().isPresent()) {
            return packed(choices.packing().get());
        }
        List<Packing> likely = Likely.of(arrays);
        if (arrays.keySet().stream().allMatch(this::isParameter)) {
            try {
                return alsoPacked(named.brought(arrays, Map.of()), likely);
            } catch (LessonException e) {
                return likely.isEmpty() ? refuse(e) : packedBy(likely, e);
            }
        }
        return likely.isEmpty() ? guessed() : packedBy(likely);
    }

    private Brought guessed() {
        Optional<GuessedNames> names = GuessedNames.of(arrays, lesson.parameterShapes());
        if (names.isEmpty()) {
            return named.brought(arrays, Map.of());
        }
        // The arrays are turned already.
        Choices guessed =
                new Choices(choices.packing(), Set.of(), names.get().arrays(), choices.order(), choices.inputFirst());
        Brought brought = new Proposing(lesson, arrays, guessed).brought();
        List<String> notes = new ArrayList<>(names.get().notes());
        notes.addAll(brought.notes());
        return new Brought(brought.packing(), brought.target(), brought.rows(), brought.unused(), notes);
    }

    /** The names of the lesson count; where those of a packing mean something else, that is said. */
    private Brought alsoPacked(Brought direct, List<Packing> likely) {
        List<String> notes = new ArrayList<>(direct.notes());
        for (Packing packing : likely) {
            try {
                List<Tensor> other =
                        packed(packing).rows().stream().map(Row::numbers).toList();
                if (!other.equals(direct.rows().stream().map(Row::numbers).toList())) {
                    notes.add("The arrays have the names of the parameters and are loaded as they are; for "
                            + packing.title() + " packing choose that instead (on the command line --packing "
                            + packing.word() + ").");
                }
            } catch (LessonException e) {
                // It is not packed in this way.
                continue;
            }
        }
        return new Brought(direct.packing(), direct.target(), direct.rows(), direct.unused(), notes);
    }

    private static Brought refuse(LessonException e) {
        throw e;
    }

    /** Names such as W and b may be those of the lesson and still be packed. */
    private Brought packedBy(List<Packing> likely, LessonException direct) {
        try {
            return packedBy(likely);
        } catch (LessonException e) {
            throw direct;
        }
    }

    private boolean isParameter(String name) {
        return ParameterNames.find(name, lesson.parameterShapes().keySet()).isPresent();
    }

    private Brought packedBy(List<Packing> likely) {
        Map<Packing, Brought> fitting = new LinkedHashMap<>();
        Optional<LessonException> first = Optional.empty();
        for (Packing packing : likely) {
            try {
                Brought brought = packed(packing);
                if (fitting.values().stream().noneMatch(other -> other.rows().equals(brought.rows()))) {
                    fitting.put(packing, brought);
                }
            } catch (LessonException e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        if (fitting.size() > 1) {
            throw new LessonException("The arrays could be packed as by "
                    + fitting.keySet().stream().map(Packing::title).collect(Collectors.joining(" or by "))
                    + ", and their names do not say which; choose one (on the command line "
                    + fitting.keySet().stream()
                            .map(packing -> "--packing " + packing.word())
                            .collect(Collectors.joining(" or "))
                    + ").");
        }
        if (fitting.isEmpty()) {
            throw first.orElseThrow();
        }
        return fitting.values().iterator().next();
    }

    private Brought packed(Packing packing) {
        return new Packed(lesson, arrays, choices, packing).brought();
    }

    /** The reader says which array is which parameter; the others are understood as if these were not there. */
    private Brought mapped() {
        Map<String, Tensor> chosen = new LinkedHashMap<>();
        Map<String, Tensor> rest = new LinkedHashMap<>(arrays);
        choices.mapped().forEach((parameter, name) -> {
            chosen.put(parameter, array(name, arrays));
            rest.remove(name);
        });
        Map<String, String> unused = new LinkedHashMap<>();
        boolean packed = choices.packing().isPresent()
                || !rest.keySet().stream().allMatch(this::isParameter)
                        && !Likely.of(rest).isEmpty();
        if (packed) {
            return named.over(new Proposing(lesson, rest, choices.aboutTheRest()).brought(), chosen);
        }
        rest.forEach((name, numbers) -> {
            if (isParameter(name) && !chosen.containsKey(name)) {
                chosen.put(name, numbers);
            } else {
                unused.put(name, "it is neither mapped nor named like a parameter");
            }
        });
        return named.brought(chosen, unused);
    }
}
