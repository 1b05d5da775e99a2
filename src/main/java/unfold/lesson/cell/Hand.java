package unfold.lesson.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import unfold.expression.Expr;
import unfold.expression.Name;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.operation.Arithmetic;
import unfold.operation.Stack;

/**
 * How a lesson writes its cell: the letters of its weights, whether state and input are stacked, the
 * sign of the element-wise product. Immutable.
 *
 * @param stacked whether one matrix stands before {@code [h_{t-1}, x_t]}
 * @param stateFirst whether the state comes first there
 * @param input the name of the matrix before the input
 * @param recurrent the name of the matrix before the earlier state, or of the only one
 * @param own what the lesson's own cell adds, if that is plain
 * @param times the element-wise product
 */
record Hand(boolean stacked, boolean stateFirst, Name input, Name recurrent, Own own, String times) {

    /**
     * A cell that a plain one can take its names from.
     *
     * @param plain whether the state is multiplied by one matrix only
     * @param bias the name of what is added, if it is one
     */
    record Own(boolean plain, Optional<Name> bias) {}

    boolean plain() {
        return own.plain;
    }

    Optional<Name> bias() {
        return own.bias;
    }

    static Hand of(Block block, Recurrence recurrence) {
        List<Expr> rights = block.definitions().stream()
                .map(Definition::right)
                .map(Expr::ungrouped)
                .toList();
        Optional<Expr.Apply> stack = rights.stream()
                .flatMap(right -> Block.products(
                        right,
                        product ->
                                product.args().get(1) instanceof Expr.Apply apply && apply.operation() == Stack.STACK)
                        .stream())
                .findFirst();
        boolean first = stack.map(
                        product -> stateFirst((Expr.Apply) product.args().get(1), block))
                .orElse(true);
        Optional<Name> recurrent =
                stack.flatMap(Hand::factor).or(() -> weight(rights, operand -> reads(operand, block, true)));
        Optional<Name> input = weight(rights, operand -> reads(operand, block, false));
        Name usual = Name.of("W");
        boolean taken = recurrent.isPresent() && recurrent.get().base().equals("U");
        return new Hand(
                stack.isPresent() || block.inputs().size() > 1,
                first,
                stack.isPresent() ? Name.of("U") : input.orElse(Name.of(taken ? "W" : "U")),
                recurrent.orElse(usual),
                new Own(isPlain(rights, block), bias(rights)),
                times(recurrence));
    }

    /** Whether the weights of an input are told apart from those of the state by their labels alone. */
    boolean sameLetter() {
        return input.base().equals(recurrent.base());
    }

    private static boolean stateFirst(Expr.Apply stack, Block block) {
        return reads(stack.args().get(0), block, true) || !reads(stack.args().get(0), block, false);
    }

    /** Whether there is one product with the state, and one with the input if they are apart. */
    private static boolean isPlain(List<Expr> rights, Block block) {
        return rights.stream()
                        .mapToInt(right -> Block.products(
                                        right, product -> reads(product.args().get(1), block, true))
                                .size())
                        .sum()
                == 1;
    }

    private static Optional<Name> weight(List<Expr> rights, Predicate<Expr> before) {
        return rights.stream()
                .flatMap(right -> Block.products(
                        right, product -> before.test(product.args().get(1)))
                        .stream())
                .flatMap(product -> factor(product).stream())
                .findFirst();
    }

    private static Optional<Name> factor(Expr.Apply product) {
        return product.args().get(0) instanceof Expr.Ref ref && !ref.symbol().timed()
                ? Optional.of(ref.symbol().name())
                : Optional.empty();
    }

    /** Whether an operand reads the layer's own values, or else one of its inputs. */
    private static boolean reads(Expr operand, Block block, boolean own) {
        boolean[] found = {false, false};
        operand.refs(ref -> {
            boolean member =
                    block.definitions().stream().anyMatch(each -> each.target().equals(ref.symbol()));
            found[member ? 0 : 1] |= member || ref.symbol().timed();
        });
        return own ? found[0] : found[1] && !found[0];
    }

    /** The one name that is added in a cell with one sum. */
    private static Optional<Name> bias(List<Expr> rights) {
        List<Name> added = rights.stream()
                .flatMap(right -> terms(right).stream())
                .distinct()
                .toList();
        return added.size() == 1 ? Optional.of(added.get(0)) : Optional.empty();
    }

    private static List<Name> terms(Expr expr) {
        List<Name> names = new ArrayList<>();
        expr.map(each -> {
            if (each instanceof Expr.Apply apply && apply.operation() == Arithmetic.PLUS) {
                apply.args().forEach(arg -> {
                    if (arg instanceof Expr.Ref ref && ref.symbol().sequence() == null) {
                        names.add(ref.symbol().name());
                    }
                });
            }
            return each;
        });
        return names;
    }

    private static String times(Recurrence recurrence) {
        boolean[] star = {false};
        recurrence
                .definitions()
                .forEach(definition -> definition.right().map(each -> {
                    star[0] |= each instanceof Expr.Apply apply
                            && apply.operation() == Arithmetic.TIMES
                            && apply.spelling().equals("*");
                    return each;
                }));
        return star[0] ? " * " : " ⊙ ";
    }
}
