package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.OpenLesson;
import unfold.lesson.ParameterNames;
import unfold.lesson.Rewriting;
import unfold.lesson.WeightFiles;
import unfold.lesson.packing.Proposal.Brought;
import unfold.lesson.problem.LessonException;
import unfold.notation.NotationException;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/** Arrays that have the names of a lesson's parameters, or are mapped to them. */
final class NamedArrays {

    private final OpenLesson lesson;
    private final Choices choices;

    NamedArrays(OpenLesson lesson, Choices choices) {
        this.lesson = lesson;
        this.choices = choices;
    }

    /**
     * What they come to.
     *
     * @param named by names of the parameters
     * @param unused why others are left out
     * @throws LessonException if they do not fit
     */
    Brought brought(Map<String, Tensor> named, Map<String, String> unused) {
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
        Map<String, List<Row.Part>> parts = parts(named);
        List<Row> rows = new ArrayList<>();
        for (Row row : Packed.rows(lesson, target, fitted)) {
            List<Row.Part> from = parts.getOrDefault(row.parameter(), List.of());
            rows.add(new Row(row.parameter(), row.before(), row.shape(), row.numbers(), from));
        }
        return new Brought(Optional.empty(), target, rows, unused, notes);
    }

    /** What arrays come to if some parameters get others than proposed. */
    Brought over(Brought proposed, Map<String, Tensor> chosen) {
        Map<String, Tensor> fitted = WeightFiles.fit(proposed.target().parameterShapes(), chosen);
        Map<String, List<Row.Part>> parts = parts(chosen);
        List<Row> rows = new ArrayList<>();
        for (Row row : proposed.rows()) {
            String key = row.parameter();
            rows.add(
                    fitted.containsKey(key)
                            ? new Row(key, row.before(), row.shape(), fitted.get(key), parts.get(key))
                            : row);
        }
        return new Brought(proposed.packing(), proposed.target(), rows, proposed.unused(), proposed.notes());
    }

    private Map<String, List<Row.Part>> parts(Map<String, Tensor> named) {
        Map<String, List<Row.Part>> parts = new LinkedHashMap<>();
        named.forEach((name, numbers) -> {
            String array = choices.mapped().getOrDefault(name, name);
            String turned = choices.turned().contains(array) ? ", transposed" : "";
            String key =
                    ParameterNames.find(name, lesson.parameterShapes().keySet()).orElseThrow();
            ArrayBlock whole = ArrayBlock.of(array, numbers, false);
            parts.put(key, List.of(new Row.Part("", array + turned, List.of(whole), false)));
        });
        return parts;
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
        named.forEach((name, numbers) -> ParameterNames.find(
                        name, lesson.parameterShapes().keySet())
                .map(lesson.parameterShapes()::get)
                .filter(shape -> shape.rank() == Rank.MATRIX
                        && numbers.rows() != numbers.cols()
                        && numbers.rows() == shape.cols()
                        && numbers.cols() == shape.rows())
                .ifPresent(shape -> turned.add("--transpose " + choices.mapped().getOrDefault(name, name))));
        return turned.isEmpty()
                ? misfit
                : new LessonException(misfit.getMessage() + "\nOn the command line: " + String.join(" ", turned));
    }
}
