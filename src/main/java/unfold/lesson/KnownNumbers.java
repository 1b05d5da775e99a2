package unfold.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.expression.Time;
import unfold.lesson.encoding.Series;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/**
 * The numbers of a lesson under the keys of its equations: those that are given before the shapes
 * are inferred, and, with the shapes, all of them.
 */
final class KnownNumbers {

    private final Lesson lesson;
    private final Map<String, String> weightNames;
    private final Map<String, String> dataNames;
    private final Map<String, String> initialNames;
    private final Map<String, String> sizeNames;
    private final Map<String, Tensor> weights = new LinkedHashMap<>();
    private final Lengths lengths;
    private final Recurrence recurrence;

    /** Reads the weights files that the lesson names. */
    KnownNumbers(Lesson lesson, Recurrence recurrence) {
        this.lesson = lesson;
        this.recurrence = recurrence;
        LessonNames names = new LessonNames(lesson, recurrence);
        dataNames = names.data();
        weightNames = names.weights();
        initialNames = names.initial();
        sizeNames = names.sizes();
        lengths = new Lengths(lesson, recurrence, dataNames);
        weightNames.forEach((key, name) -> {
            WeightSource source = lesson.weights().get(name);
            if (source instanceof WeightSource.Inline inline) {
                weights.put(key, inline.tensor());
            } else if (source instanceof WeightSource.FromFile file) {
                weights.put(key, WeightFiles.besideLesson(lesson, name, file));
            }
        });
    }

    private KnownNumbers(KnownNumbers same, Lesson lesson, Recurrence recurrence) {
        this.lesson = lesson;
        this.recurrence = recurrence;
        dataNames = new LessonNames(lesson, recurrence).data();
        weightNames = same.weightNames;
        initialNames = new LessonNames(lesson, recurrence).initial();
        sizeNames = same.sizeNames;
        lengths = new Lengths(lesson, recurrence, dataNames);
        weightNames.forEach((key, name) -> {
            if (lesson.weights().get(name) instanceof WeightSource.Inline inline) {
                weights.put(key, inline.tensor());
            } else if (same.weights.containsKey(key)) {
                weights.put(key, same.weights.get(key));
            }
        });
    }

    /** Those of a lesson that differs in its data, or has other numbers for its weights; no file is read again. */
    KnownNumbers of(Lesson other) {
        return of(other, recurrence);
    }

    /** The same with equations that have the same names. */
    KnownNumbers of(Lesson other, Recurrence written) {
        return new KnownNumbers(this, other, written);
    }

    /** The lesson's name of every parameter. */
    Map<String, String> weightNames() {
        return weightNames;
    }

    /**
     * The numbers of the lesson with other data for the shown sequence and other initial values, under the keys of
     * the equations. Where a text becomes numbers, what stood around it becomes an initial value.
     */
    LessonNumbers exchanged(Map<String, List<Tensor>> data, Map<String, List<Tensor>> initial) {
        Map<String, List<Tensor>> series = new LinkedHashMap<>(lesson.data());
        data.forEach((key, steps) -> series.put(dataNames.get(key), steps));
        Map<String, Tensor> around = new LinkedHashMap<>(lesson.initial());
        initial.forEach(
                (key, values) -> around.put(initialNames.getOrDefault(key, key), InitialValues.written(values)));
        LessonNumbers old = lesson.numbers();
        // The sequences of a batch share what their texts are written with.
        Set<String> texts = new HashSet<>(lesson.data().keySet());
        texts.removeIf(name -> series.get(name) == lesson.data().get(name));
        OtherSequences others = old.others().each(each -> withoutTexts(each, texts));
        LessonNumbers changed = new LessonNumbers(old.sizes(), old.weights(), around, series, others);
        int before = around.size();
        dataNames.forEach((key, name) -> {
            boolean wasText = lesson.data().get(name) instanceof Series
                    && !(changed.data().get(name) instanceof Series);
            List<Tensor> padding = wasText && !initialNames.containsKey(key) ? padding(key, name) : List.of();
            if (!padding.isEmpty()) {
                around.putIfAbsent(key, InitialValues.written(padding));
            }
        });
        return around.size() == before
                ? changed
                : new LessonNumbers(old.sizes(), old.weights(), around, series, others);
    }

