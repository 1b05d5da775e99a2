package unfold.lesson.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

class RecipeTest {

    @ParameterizedTest
    @EnumSource
    void theSameSeedMakesTheSameBits(RecipeKind kind) {
        Shape shape = Shape.matrix(5, 3);
        Recipe recipe = recipe(kind, 7);
        assertEquals(recipe.make(shape), recipe(kind, 7).make(shape));
        if (kind.isRandom()) {
            assertNotEquals(recipe.make(shape), recipe(kind, 8).make(shape));
        } else {
            assertEquals(recipe, recipe(kind, 8));
        }
    }

    /** The first two lines come from a SplitMix64 and a polar method written a second time, in Python. */
    @ParameterizedTest
    @CsvSource({
        "UNIFORM, -0.15580426399512015, -0.6833645473757151, 0.5667611897801268, 0.11728114513188292",
        "NORMAL, -0.02951571424008177, -0.12945725736220004, 0.6197659903845731, 0.12824954562308147",
        "GLOROT, -0.2698609012754224, -1.1836221161460476, 0.9816591764573661, 0.2031369021382805",
        "ORTHOGONAL, -0.2222914305439954, 0.974980266419123, -0.974980266419123, -0.2222914305439954"
    })
    void theNumbersOfASeedNeverChange(RecipeKind kind, double a, double b, double c, double d) {
        assertEquals(
                Tensor.matrix(new double[][] {{a, b}, {c, d}}),
                Recipe.of(kind, 7).make(Shape.matrix(2, 2)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "6,6", "9,4", "4,9", "1,5", "5,1", "64,64", "200,120"})
    void orthogonalMatricesHaveOrthonormalRowsOrColumns(int rows, int cols) {
        Tensor made = new Recipe(RecipeKind.ORTHOGONAL, Map.of("gain", 1.5), 3).make(Shape.matrix(rows, cols));
        boolean wide = cols > rows;
        int count = Math.min(rows, cols);
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                double product = 0;
                for (int k = 0; k < Math.max(rows, cols); k++) {
                    product += wide ? made.get(a, k) * made.get(b, k) : made.get(k, a) * made.get(k, b);
                }
                assertEquals(a == b ? 2.25 : 0, product, 2.25e-12);
            }
        }
    }

    @Test
    void orthogonalVectorsHaveTheGainAsTheirLength() {
        Tensor made = new Recipe(RecipeKind.ORTHOGONAL, Map.of("gain", 3.0), 1).make(Shape.vector(9));
        assertEquals(3, made.norm(), 1e-14);
    }

    @Test
    void identityMayBeRectangular() {
        Recipe recipe = new Recipe(RecipeKind.IDENTITY, Map.of("gain", 0.5), 0);
        assertEquals(Tensor.matrix(new double[][] {{0.5, 0, 0}, {0, 0.5, 0}}), recipe.make(Shape.matrix(2, 3)));
    }

    @Test
    void constantsAreConstant() {
        Recipe recipe = new Recipe(RecipeKind.CONSTANT, Map.of("value", -2.0), 0);
        assertEquals(Tensor.vector(-2, -2), recipe.make(Shape.vector(2)));
        assertEquals(Tensor.scalar(1), Recipe.of(RecipeKind.ONES, 0).make(Shape.SCALAR));
    }

    @Test
    void uniformNumbersFillTheirRange() {
        double[] defaults =
                Recipe.of(RecipeKind.UNIFORM, 5).make(Shape.matrix(400, 100)).toArray();
        assertEquals(-0.1, Arrays.stream(defaults).min().orElseThrow(), 1e-4);
        assertEquals(0.1, Arrays.stream(defaults).max().orElseThrow(), 1e-4);
        assertEquals(0, mean(defaults), 2e-3);
        Recipe given = new Recipe(RecipeKind.UNIFORM, Map.of("low", 2.0, "high", 3.0), 5);
        for (double value : given.make(Shape.vector(1000)).toArray()) {
            assertTrue(value >= 2 && value < 3);
        }
    }

    @Test
    void normalNumbersHaveTheirMeanAndDeviation() {
        double[] defaults =
                Recipe.of(RecipeKind.NORMAL, 5).make(Shape.matrix(400, 100)).toArray();
        assertEquals(0, mean(defaults), 2e-3);
        assertEquals(0.1, deviation(defaults), 2e-3);
        Recipe given = new Recipe(RecipeKind.NORMAL, Map.of("mean", 4.0, "std", 2.0), 5);
        double[] values = given.make(Shape.vector(40_000)).toArray();
        assertEquals(4, mean(values), 0.04);
        assertEquals(2, deviation(values), 0.04);
        double near = Arrays.stream(values).filter(v -> Math.abs(v - 4) < 2).count() / 40_000.0;
        assertEquals(0.6827, near, 0.01);
    }

    @Test
    void glorotNumbersStayWithinTheirLimit() {
        double limit = Math.sqrt(6.0 / 500);
        double[] values =
                Recipe.of(RecipeKind.GLOROT, 5).make(Shape.matrix(400, 100)).toArray();
        assertEquals(limit, Arrays.stream(values).max().orElseThrow(), 1e-4);
        assertEquals(limit / Math.sqrt(3), deviation(values), 1e-3);
    }

    @Test
    void neighbouringSeedsAreNotAlike() {
        double first = Recipe.of(RecipeKind.UNIFORM, 1).make(Shape.SCALAR).get(0);
        double second = Recipe.of(RecipeKind.UNIFORM, 2).make(Shape.SCALAR).get(0);
        assertTrue(Math.abs(first - second) > 0.01);
    }

    @Test
    void recipesRefuseWhatDoesNotSuitThem() {
        assertProblem(
                "The recipe 'identity' makes a matrix, but this is a vector of length 3; use"
                        + " 'constant' or 'zeros'.",
                () -> Recipe.of(RecipeKind.IDENTITY, 0).make(Shape.vector(3)));
        assertProblem(
                "The recipe would make a 100000×100000 matrix; the most is 4194304 entries.",
                () -> Recipe.of(RecipeKind.ZEROS, 0).make(Shape.matrix(100_000, 100_000)));
        assertProblem(
                "The recipe 'uniform' has low = 1 above high = 0.5; exchange them or give both.",
                () -> new Recipe(RecipeKind.UNIFORM, Map.of("low", 1.0), 1).make(Shape.matrix(2, 4)));
        assertProblem(
                "The recipe 'normal' makes numbers too large for a double; choose smaller settings.",
                () -> new Recipe(RecipeKind.NORMAL, Map.of("std", Double.MAX_VALUE), 1).make(Shape.vector(100)));
    }

    private static void assertProblem(String message, Executable e) {
        assertEquals(message, assertThrows(LessonException.class, e).getMessage());
    }

    private static Recipe recipe(RecipeKind kind, long seed) {
        return kind == RecipeKind.CONSTANT ? new Recipe(kind, Map.of("value", 0.5), seed) : Recipe.of(kind, seed);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }
}
