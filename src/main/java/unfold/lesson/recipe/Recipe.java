package unfold.lesson.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * How to make the numbers of a parameter once its shape is known. Immutable.
 *
 * @param settings the settings that were given; the others have their defaults
 * @param seed the start of the random numbers; 0 where the kind draws none
 */
public record Recipe(RecipeKind kind, Map<String, Double> settings, long seed) {

    /** More entries than this are not made: a matrix of 2048 rows and columns. */
    public static final int MOST_ENTRIES = 1 << 22;

    /**
     * Checks the settings.
     *
     * @throws LessonException if one is unknown, not finite, negative where that means nothing, or
     *     missing
     */
    public Recipe {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        for (Map.Entry<String, Double> setting : settings.entrySet()) {
            check(kind, setting.getKey(), setting.getValue());
        }
        if (kind == RecipeKind.CONSTANT && !settings.containsKey("value")) {
            throw new LessonException("The recipe 'constant' needs its value; write {init: constant, value: 0.5}.");
        }
        seed = kind.isRandom() ? seed : 0;
    }

    /** A recipe with all settings at their defaults. */
    public static Recipe of(RecipeKind kind, long seed) {
        return new Recipe(kind, Map.of(), seed);
    }

    /**
     * Makes the numbers.
     *
     * @throws LessonException if this recipe does not suit the shape, or a number overflows
     */
    public Tensor make(Shape shape) {
        if ((long) shape.rows() * shape.cols() > MOST_ENTRIES) {
            throw new LessonException(
                    "The recipe would make " + shape.inWords() + "; the most is " + MOST_ENTRIES + " entries.");
        }
        double[] numbers = kind.numbers(shape, this, new Draws(seed));
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new LessonException("The recipe '"
                        + kind.word()
                        + "' makes numbers too large for a double; choose smaller"
                        + " settings.");
            }
        }
        return Tensor.of(shape, numbers);
    }

    double setting(String name, double otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    private static void check(RecipeKind kind, String name, double value) {
        if (!kind.settings().contains(name)) {
            String known =
                    kind.settings().isEmpty() ? "it takes none" : "it takes " + String.join(", ", kind.settings());
            throw new LessonException("The recipe '"
                    + kind.word()
                    + "' has no setting '"
                    + name
                    + "'; "
                    + known
                    + (kind.isRandom() ? " and seed." : ".")
                    + Spelling.suggestion(name, kind.settings()));
        }
        if (!Double.isFinite(value)) {
            throw new LessonException("The setting '" + name + "' must be a finite number.");
        }
        if (name.equals("std") && value < 0) {
            throw new LessonException("The standard deviation 'std' is negative; it must be 0 or more.");
        }
    }
}
