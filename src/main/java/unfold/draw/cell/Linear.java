package unfold.draw.cell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
import unfold.expression.Symbol;
import unfold.operation.Arithmetic;
import unfold.operation.Negate;
import unfold.operation.Stack;
import unfold.operation.Transpose;

/**
 * Tells what is linear in one input with parameters and numbers as factors.
 *
 * @param parameters the names of the parameters
 */
record Linear(Set<Symbol> parameters) {

    /**
     * One addend of a sum.
     *
     * @param negative whether it is taken away
     */
    record Addend(Expr expr, boolean negative) {}

    /** The addends of a sum, brackets within brackets included. */
    static List<Addend> addends(Expr sum) {
        List<Addend> found = new ArrayList<>();
        collect(sum, false, found);
        return found;
    }

    private static void collect(Expr expr, boolean negative, List<Addend> found) {
        if (expr instanceof Expr.Apply apply && apply.operation() == Arithmetic.PLUS) {
            collect(apply.args().get(0), negative, found);
            collect(apply.args().get(1), negative, found);
        } else if (expr instanceof Expr.Apply apply && apply.operation() == Arithmetic.MINUS) {
            collect(apply.args().get(0), negative, found);
            collect(apply.args().get(1), !negative, found);
        } else if (expr instanceof Expr.Apply apply && apply.operation() == Negate.NEGATE) {
            collect(apply.args().get(0), !negative, found);
        } else {
            found.add(new Addend(expr, negative));
        }
    }

    /** Whether it is made of parameters and numbers alone. */
    boolean isConstant(Expr expr) {
        if (expr instanceof Expr.OverTime) {
            return false;
        }
        boolean[] constant = {true};
        expr.refs(ref -> constant[0] &= parameters.contains(ref.symbol()));
        return constant[0];
    }

    /** Whether it is a product of something with constant factors, at least one. */
    boolean isLinear(Expr expr) {
        return expr instanceof Expr.Apply apply
                && isProduct(apply)
                && isConstant(apply.args().get(0)) != isConstant(apply.args().get(1))
                && !(apply.operation() == Arithmetic.OVER
                        && isConstant(apply.args().get(0)));
    }

    private static boolean isProduct(Expr.Apply apply) {
        boolean entries = apply.operation() == Arithmetic.TIMES || apply.operation() == Arithmetic.OVER;
        boolean pair = apply.args().size() == 2 && apply.operation() != Stack.STACK;
        boolean compares = apply.operation().rule() == ShapeRule.COMPARED;
        return entries || pair && !compares && !(apply.operation() instanceof Arithmetic);
    }

    /** What the constant factors multiply; empty for a constant. */
    Optional<Expr> input(Expr expr) {
        if (isConstant(expr)) {
            return Optional.empty();
        }
        if (isLinear(expr)) {
            List<Expr> args = ((Expr.Apply) expr).args();
            return input(isConstant(args.get(0)) ? args.get(1) : args.get(0));
        }
        boolean turned = expr instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE;
        return turned ? input(((Expr.Apply) expr).args().get(0)) : Optional.of(expr);
    }

    /** The parameters among the factors. */
    Set<Symbol> parameters(Expr expr) {
        Set<Symbol> found = new LinkedHashSet<>();
        if (isConstant(expr)) {
            expr.refs(ref -> found.add(ref.symbol()));
        } else if (isLinear(expr)) {
            ((Expr.Apply) expr).args().forEach(arg -> found.addAll(parameters(arg)));
        }
        return found;
    }

    /** A number that multiplies alone, without what it multiplies; anything else as it is. */
    Expr withoutNumberFactor(Expr expr) {
        boolean scaled = isLinear(expr) && parameters(expr).isEmpty();
        return scaled && ((Expr.Apply) expr).args().get(0) instanceof Expr.Num number ? number : expr;
    }

    /** The first loss function in a definition. */
    static Expr firstLoss(Expr expr) {
        List<Expr> found = new ArrayList<>();
        expr.map(e -> {
            if (e instanceof Expr.Apply apply && apply.operation().rule() == ShapeRule.COMPARED) {
                found.add(e);
            }
            return e;
        });
        return found.isEmpty() ? expr : found.get(0);
    }
}
