package unfold.lesson.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.recipe.RecipeKind;
import unfold.tensor.Shape;

/**
 * What a parameter begins with instead of its loaded numbers. Immutable.
 *
 * @param kind identity, orthogonal, normal or uniform
 * @param scale the gain of identity and orthogonal, the standard deviation of normal, the largest magnitude of
 *     uniform numbers
 * @param seed the start of the random numbers
 */
public record Beginning(RecipeKind kind, double scale, long seed) {

    /** The usual way to begin with that kind. */
    public static Beginning usual(RecipeKind kind, Shape shape, long seed) {
        int inputs = shape.rank() == Shape.Rank.MATRIX ? shape.cols() : shape.size();
        boolean gain = kind == RecipeKind.IDENTITY || kind == RecipeKind.ORTHOGONAL;
        return new Beginning(kind, gain ? 1 : 1 / Math.sqrt(inputs), seed);
    }

    /** The kinds that suit a shape. */
    public static List<RecipeKind> kinds(Shape shape) {
        List<RecipeKind> kinds = new ArrayList<>();
        if (shape.rank() == Shape.Rank.MATRIX) {
            kinds.add(RecipeKind.IDENTITY);
            kinds.add(RecipeKind.ORTHOGONAL);
        }
        kinds.add(RecipeKind.NORMAL);
        kinds.add(RecipeKind.UNIFORM);
        return kinds;
    }

    /** What {@link #scale} is: gain, std, limit. */
    public String scaleName() {
        return switch (kind) {
            case NORMAL -> "std";
            case UNIFORM -> "limit";
            default -> "gain";
        };
    }

    Recipe recipe() {
        Map<String, Double> settings =
                kind == RecipeKind.UNIFORM ? Map.of("low", -scale, "high", scale) : Map.of(scaleName(), scale);
        return new Recipe(kind, settings, seed);
    }

    /** The same with another scale. */
    public Beginning scaled(double other) {
        return new Beginning(kind, other, seed);
    }

    /** The same with the next random numbers. */
    public Beginning next() {
        return new Beginning(kind, scale, seed + 1);
    }
}
