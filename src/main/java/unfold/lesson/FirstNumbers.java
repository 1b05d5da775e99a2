package unfold.lesson;

import java.util.function.Predicate;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.recipe.RecipeKind;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.operation.Arithmetic;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;

/**
 * What a parameter that nobody has given numbers to begins with: a square matrix before an earlier or
 * later state is orthogonal, any other matrix random; what is only added is zero, what multiplies is
 * not, because a zero there would let no gradient through.
 */
final class FirstNumbers {

    /** Keeps the seed short in a lesson file. */
    private static final int SEEDS = 1_000_000;

    private FirstNumbers() {}

    /** The recipe; the same for the same name. */
    static Recipe recipe(Recurrence recurrence, Symbol parameter, Shape shape) {
        long seed = Math.floorMod(parameter.name().key().hashCode(), SEEDS);
        return Recipe.of(kind(recurrence, parameter, shape), seed);
    }

    /** The numbers themselves, for a parameter whose shape follows from nothing else. */
    static WeightSource of(Recurrence recurrence, Symbol parameter, Shape shape) {
        return new WeightSource.Inline(recipe(recurrence, parameter, shape).make(shape));
    }

    private static RecipeKind kind(Recurrence recurrence, Symbol parameter, Shape shape) {
        if (shape.rank() == Rank.MATRIX) {
            boolean recurrent = shape.rows() == shape.cols()
                    && recurrence.definitions().stream()
                            .map(Definition::right)
                            .anyMatch(right -> isBeforeAnotherTime(right, parameter));
            return recurrent ? RecipeKind.ORTHOGONAL : RecipeKind.GLOROT;
        }
        boolean factor = recurrence.definitions().stream()
                .map(Definition::right)
                .anyMatch(right -> multiplies(right, parameter));
        if (!factor) {
            return RecipeKind.ZEROS;
        }
        return shape.rank() == Rank.SCALAR ? RecipeKind.ONES : RecipeKind.GLOROT;
    }

    private static boolean isBeforeAnotherTime(Expr expr, Symbol parameter) {
        return anyApply(
                expr,
                apply -> apply.operation().rule() == ShapeRule.PRODUCT
                        && is(apply.args().get(0), parameter)
                        && readsAnotherTime(apply.args().get(1)));
    }

    private static boolean readsAnotherTime(Expr expr) {
        boolean[] found = {false};
        expr.refs(ref -> found[0] |= ref.time() instanceof Time.Relative relative && relative.offset() != 0);
        return found[0];
    }

    private static boolean multiplies(Expr expr, Symbol parameter) {
        return anyApply(expr, apply -> {
            boolean product = apply.operation().rule() == ShapeRule.PRODUCT
                    || apply.operation().rule() == ShapeRule.TRANSPOSED
                    || apply.operation() == Arithmetic.TIMES
                    || apply.operation() == Arithmetic.OVER;
            return product && apply.args().stream().anyMatch(arg -> is(arg, parameter));
        });
    }

    private static boolean is(Expr expr, Symbol parameter) {
        return expr.ungrouped() instanceof Expr.Ref ref && ref.symbol().equals(parameter);
    }

    private static boolean anyApply(Expr expr, Predicate<Expr.Apply> test) {
        if (expr instanceof Expr.Group group) {
            return anyApply(group.inside(), test);
        }
        if (expr instanceof Expr.OverTime over) {
            return anyApply(over.each(), test);
        }
        return expr instanceof Expr.Apply apply
                && (test.test(apply) || apply.args().stream().anyMatch(arg -> anyApply(arg, test)));
    }
}
