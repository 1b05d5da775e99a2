package unfold.shape;

import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.tensor.Shape.Rank;

/**
 * What the blackboard takes for granted where nothing else says so: a parameter before a vector is a
 * matrix, a small Greek parameter is a number, sums are of things alike, a variable is a vector.
 */
final class Defaults {

    private static final String CUSTOM = "the usual reading";

    private final Map<Symbol, Term> terms;
    private final Set<Symbol> parameters;

    Defaults(Map<Symbol, Term> terms, Set<Symbol> parameters) {
        this.terms = terms;
        this.parameters = parameters;
    }

    /** Takes one thing for granted; false if nothing is open. */
    boolean apply(List<Constraint> open) {
        return beforeVector(open) || sums(open) || stacks(open) || factors(open) || names();
    }

    /** The left factor of something known. */
    private boolean beforeVector(List<Constraint> open) {
        for (Constraint constraint : open) {
            if (constraint instanceof Constraint.Product product) {
                Constraint.Node node = product.node();
                if (node.arg(0).rank() == null && node.arg(1).rank() != null) {
                    return node.arg(0).become(left(node.apply().args().get(0)), CUSTOM);
                }
            }
        }
        return false;
    }

    private Rank left(Expr factor) {
        Expr plain = factor.ungrouped();
        if (plain instanceof Expr.Apply apply && apply.operation().title().equals("transpose")) {
            boolean small = apply.args().get(0) instanceof Expr.Ref ref && isSmall(ref.symbol());
            return small ? Rank.ROW : Rank.MATRIX;
        }
        if (plain instanceof Expr.Ref ref && parameters.contains(ref.symbol())) {
            return isGreek(ref.symbol()) && isSmall(ref.symbol()) ? Rank.SCALAR : Rank.MATRIX;
        }
        return plain instanceof Expr.Ref ref && ref.time() != Time.NONE ? Rank.VECTOR : Rank.MATRIX;
    }

    private static boolean sums(List<Constraint> open) {
        for (Constraint constraint : open) {
            if (constraint instanceof Constraint.Alike alike) {
                alike.all();
                open.remove(constraint);
                return true;
            }
        }
        return false;
    }

    private static boolean stacks(List<Constraint> open) {
        for (Constraint constraint : open) {
            if (constraint instanceof Constraint.Stacked stacked) {
                for (Term part : stacked.node().args()) {
                    if (part.rank() == null) {
                        return part.become(Rank.VECTOR, CUSTOM);
                    }
                }
            }
        }
        return false;
    }

    /** Both factors unknown: the right one is a vector. */
    private static boolean factors(List<Constraint> open) {
        for (Constraint constraint : open) {
            if (constraint instanceof Constraint.Product product
                    && product.node().arg(1).rank() == null) {
                return product.node().arg(1).become(Rank.VECTOR, CUSTOM);
            }
        }
        return false;
    }

    private boolean names() {
        for (Map.Entry<Symbol, Term> entry : terms.entrySet()) {
            if (entry.getValue().rank() == null) {
                Symbol symbol = entry.getKey();
                boolean matrix = parameters.contains(symbol) && !isSmall(symbol);
                Rank rank = matrix ? Rank.MATRIX : Rank.VECTOR;
                Rank fallback = matrix ? Rank.VECTOR : Rank.MATRIX;
                return entry.getValue().become(rank, CUSTOM) || entry.getValue().become(fallback, CUSTOM);
            }
        }
        return false;
    }

    private static boolean isSmall(Symbol symbol) {
        return Character.isLowerCase(symbol.name().base().codePointAt(0));
    }

    private static boolean isGreek(Symbol symbol) {
        return Character.UnicodeScript.of(symbol.name().base().codePointAt(0)) == Character.UnicodeScript.GREEK;
    }
}
