package unfold.shape;

import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
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

    /** The left factor of something known; where it is a product itself, that one's factors come first. */
    private boolean beforeVector(List<Constraint> open) {
        for (Constraint constraint : open) {
            if (constraint instanceof Constraint.Product product) {
                Constraint.Node node = product.node();
                Expr factor = node.apply().args().get(0).ungrouped();
                boolean known = node.arg(0).rank() == null && node.arg(1).rank() != null;
                if (known && !isProduct(factor)) {
                    Rank rank = node.arg(1).is(Rank.VECTOR) ? beforeVector(factor, node.result()) : left(factor);
                    return node.arg(0).become(rank, CUSTOM);
                }
            }
        }
        return false;
    }

    private static boolean isProduct(Expr factor) {
        return factor instanceof Expr.Apply apply && apply.operation().rule() == ShapeRule.PRODUCT;
    }

    /** The left factor of a vector: if the product is a number it is a vector, lying if it looks like a matrix. */
    private Rank beforeVector(Expr factor, Term result) {
        Rank usual = left(factor);
        boolean small = factor instanceof Expr.Ref ref && isSmall(ref.symbol());
        if (result.is(Rank.SCALAR)) {
            return small ? Rank.VECTOR : Rank.ROW;
        }
        if (result.is(Rank.VECTOR) && usual != Rank.SCALAR) {
            boolean overTime = factor instanceof Expr.Ref ref && ref.time() != Time.NONE;
            return small && overTime ? Rank.SCALAR : Rank.MATRIX;
        }
        return usual;
    }

    private Rank left(Expr plain) {
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

    /** The right factor: what makes the product what it is known to be; else a vector. */
    private static boolean factors(List<Constraint> open) {
        for (Constraint constraint : open) {
            if (constraint instanceof Constraint.Product product
                    && product.node().arg(1).rank() == null) {
                Constraint.Node node = product.node();
                return node.arg(1).become(right(node, isLeftFactor(node, open)), CUSTOM);
            }
        }
        return false;
    }

    private static Rank right(Constraint.Node node, boolean isLeftFactor) {
        boolean column = node.arg(0).is(Rank.VECTOR);
        if (node.result().is(Rank.MATRIX) || node.result().is(Rank.ROW) || isLeftFactor) {
            return column ? Rank.ROW : Rank.MATRIX;
        }
        return column && node.result().is(Rank.VECTOR) ? Rank.SCALAR : Rank.VECTOR;
    }

    /** Whether the product is the left factor of another one: {@code A B} in {@code A B x_t}. */
    private static boolean isLeftFactor(Constraint.Node node, List<Constraint> open) {
        return open.stream()
                .anyMatch(other -> other instanceof Constraint.Product product
                        && product.node()
                                .apply()
                                .args()
                                .get(0)
                                .ungrouped()
                                .equals(node.apply().ungrouped()));
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
