package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.PlainWriter;
import unfold.expression.ShapeRule;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.lesson.problem.LessonException;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.operation.Arithmetic;
import unfold.operation.Block;
import unfold.operation.Negate;
import unfold.operation.Product;
import unfold.operation.Stack;
import unfold.operation.Transpose;
import unfold.shape.Shapes;
import unfold.tensor.Shape;

/**
 * Reads an expression as a sum of parameters, each by itself or before a vector, through names on lines of
 * their own, parts of stacked vectors and gates: which block of which parameter multiplies what.
 */
final class WeightedSum {

    /** Names for names are followed so far. */
    private static final int DEEPEST = 8;

    private final Recurrence recurrence;
    private final Shapes shapes;
    private final Set<Symbol> own;

    /**
     * @param own the names of the layer that the sum stands in: what only joins or gates these is seen through
     */
    WeightedSum(Recurrence recurrence, Shapes shapes, Set<Symbol> own) {
        this.recurrence = recurrence;
        this.shapes = shapes;
        this.own = own;
    }

    /**
     * The terms, in the order of the text.
     *
     * @throws LessonException if it is no such sum; names the part that is not
     */
    List<Term> terms(Expr expr) {
        return terms(expr.ungrouped(), DEEPEST);
    }

    private List<Term> terms(Expr expr, int depth) {
        if (expr instanceof Expr.Ref ref) {
            if (recurrence.parameterSymbols().containsKey(ref.symbol())) {
                return List.of(new Term(whole(ref), Optional.empty(), Optional.empty(), Optional.empty()));
            }
            return terms(definition(ref, depth).orElseThrow(() -> refused(expr)), depth - 1);
        }
        if (!(expr instanceof Expr.Apply apply)) {
            throw refused(expr);
        }
        List<Expr> args = apply.args();
        if (apply.operation() == Arithmetic.PLUS || apply.operation() == Arithmetic.MINUS) {
            List<Term> all = new ArrayList<>(terms(args.get(0), depth));
            boolean minus = apply.operation() == Arithmetic.MINUS;
            args.subList(1, args.size()).forEach(arg -> all.addAll(signed(terms(arg, depth), minus)));
            return all;
        }
        if (apply.operation() == Negate.NEGATE) {
            return signed(terms(args.get(0), depth), true);
        }
        if (apply.operation() instanceof Block block) {
            return terms(args.get(0), depth).stream()
                    .map(term -> term.with(part(term.piece(), block)))
                    .toList();
        }
        if (apply.operation() == Arithmetic.TIMES && args.size() == 2) {
            Expr gate = isParameter(args.get(0)) || isSum(args.get(0)) ? args.get(1) : args.get(0);
            Expr sum = gate == args.get(0) ? args.get(1) : args.get(0);
            if (!isSum(sum) || isSum(gate)) {
                throw refused(expr);
            }
            return terms(sum, depth).stream()
                    .map(term -> new Term(term.piece(), term.operand(), term.before(), Optional.of(gate)))
                    .toList();
        }
        if (apply.operation().rule() == ShapeRule.LOOKED_UP) {
            Piece table = matrix(args.get(0)).orElseThrow(() -> refused(expr)).transposed();
            return List.of(new Term(table, Optional.of(args.get(1)), Optional.empty(), Optional.empty()));
        }
        if (apply.operation() == Product.PRODUCT) {
            Piece piece = matrix(args.get(0)).orElseThrow(() -> refused(expr));
            List<Term> all = new ArrayList<>();
            operands(piece, args.get(1), Optional.empty(), all);
            return all;
        }
        throw refused(expr);
    }

    /** Whether something is multiplied by a parameter in it, which a gate's own value is not. */
    private boolean isSum(Expr expr) {
        if (expr instanceof Expr.Ref ref) {
            return own.contains(ref.symbol())
                    && ref.time().equals(Time.NOW)
                    && recurrence
                            .definition(ref.symbol())
                            .map(each -> isSum(each.right().ungrouped()))
                            .orElse(false);
        }
        return expr instanceof Expr.Apply apply
                && (apply.operation() == Product.PRODUCT
                                && matrix(apply.args().get(0)).isPresent()
                        || (apply.operation() == Arithmetic.PLUS || apply.operation() instanceof Block)
                                && apply.args().stream().anyMatch(this::isSum));
    }

