package unfold.lesson.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.lesson.experiment.RecurrentWeight.Form;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.operation.Arithmetic;
import unfold.operation.Product;
import unfold.operation.Stack;
import unfold.operation.Transpose;
import unfold.shape.Shapes;
import unfold.tensor.Shape.Rank;

/**
 * Finds the parameters that multiply a state of another time step: W in {@code W h_{t-1}}, the columns
 * of h in {@code W [h_{t-1}; x_t]}, and through a gate in {@code W (r_t ⊙ h_{t-1})}.
 */
final class RecurrentWeights {

    private final Recurrence recurrence;
    private final Shapes shapes;
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> lines = new LinkedHashMap<>();

    private RecurrentWeights(Recurrence recurrence, Shapes shapes) {
        this.recurrence = recurrence;
        this.shapes = shapes;
    }

    /** All of them, in the order of the equations' parameters. */
    static List<RecurrentWeight> of(Recurrence recurrence, Shapes shapes) {
        RecurrentWeights finder = new RecurrentWeights(recurrence, shapes);
        recurrence.definitions().forEach(definition -> finder.visit(definition.right()));
        return recurrence.parameters().stream()
                .filter(finder.forms::containsKey)
                .map(key -> new RecurrentWeight(key, finder.forms.get(key), List.copyOf(finder.lines.get(key))))
                .toList();
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.Group group) {
            visit(group.inside());
        } else if (expr instanceof Expr.OverTime over) {
            visit(over.each());
        } else if (expr instanceof Expr.Apply apply) {
            apply.args().forEach(this::visit);
            if (isProduct(apply)) {
                product(apply.args().get(0), apply.args().get(1), false);
                product(apply.args().get(1), apply.args().get(0), true);
            }
        }
    }

    private static boolean isProduct(Expr.Apply apply) {
        return apply.operation() == Product.PRODUCT || apply.operation() == Arithmetic.TIMES;
    }

    private void product(Expr factor, Expr other, boolean behind) {
        List<Integer> carried = carried(other);
        Optional<Expr.Ref> parameter = parameter(factor);
        if (carried.isEmpty() || parameter.isEmpty()) {
            return;
        }
        String key = parameter.get().symbol().name().key();
        boolean matrix = shapes.of(key).rank() == Rank.MATRIX;
        boolean flipped =
                behind != (factor.ungrouped() instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE);
        Form form = !matrix ? Form.ENTRIES : flipped ? Form.ROWS : Form.COLUMNS;
        int length = switch (form) {
            case COLUMNS -> shapes.of(key).cols();
            case ROWS -> shapes.of(key).rows();
            case ENTRIES -> shapes.of(key).size();
        };
        if (forms.putIfAbsent(key, form) == null || forms.get(key) == form) {
            Set<Integer> all = lines.computeIfAbsent(key, at -> new TreeSet<>());
            boolean whole = carried.stream().anyMatch(line -> line >= length);
            all.addAll(whole ? IntStream.range(0, length).boxed().toList() : carried);
        }
    }

    /** The parameter that a factor is, or that stands last in it: W in {@code h_{1:T}ᵀ W}. */
    private Optional<Expr.Ref> parameter(Expr factor) {
        if (factor instanceof Expr.Group group) {
            return parameter(group.inside());
        }
        if (factor instanceof Expr.Ref ref) {
            return recurrence.parameterSymbols().containsKey(ref.symbol()) ? Optional.of(ref) : Optional.empty();
        }
        if (factor instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE) {
            return parameter(apply.args().get(0));
        }
        boolean product = factor instanceof Expr.Apply apply && apply.operation() == Product.PRODUCT;
        return product ? parameter(((Expr.Apply) factor).args().get(1)) : Optional.empty();
    }

    /** Which entries of a value are those of a state of another time step, or scaled by a gate. */
    private List<Integer> carried(Expr expr) {
        return carried(expr, new HashSet<>());
    }

    private List<Integer> carried(Expr expr, Set<Symbol> passed) {
        if (expr instanceof Expr.Group group) {
            return carried(group.inside(), passed);
        }
        if (expr instanceof Expr.Ref ref) {
            boolean elsewhere = ref.time() instanceof Time.Relative relative && relative.offset() != 0;
            if (elsewhere) {
                return recurrence.definition(ref.symbol()).isPresent() ? all(expr) : List.of();
            }
            return joined(ref)
                    .filter(each -> passed.add(ref.symbol()))
                    .map(each -> carried(each.right(), passed))
                    .orElse(List.of());
        }
        if (!(expr instanceof Expr.Apply apply)) {
            return List.of();
        }
        if (apply.operation() == Stack.STACK) {
            List<Integer> found = new ArrayList<>();
            int from = 0;
            for (Expr part : apply.args()) {
                int start = from;
                carried(part, passed).forEach(line -> found.add(start + line));
                from += shapes.of(part).size();
            }
            return found;
        }
        boolean counted = isProduct(apply)
                && apply.args().stream().anyMatch(arg -> parameter(arg).isPresent());
        boolean any = !counted
                && apply.args().stream().anyMatch(arg -> !carried(arg, passed).isEmpty());
        return any ? all(expr) : List.of();
    }

    private List<Integer> all(Expr expr) {
        return IntStream.range(0, shapes.of(expr).size()).boxed().toList();
    }

    /** What only copies, stacks or gates, {@code [h_{t-1}; x_t]} or {@code r_t ⊙ h_{t-1}}, on a line of its own. */
    private Optional<Definition> joined(Expr.Ref ref) {
        boolean now = ref.time().equals(Time.NOW);
        return recurrence
                .definition(ref.symbol())
                .filter(each ->
                        now && !recurrence.states().contains(ref.symbol().name().key()))
                .filter(each -> each.right().ungrouped() instanceof Expr.Ref
                        || each.right().ungrouped() instanceof Expr.Apply apply
                                && (apply.operation() == Stack.STACK || apply.operation() == Arithmetic.TIMES));
    }
}
