package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import unfold.lesson.OpenLesson;
import unfold.lesson.ParameterNames;
import unfold.lesson.Rewriting;
import unfold.lesson.WeightFiles;
import unfold.lesson.packing.Proposal.Brought;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.notation.NotationException;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/** Decides how a file is understood: by the names of the parameters, or by a packing that fits. */
final class Proposing {

    private final OpenLesson lesson;
    private final Map<String, Tensor> arrays = new LinkedHashMap<>();
    private final Choices choices;

    Proposing(OpenLesson lesson, Map<String, Tensor> loaded, Choices choices) {
        this.lesson = lesson;
        this.choices = choices;
        choices.turned().forEach(name -> array(name, loaded));
        loaded.forEach((name, numbers) -> arrays.put(
                name, choices.turned().contains(name) ? turned(numbers) : numbers));
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
                return alsoPacked(direct(arrays, Map.of()), likely);
            } catch (LessonException e) {
                return likely.isEmpty() ? refuse(e) : named(likely, e);
            }
        }
        return likely.isEmpty() ? direct(arrays, Map.of()) : packedBy(likely);
    }

    /** The names of the lesson count; where those of a packing mean something else, that is said. */
    private Brought alsoPacked(Brought direct, List<Packing> likely) {
        List<String> notes = new ArrayList<>(direct.notes());
        for (Packing packing : likely) {
            try {
                List<Tensor> other = packed(packing).rows().stream().map(Row::numbers).toList();
                if (!other.equals(direct.rows().stream().map(Row::numbers).toList())) {
                    notes.add("The arrays have the names of the parameters and are loaded as they are; for "
                            + packing.title() + " packing choose that instead (on the command line --packing " + packing.word() + ").");
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
    private Brought named(List<Packing> likely, LessonException direct) {
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

    /** The reader says which array is which parameter; the others count where they have a parameter's name. */
    private Brought mapped() {
        Map<String, Tensor> chosen = new LinkedHashMap<>();
        Map<String, String> unused = new LinkedHashMap<>();
        choices.mapped().forEach((parameter, name) -> {
            if (!isParameter(parameter)) {
                WeightFiles.fit(lesson.parameterShapes(), Map.of(parameter, array(name, arrays)));
            }
            chosen.put(parameter, array(name, arrays));
        });
        arrays.forEach((name, numbers) -> {
            if (!choices.mapped().containsValue(name)) {
                if (isParameter(name) && !chosen.containsKey(name)) {
                    chosen.put(name, numbers);
                } else {
                    unused.put(name, "it is neither mapped nor named like a parameter");
                }
            }
        });
        return direct(chosen, unused);
    }

    /** The arrays have the names of the parameters. */
    private Brought direct(Map<String, Tensor> named, Map<String, String> unused) {
        OpenLesson target = lesson;
        Map<String, Tensor> fitted;
        List<String> notes = new ArrayList<>();
        try {
            fitted = WeightFiles.fit(lesson.parameterShapes(), named);
        } catch (LessonException e) {
            target = resized(named, e);
            fitted = WeightFiles.fit(target.parameterShapes(), named);
            notes.addAll(Sizes.inWords(lesson, target, fitted.keySet()));
        }
        unused.forEach((name, why) -> notes.add("Not used: " + name + ", as " + why + "."));
        Map<String, List<Row.Part>> parts = new LinkedHashMap<>();
        named.forEach((name, numbers) -> {
            String array = choices.mapped().getOrDefault(name, name);
            String turned = choices.turned().contains(array) ? ", transposed" : "";
            String key = ParameterNames.find(name, lesson.parameterShapes().keySet()).orElseThrow();
            ArrayBlock whole = ArrayBlock.of(array, numbers, false);
            parts.put(key, List.of(new Row.Part("", array + turned, List.of(whole), false)));
        });
        List<Row> rows = new ArrayList<>();
        for (Row row : Packed.rows(lesson, target, fitted)) {
            List<Row.Part> from = parts.getOrDefault(row.parameter(), List.of());
            rows.add(new Row(row.parameter(), row.before(), row.shape(), row.numbers(), from));
        }
        return new Brought(Optional.empty(), target, rows, unused, notes);
    }

    /** The lesson in the sizes of arrays that have the names of its parameters. */
    private OpenLesson resized(Map<String, Tensor> named, LessonException misfit) {
        Map<String, Shape> shapes = lesson.parameterShapes();
        Map<String, Tensor> fixed = new LinkedHashMap<>();
        boolean bigger = false;
        for (Map.Entry<String, Tensor> entry : named.entrySet()) {
            Optional<String> key = ParameterNames.find(entry.getKey(), shapes.keySet());
            if (key.isEmpty() || fixed.containsKey(key.get())) {
                throw turnedWouldFit(misfit, named);
            }
            boolean vector = shapes.get(key.get()).rank() == Rank.VECTOR;
            Tensor numbers = entry.getValue();
            fixed.put(key.get(), vector ? numbers.as(Shape.vector(numbers.size())) : numbers);
            bigger |= numbers.size() != shapes.get(key.get()).size();
        }
        if (!bigger) {
            throw turnedWouldFit(misfit, named);
        }
        try {
            return Rewriting.around(lesson, Map.of(), fixed).lesson();
        } catch (NotationException | LessonException e) {
            throw turnedWouldFit(misfit, named);
        }
    }

    /** Nothing is turned silently: the message says how. */
    private LessonException turnedWouldFit(LessonException misfit, Map<String, Tensor> named) {
        List<String> turned = new ArrayList<>();
        named.forEach((name, numbers) -> ParameterNames.find(name, lesson.parameterShapes().keySet())
                .map(lesson.parameterShapes()::get)
                .filter(shape -> shape.rank() == Rank.MATRIX
                        && numbers.rows() != numbers.cols()
                        && numbers.rows() == shape.cols()
                        && numbers.cols() == shape.rows())
                .ifPresent(shape -> turned.add("--transpose " + choices.mapped().getOrDefault(name, name))));
        return turned.isEmpty()
                ? misfit
                : new LessonException(
                        misfit.getMessage() + "\nOn the command line: " + String.join(" ", turned));
    }
}
