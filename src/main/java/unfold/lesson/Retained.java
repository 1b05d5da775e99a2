package unfold.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.recipe.RecipeKind;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.shape.OpenShape;
import unfold.shape.Shapes;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/**
 * Finds which numbers agree with equations they were not made for, and sizes for what these leave
 * open. The data always count; of the rest each is kept that agrees with what was kept before it.
 */
final class Retained {

    /** Lengths that are tried where the usual one does not fit. */
    private static final List<Integer> SMALL = List.of(2, 1, 3, 4);

    private final Lesson lesson;
    private final Recurrence recurrence;
    private final LessonNumbers fixed;

    /**
     * @param lesson the equations with their data; its other numbers do not count
     * @param fixed sizes and weights that hold whatever else does not, under the names of the equations
     */
    Retained(Lesson lesson, Recurrence recurrence, LessonNumbers fixed) {
        this.lesson = lesson;
        this.recurrence = recurrence;
        this.fixed = fixed;
    }

    /**
     * The numbers that agree, under the names of the equations, with a recipe for every other
     * parameter; all sizes follow from them.
     *
     * @param known what could be kept, each under a name of the equations
     * @param usual the lengths wanted for vectors that nothing else settles, by name; under the empty
     *     name for all others
     * @throws NotationException if the equations do not fit the data, or leave a size open for which
     *     none fits
     */
    LessonNumbers of(LessonNumbers known, Map<String, Integer> usual) {
        Map<String, WeightSource> recipes = new LinkedHashMap<>();
        WeightSource zeros = new WeightSource.Made(Recipe.of(RecipeKind.ZEROS, 0));
        recurrence.parameters().forEach(key -> recipes.put(key, zeros));
        recipes.putAll(fixed.weights());
        LessonNumbers base = new LessonNumbers(fixed.sizes(), recipes, Map.of(), lesson.data(), lesson.others());
        open(base);
        LessonNumbers kept = with(known, base);
        // Each turn settles one size, of which there are no more than names.
        for (Optional<OpenShape> open = open(kept); open.isPresent(); open = open(kept)) {
            base = settled(base, open.get(), usual);
            kept = with(known, base);
        }
        return kept;
    }

    private LessonNumbers with(LessonNumbers known, LessonNumbers base) {
        List<UnaryOperator<LessonNumbers>> additions = new ArrayList<>();
        recurrence.parameters().stream()
                .filter(key -> known.weights().containsKey(key)
                        && isRecipe(base.weights().get(key)))
                .forEach(key -> additions.add(
                        numbers -> withWeight(numbers, key, known.weights().get(key))));
        known.initial().forEach((key, tensor) -> additions.add(numbers -> withInitial(numbers, key, tensor)));
        known.sizes().forEach((key, size) -> {
            if (!fixed.sizes().containsKey(key)) {
                additions.add(numbers -> withSize(numbers, key, size));
            }
        });
        LessonNumbers all = base;
        for (UnaryOperator<LessonNumbers> addition : additions) {
            all = addition.apply(all);
        }
        if (agree(all)) {
            return all;
        }
        LessonNumbers some = base;
        for (UnaryOperator<LessonNumbers> addition : additions) {
            LessonNumbers more = addition.apply(some);
            some = agree(more) ? more : some;
        }
        return some;
    }

    private static boolean isRecipe(WeightSource source) {
        return source instanceof WeightSource.Made;
    }

    /** A length for a vector becomes a size of the lesson; a matrix gets its numbers, as only they can say its shape. */
    private LessonNumbers settled(LessonNumbers base, OpenShape open, Map<String, Integer> usual) {
        String key = open.symbol().name().key();
        List<Integer> lengths = new ArrayList<>();
        lengths.add(usual.getOrDefault(key, usual.get("")));
        lengths.add(usual.get(""));
        lengths.addAll(SMALL);
        for (int length : lengths) {
            LessonNumbers settled = open.rank() == Rank.VECTOR
                    ? withSize(base, key, length)
                    : withWeight(base, key, FirstNumbers.of(recurrence, open.symbol(), open.filled(length)));
            boolean known =
                    open.rank() == Rank.VECTOR || recurrence.parameters().contains(key);
            if (known && agree(settled)) {
                return settled;
            }
        }
        Shapes.infer(recurrence, new KnownNumbers(lesson.with(base), recurrence).given());
        throw new IllegalStateException("all sizes are known");
    }

    private boolean agree(LessonNumbers numbers) {
        try {
            open(numbers);
            return true;
        } catch (NotationException e) {
            return false;
        }
    }

    private Optional<OpenShape> open(LessonNumbers numbers) {
        return Shapes.open(recurrence, new KnownNumbers(lesson.with(numbers), recurrence).given());
    }

    private static LessonNumbers withWeight(LessonNumbers numbers, String key, WeightSource source) {
        Map<String, WeightSource> weights = new LinkedHashMap<>(numbers.weights());
        weights.put(key, source);
        return numbers.withWeights(weights);
    }

    private static LessonNumbers withInitial(LessonNumbers numbers, String key, Tensor tensor) {
        Map<String, Tensor> initial = new LinkedHashMap<>(numbers.initial());
        initial.put(key, tensor);
        return new LessonNumbers(numbers.sizes(), numbers.weights(), initial, numbers.data(), numbers.others());
    }

    private static LessonNumbers withSize(LessonNumbers numbers, String key, int size) {
        Map<String, Integer> sizes = new LinkedHashMap<>(numbers.sizes());
        sizes.put(key, size);
        return new LessonNumbers(sizes, numbers.weights(), numbers.initial(), numbers.data(), numbers.others());
    }
}