    private static Map<String, List<Tensor>> withoutTexts(Map<String, List<Tensor>> data, Set<String> names) {
        Map<String, List<Tensor>> plain = new LinkedHashMap<>(data);
        plain.replaceAll((name, steps) -> names.contains(name) ? new ArrayList<>(steps) : steps);
        return plain;
    }

    /** What stands around data that are written as a text: for every time that is read there. */
    private List<Tensor> padding(String key, String name) {
        return lesson.data().get(name) instanceof Series series
                ? series.padding()
                        .map(symbol -> Collections.nCopies(readOutside(key), symbol))
                        .orElse(List.of())
                : List.of();
    }

    /** The shapes that the numbers settle, with who says so. */
    Given given() {
        Given given = new Given();
        recurrence.sequences().forEach(sequence -> given.steps(sequence, lengths.of(sequence)));
        dataNames.forEach((key, name) ->
                given.shape(key, open(lesson.data().get(name).get(0).shape()), "data " + name));
        weights.forEach((key, tensor) -> given.shape(key, tensor.shape(), weightsOrigin(key)));
        initialNames.forEach((key, name) -> {
            Shape shape = lesson.initial().get(name).shape();
            if (shape.rank() == Rank.VECTOR) {
                given.shape(key, shape, "initial " + name);
            }
        });
        sizeNames.forEach((key, name) -> given.size(key, lesson.sizes().get(name), "sizes: {" + name + "}"));
        return given;
    }

    /** All parameters: the given ones, and the others by their recipes. */
    Map<String, Tensor> parameters(Shapes shapes) {
        Map<String, Tensor> all = new LinkedHashMap<>();
        weightNames.forEach((key, name) -> {
            Shape shape = shapes.of(key);
            Place place = lesson.origin().place("weights", name);
            if (lesson.weights().get(name) instanceof WeightSource.Made made) {
                try {
                    all.put(key, made.recipe().make(shape));
                } catch (LessonException e) {
                    throw new LessonException(place, "The weights of " + name + " cannot be made. " + e.problem());
                }
            } else {
                all.put(key, fitted(weights.get(key), shape, name, place));
            }
        });
        return all;
    }

    /** All data in the shapes of the equations, one tensor per time step. */
    Map<String, List<Tensor>> data(Shapes shapes) {
        Map<String, List<Tensor>> all = new LinkedHashMap<>();
        dataNames.forEach((key, name) -> {
            Place place = lesson.dataPlace(name);
            all.put(
                    key,
                    lesson.data().get(name).stream()
                            .map(step -> fitted(step, shapes.of(key), name, place))
                            .toList());
        });
        return all;
    }

    /** The given initial values in the shapes of the equations: the nearest time step first. */
    Map<String, List<Tensor>> initial(Shapes shapes) {
        Map<String, List<Tensor>> all = new LinkedHashMap<>();
        initialNames.forEach((key, name) -> {
            Place place = lesson.origin().place("initial", name);
            all.put(key, InitialValues.of(lesson.initial().get(name), shapes.of(key), name, place));
        });
        dataNames.forEach((key, name) -> all.putIfAbsent(key, padding(key, name)));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** How many times before the first and after the last time step the equations read. */
    private int readOutside(String key) {
        int[] reach = {0, 0};
        recurrence
                .definitions()
                .forEach(definition -> definition.right().refs(ref -> {
                    if (ref.time() instanceof Time.Relative relative
                            && ref.symbol().name().key().equals(key)) {
                        reach[0] = Math.max(reach[0], -relative.offset());
                        reach[1] = Math.max(reach[1], relative.offset());
                    }
                }));
        return reach[0] + reach[1];
    }

    private String weightsOrigin(String key) {
        String name = weightNames.get(key);
        if (lesson.weights().get(name) instanceof WeightSource.FromFile file) {
            return "weights file " + file.path();
        }
        int line = lesson.origin().place("weights", name).line();
        return line > 0 ? "the lesson's weights, line " + line : "the lesson's weights";
    }

    /** Rows of one number may be vectors of length 1 or plain numbers: the equations decide. */
    private static Shape open(Shape step) {
        return step.size() == 1 ? Shape.matrix(1, 1) : step;
    }

    private static Tensor fitted(Tensor tensor, Shape shape, String name, Place place) {
        return Fitting.as(tensor, shape)
                .orElseThrow(() -> new LessonException(
                        place,
                        name + " is " + tensor.shape().inWords() + ", but the equations need " + shape.inWords()
                                + "."));
    }
}