    private boolean isParameter(Expr expr) {
        return expr instanceof Expr.Ref ref && recurrence.parameterSymbols().containsKey(ref.symbol());
    }

    private static List<Term> signed(List<Term> terms, boolean minus) {
        return minus
                ? terms.stream().map(term -> term.with(term.piece().negated())).toList()
                : terms;
    }

    private static Piece part(Piece piece, Block block) {
        int length = piece.height() / block.count();
        return piece.rowsFrom(block.index() * length, length);
    }

    private Piece whole(Expr.Ref ref) {
        Shape shape = shapes.of(ref.symbol());
        return new Piece(ref.symbol().name().key(), 0, shape.rows(), 0, shape.cols(), false, false);
    }

    /** W in {@code W x}, and in {@code Wᵀ x}. */
    private Optional<Piece> matrix(Expr expr) {
        if (expr instanceof Expr.Ref ref) {
            return isParameter(ref) ? Optional.of(whole(ref)) : Optional.empty();
        }
        return expr instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE
                ? matrix(apply.args().get(0)).map(Piece::transposed)
                : Optional.empty();
    }

    private void operands(Piece piece, Expr operand, Optional<Expr> before, List<Term> found) {
        Expr plain = joined(operand, DEEPEST);
        if (plain instanceof Expr.Apply apply && apply.operation() == Stack.STACK) {
            int from = 0;
            for (Expr part : apply.args()) {
                int length = shapes.of(part).size();
                operands(piece.colsFrom(from, length), part, before, found);
                from += length;
            }
        } else if (plain instanceof Expr.Apply apply
                && apply.operation() == Arithmetic.TIMES
                && apply.args().size() == 2
                && before.isEmpty()
                && readsOwn(apply)) {
            boolean gateFirst = isNow(apply.args().get(0));
            Expr gate = apply.args().get(gateFirst ? 0 : 1);
            operands(piece, apply.args().get(gateFirst ? 1 : 0), Optional.of(gate), found);
        } else {
            found.add(new Term(piece, Optional.of(plain), before, Optional.empty()));
        }
    }

    private boolean readsOwn(Expr expr) {
        boolean[] found = {false};
        expr.refs(ref -> found[0] |= own.contains(ref.symbol()));
        return found[0];
    }

    /** A gate's value is one of now, or written out; a state is one of another time. */
    private boolean isNow(Expr expr) {
        return expr instanceof Expr.Ref ref
                ? ref.time().equals(Time.NOW) && joined(expr, DEEPEST).equals(expr)
                : expr instanceof Expr.Apply apply && apply.operation() != Stack.STACK;
    }

    /** What stands behind a name of the layer that only copies, stacks or gates. */
    private Expr joined(Expr expr, int depth) {
        if (depth > 0
                && expr instanceof Expr.Ref ref
                && own.contains(ref.symbol())
                && ref.time().equals(Time.NOW)) {
            Optional<Expr> right = definition(ref, depth)
                    .filter(each -> each instanceof Expr.Ref
                            || each instanceof Expr.Apply apply
                                    && (apply.operation() == Stack.STACK || apply.operation() == Arithmetic.TIMES));
            return right.map(each -> joined(each, depth - 1)).orElse(expr);
        }
        return expr;
    }

    private Optional<Expr> definition(Expr.Ref ref, int depth) {
        return depth > 0 && ref.time().equals(Time.NOW)
                ? recurrence.definition(ref.symbol()).map(Definition::right).map(Expr::ungrouped)
                : Optional.empty();
    }

    private static LessonException refused(Expr expr) {
        return new LessonException("reads " + PlainWriter.write(expr));
    }
}
