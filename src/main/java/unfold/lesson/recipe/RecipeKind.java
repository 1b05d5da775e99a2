package unfold.lesson.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;

/** The ways to make weights without writing them down. A new one is one more constant here. */
public enum RecipeKind {
    /** All entries 0. */
    ZEROS {
        @Override
        double[] numbers(Shape shape, Recipe recipe, Draws draws) {
            return new double[shape.size()];
        }
    },
    /** All entries 1. */
    ONES {
        @Override
        double[] numbers(Shape shape, Recipe recipe, Draws draws) {
            return fill(shape, () -> 1);
        }
    },
    /** All entries {@code value}, which must be given. */
    CONSTANT("value") {
        @Override
        double[] numbers(Shape shape, Recipe recipe, Draws draws) {
            double value = recipe.setting("value", 0);
            return fill(shape, () -> value);
        }
    },
    /** {@code gain} (1) on the diagonal from the upper left corner, 0 elsewhere. */
    IDENTITY("gain") {
        @Override
        double[] numbers(Shape shape, Recipe recipe, Draws draws) {
            if (shape.rank() != Rank.MATRIX) {
                throw new LessonException("The recipe 'identity' makes a matrix, but this is "
                        + shape.inWords()
                        + "; use 'constant' or 'zeros'.");
            }
            double[] numbers = new double[shape.size()];
            for (int i = 0; i < Math.min(shape.rows(), shape.cols()); i++) {
                numbers[i * shape.cols() + i] = recipe.setting("gain", 1);
            }
            return numbers;
        }
    },
    /** Equally likely between {@code low} and {@code high}; ±1/√fan_in by default. */
    UNIFORM("low", "high") {
        @Override
        double[] numbers(Shape shape, Recipe recipe, Draws draws) {
            double limit = 1 / Math.sqrt(Fans.of(shape).in());
            double low = recipe.setting("low", -limit);
            double high = recipe.setting("high", limit);
            if (low > high) {
                throw new LessonException("The recipe 'uniform' has low = " + Decimals.shortest(low) + " above high = "
                        + Decimals.shortest(high) + "; exchange them or give both.");
            }
            return fill(shape, () -> draws.uniform(low, high));
        }
    },
    /** Normal with {@code mean} (0) and standard deviation {@code std} (1/√fan_in). */
    NORMAL("mean", "std") {
        @Override
        double[] numbers(Shape shape, Recipe recipe, Draws draws) {
            double mean = recipe.setting("mean", 0);
            double std = recipe.setting("std", 1 / Math.sqrt(Fans.of(shape).in()));
            return fill(shape, () -> mean + std * draws.normal());
        }
    },
    /**
     * Equally likely within ±{@code gain}·√(6 / (fan_in + fan_out)): Glorot and Bengio 2010,
     * equation 16.
     */
    GLOROT("gain") {
        @Override
        double[] numbers(Shape shape, Recipe recipe, Draws draws) {
            Fans fans = Fans.of(shape);
            double limit = recipe.setting("gain", 1) * Math.sqrt(6.0 / (fans.in() + fans.out()));
            return fill(shape, () -> draws.uniform(-limit, limit));
        }
    },
    /**
     * {@code gain} (1) times a random matrix of orthonormal columns, or rows where there are more
     * columns: Saxe, McClelland and Ganguli 2014.
     */
    ORTHOGONAL("gain") {
        @Override
        double[] numbers(Shape shape, Recipe recipe, Draws draws) {
            int rows = shape.rows();
            int cols = shape.cols();
            double gain = recipe.setting("gain", 1);
            boolean wide = cols > rows;
            double[][] vectors = Orthonormal.vectors(Math.min(rows, cols), Math.max(rows, cols), draws);
            double[] numbers = new double[shape.size()];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < cols; j++) {
                    numbers[i * cols + j] = gain * (wide ? vectors[i][j] : vectors[j][i]);
                }
            }
            return numbers;
        }
    };

    private final List<String> settings;

    RecipeKind(String... settings) {
        this.settings = List.of(settings);
    }

    /** The numbers of a parameter, row by row. */
    abstract double[] numbers(Shape shape, Recipe recipe, Draws draws);

    /** The name in a lesson file: "glorot". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The settings it takes besides the seed. */
    public List<String> settings() {
        return settings;
    }

    /** Whether a seed makes a difference. */
    public boolean isRandom() {
        return ordinal() >= UNIFORM.ordinal();
    }

    /** The recipe of that name. */
    public static Optional<RecipeKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All names, in the order of their declaration. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RecipeKind::word).toList();
    }

    private static double[] fill(Shape shape, DoubleSupplier number) {
        double[] numbers = new double[shape.size()];
        Arrays.setAll(numbers, i -> number.getAsDouble());
        return numbers;
    }
}
