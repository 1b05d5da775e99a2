package unfold.trained;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import unfold.lesson.Lesson;
import unfold.lesson.LessonNumbers;
import unfold.lesson.OpenLesson;
import unfold.lesson.WeightSource;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.recipe.RecipeKind;
import unfold.tensor.Tensor;
import unfold.training.Accuracy;
import unfold.training.Adam;
import unfold.training.Batches;
import unfold.training.Clipping;
import unfold.training.Training;
import unfold.training.Unrolling;

/** A lesson that is trained by its plan. */
public final class Apprentice {

    /** Stored weights have so many decimals: easy to read, and as good as all sixteen. */
    private static final double PLACES = 1e4;

    /** The seeds of one start lie so far from those of the next. */
    private static final long APART = 100;

    private final Plan plan;
    private final Lesson lesson;
    private final Unrolling unrolling;

    /**
     * What came of one start.
     *
     * @param weights rounded
     * @param score on sequences that were not trained on
     */
    public record Result(Map<String, Tensor> weights, Accuracy.Score score) {}

    /**
     * A lesson before its training.
     *
     * @param lesson its weights are not looked at, only their names
     */
    public Apprentice(Plan plan, Lesson lesson) {
        this.plan = plan;
        this.lesson = lesson;
        OpenLesson open = beginning(1);
        this.unrolling = Unrolling.like(open.recurrence(), open.shapes());
    }

    /** The lesson with random weights: matrices uniform by their width, biases constant. */
    private OpenLesson beginning(long seed) {
        Map<String, WeightSource> weights = new LinkedHashMap<>();
        long next = seed;
        for (String name : lesson.weights().keySet()) {
            Recipe recipe = name.startsWith("b")
                    ? new Recipe(
                            RecipeKind.CONSTANT,
                            Map.of("value", plan.constants().getOrDefault(name, 0.0)),
                            0)
                    : Recipe.of(RecipeKind.UNIFORM, next++);
            weights.put(name, new WeightSource.Made(recipe));
        }
        LessonNumbers old = lesson.numbers();
        return OpenLesson.open(lesson.with(old.withWeights(weights)));
    }

    /** What came of every start, the worst first. */
    public List<Result> results() {
        return IntStream.range(0, plan.effort().starts())
                .mapToObj(start -> trained(1 + APART * start))
                .sorted(Comparator.comparingInt(result -> result.score().right()))
                .toList();
    }

    /** The one of the results that is stored: half of the others are no better, half no worse. */
    public static Result middle(List<Result> results) {
        return results.get(results.size() / 2);
    }

    private Result trained(long seed) {
        OpenLesson open = beginning(seed);
        Effort effort = plan.effort();
        Training training = new Training(
                unrolling, open.inputs().parameters(), new Adam(effort.rate()), Clipping.byNorm(effort.clip()));
        training.run(effort.iterations(), Batches.fresh(plan.trainingCorpus(), effort.batch(), seed));
        Map<String, Tensor> trained = training.weights();
        Map<String, Tensor> weights = new LinkedHashMap<>();
        open.parameterShapes().keySet().forEach(key -> weights.put(key, rounded(trained.get(key))));
        return new Result(weights, score(weights));
    }

    private static Tensor rounded(Tensor tensor) {
        double[] values = tensor.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.rint(values[i] * PLACES) / PLACES;
        }
        return Tensor.of(tensor.shape(), values);
    }

    /** How often the network is right on sequences that it was not trained on. */
    public Accuracy.Score score(Map<String, Tensor> weights) {
        return plan.accuracy().score(unrolling, weights, List.copyOf(plan.heldOutSequences()));
    }
}
