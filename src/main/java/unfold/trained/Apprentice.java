package unfold.trained;

import java.util.LinkedHashMap;
import java.util.Map;
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

    private final Plan plan;
    private final OpenLesson beginning;
    private final Unrolling unrolling;

    /**
     * A lesson before its training.
     *
     * @param lesson its weights are not looked at, only their names
     */
    public Apprentice(Plan plan, Lesson lesson) {
        this.plan = plan;
        this.beginning = OpenLesson.open(withRandomWeights(plan, lesson));
        this.unrolling = Unrolling.like(beginning.recurrence(), beginning.shapes());
    }

    private static Lesson withRandomWeights(Plan plan, Lesson lesson) {
        Map<String, WeightSource> weights = new LinkedHashMap<>();
        long seed = plan.effort().seed();
        for (String name : lesson.weights().keySet()) {
            Recipe recipe = name.startsWith("b")
                    ? new Recipe(
                            RecipeKind.CONSTANT,
                            Map.of("value", plan.constants().getOrDefault(name, 0.0)),
                            0)
                    : Recipe.of(RecipeKind.UNIFORM, seed++);
            weights.put(name, new WeightSource.Made(recipe));
        }
        LessonNumbers old = lesson.numbers();
        return lesson.with(new LessonNumbers(old.sizes(), weights, old.initial(), old.data()));
    }

    /** The weights after the training, rounded. */
    public Map<String, Tensor> trained() {
        Effort effort = plan.effort();
        Training training = new Training(
                unrolling, beginning.inputs().parameters(), new Adam(effort.rate()), Clipping.byNorm(effort.clip()));
        training.run(effort.iterations(), Batches.fresh(plan.corpus(), effort.batch(), effort.seed()));
        Map<String, Tensor> weights = new LinkedHashMap<>();
        beginning
                .parameterShapes()
                .keySet()
                .forEach(key -> weights.put(key, rounded(training.weights().get(key))));
        return weights;
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
        return plan.accuracy().score(unrolling, weights, plan.fresh());
    }
}
