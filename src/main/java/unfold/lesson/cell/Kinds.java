package unfold.lesson.cell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.lesson.CellKind;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;
import unfold.notation.Definition;
import unfold.operation.Arithmetic;
import unfold.operation.Elementwise;

/** Recognises a cell by its structure, whatever its letters are. */
final class Kinds {

    private final List<Expr> rights;
    private final Set<Symbol> carried = new LinkedHashSet<>();

    private Kinds(Block block) {
        rights = block.definitions().stream()
                .map(Definition::right)
                .map(Expr::ungrouped)
                .toList();
        Set<Symbol> own = new LinkedHashSet<>();
        block.definitions().forEach(definition -> own.add(definition.target()));
        rights.forEach(right -> right.refs(ref -> {
            if (own.contains(ref.symbol()) && !ref.time().equals(Time.NOW)) {
                carried.add(ref.symbol());
            }
        }));
    }

    /** The kind of all layers of a lesson; empty if they differ, or are something else. */
    static Optional<CellKind> of(OpenLesson lesson) {
        try {
            List<Optional<CellKind>> kinds = Block.all(lesson).stream()
                    .map(block -> new Kinds(block).kind())
                    .distinct()
                    .toList();
            return kinds.size() == 1 ? kinds.get(0) : Optional.empty();
        } catch (LessonException e) {
            return Optional.empty();
        }
    }

    private Optional<CellKind> kind() {
        int gates = count(Elementwise.SIGMOID);
        int squashed = count(Elementwise.TANH);
        int multiplied = count(Arithmetic.TIMES);
        if (carried.size() == 1 && gates == 0 && squashed == 1 && multiplied == 0 && count(Arithmetic.MINUS) == 0) {
            return isResidual() ? Optional.empty() : Optional.of(CellKind.RNN);
        }
        if (carried.size() == 2 && gates == 3 && squashed == 2 && multiplied == 3) {
            return Optional.of(CellKind.LSTM);
        }
        if (carried.size() == 1 && gates == 2 && squashed == 1 && multiplied == 3) {
            return Optional.of(resetsAfterProduct() ? CellKind.GRU_PYTORCH : CellKind.GRU);
        }
        return Optional.empty();
    }

    private int count(Operation operation) {
        int[] count = {0};
        rights.forEach(right -> right.map(each -> {
            count[0] += each instanceof Expr.Apply apply && apply.operation() == operation ? 1 : 0;
            return each;
        }));
        return count[0];
    }

    /** Whether an earlier state is added as it is. */
    private boolean isResidual() {
        boolean[] found = {false};
        rights.forEach(right -> right.map(each -> {
            found[0] |= each instanceof Expr.Apply apply
                    && apply.operation() == Arithmetic.PLUS
                    && apply.args().stream()
                            .anyMatch(arg -> arg instanceof Expr.Ref ref && carried.contains(ref.symbol()));
            return each;
        }));
        return found[0];
    }

    private boolean resetsAfterProduct() {
        boolean[] found = {false};
        rights.forEach(right -> right.map(each -> {
            found[0] |= each instanceof Expr.Apply apply
                    && apply.operation() == Arithmetic.TIMES
                    && apply.args().stream()
                            .anyMatch(
                                    arg -> !Block.products(arg, product -> true).isEmpty());
            return each;
        }));
        return found[0];
    }
}
