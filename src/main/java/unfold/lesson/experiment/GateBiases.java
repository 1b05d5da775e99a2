package unfold.lesson.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.operation.Arithmetic;
import unfold.operation.Block;
import unfold.operation.Elementwise;
import unfold.operation.Product;
import unfold.shape.Shapes;
import unfold.tensor.Shape.Rank;

/**
 * Finds the gates that multiply a carried state in its own equation, as f_t in {@code C_t = f_t ⊙ C_{t-1}
 * + …} and z_t in {@code h_t = (1 - z_t) ⊙ h_{t-1} + …}, where they are sigmoids with a bias.
 */
final class GateBiases {

    /** Names for names for names are followed so far. */
    private static final int DEEPEST = 3;

    private final Recurrence recurrence;
    private final Shapes shapes;
    private final List<GateBias> found = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    GateBiases(Recurrence recurrence, Shapes shapes) {
        this.recurrence = recurrence;
        this.shapes = shapes;
        for (Definition definition : recurrence.definitions()) {
            Symbol state = definition.target();
            for (Expr term : terms(definition.right(), DEEPEST)) {
                look(state, factors(term));
            }
        }
    }

    List<GateBias> found() {
        return List.copyOf(found);
    }

    /** Why there is none. */
    String absence() {
        return without.isEmpty()
                ? "No gate multiplies a state that is carried on."
                : "The gate " + without.get(0) + " has no bias of its own.";
    }

    /** Whether 1 minus the gate stands somewhere. */
    boolean isComplemented(GateBias gate) {
        boolean[] found = {false};
        recurrence
                .definitions()
                .forEach(definition -> definition.right().map(expr -> {
                    found[0] |= expr instanceof Expr.Apply apply
                            && apply.operation() == Arithmetic.MINUS
                            && apply.args().get(0).is(1)
                            && apply.args().get(1).ungrouped() instanceof Expr.Ref ref
                            && ref.symbol().name().key().equals(gate.gate());
                    return expr;
                }));
        return found[0];
    }

    private void look(Symbol state, List<Expr> factors) {
        boolean carried = factors.stream().anyMatch(factor -> isCarried(factor, state));
        if (!carried || factors.size() != 2) {
            return;
        }
        Expr gate = isCarried(factors.get(0), state) ? factors.get(1) : factors.get(0);
        Expr plain = gate.ungrouped();
        boolean keeps = true;
        if (plain instanceof Expr.Apply apply
                && apply.operation() == Arithmetic.MINUS
                && apply.args().get(0).is(1)) {
            plain = apply.args().get(1);
            keeps = false;
        }
        Optional<Symbol> name = plain instanceof Expr.Ref ref ? Optional.of(ref.symbol()) : Optional.empty();
        Expr right = name.flatMap(recurrence::definition)
                .map(each -> each.right().ungrouped())
                .orElse(plain);
        if (right instanceof Expr.Apply apply && apply.operation() == Elementwise.SIGMOID) {
            String key = name.orElse(state).name().key();
            List<GateBias.Part> parts = parts(apply.args().get(0), DEEPEST);
            if (parts.isEmpty()) {
                without.add(key);
            } else {
                found.add(new GateBias(key, state.name().key(), keeps, parts));
            }
        }
    }

    private static boolean isCarried(Expr factor, Symbol state) {
        return factor.ungrouped() instanceof Expr.Ref ref
                && ref.symbol().equals(state)
                && ref.time() instanceof Time.Relative relative
                && Math.abs(relative.offset()) == 1;
    }

    /** What is added up, a name for a product on a line of its own taken for the product. */
    private List<Expr> terms(Expr expr, int depth) {
        Expr plain = expr.ungrouped();
        List<Expr> all = new ArrayList<>();
        if (plain instanceof Expr.Apply apply
                && (apply.operation() == Arithmetic.PLUS || apply.operation() == Arithmetic.MINUS)) {
            apply.args().forEach(arg -> all.addAll(terms(arg, depth)));
            return all;
        }
        Optional<Expr> named =
                definitionNow(plain, depth).filter(right -> right instanceof Expr.Apply apply && isProduct(apply));
        return List.of(named.orElse(plain));
    }

    private Optional<Expr> definitionNow(Expr expr, int depth) {
        return depth > 0 && expr instanceof Expr.Ref ref && ref.time().equals(Time.NOW)
                ? recurrence.definition(ref.symbol()).map(each -> each.right().ungrouped())
                : Optional.empty();
    }

    private static boolean isProduct(Expr.Apply apply) {
        return apply.operation() == Arithmetic.TIMES || apply.operation() == Product.PRODUCT;
    }

    private static List<Expr> factors(Expr term) {
        Expr plain = term.ungrouped();
        if (!(plain instanceof Expr.Apply apply && isProduct(apply))) {
            return List.of(plain);
        }
        List<Expr> all = new ArrayList<>();
        apply.args().forEach(arg -> all.addAll(factors(arg)));
        return all;
    }

    /** The parameters that are added in the argument of a gate. */
    private List<GateBias.Part> parts(Expr argument, int depth) {
        List<GateBias.Part> all = new ArrayList<>();
        Expr plain = argument.ungrouped();
        if (plain instanceof Expr.Apply apply && apply.operation() instanceof Block block) {
            for (GateBias.Part whole : parts(apply.args().get(0), depth)) {
                int length = whole.length() / block.count();
                all.add(new GateBias.Part(whole.parameter(), whole.from() + block.index() * length, length));
            }
        } else if (plain instanceof Expr.Apply apply && apply.operation() == Arithmetic.PLUS) {
            apply.args().forEach(arg -> all.addAll(parts(arg, depth)));
        } else if (plain instanceof Expr.Ref ref
                && recurrence.parameterSymbols().containsKey(ref.symbol())) {
            if (shapes.of(ref.symbol()).rank() != Rank.MATRIX) {
                all.add(new GateBias.Part(
                        ref.symbol().name().key(), 0, shapes.of(ref.symbol()).size()));
            }
        } else {
            definitionNow(plain, depth).ifPresent(right -> all.addAll(parts(right, depth - 1)));
        }
        return all;
    }
}
