package unfold.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.expression.Expr;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.tensor.Shape;

/** The shape of every name of a recurrence. Immutable. */
public final class Shapes {

    private final Map<Symbol, Shape> shapes;
    private final Map<Sequence, Integer> steps;

    Shapes(Map<Symbol, Shape> shapes, Map<Sequence, Integer> steps) {
        this.shapes = Map.copyOf(shapes);
        this.steps = Map.copyOf(steps);
    }

    /**
     * Infers all shapes.
     *
     * @throws NotationException if two places ask for different shapes, or a size stays open
     */
    public static Shapes infer(Recurrence recurrence, Given given) {
        return new Inference(recurrence, given).solve();
    }

    /**
     * A name whose size neither the text nor what is given settles, vectors before matrices; empty if
     * all shapes can be inferred.
     *
     * @throws NotationException if two places ask for different shapes
     */
    public static Optional<OpenShape> open(Recurrence recurrence, Given given) {
        return new Inference(recurrence, given).open();
    }

    /** These shapes and one more. */
    public Shapes with(Symbol symbol, Shape shape) {
        Map<Symbol, Shape> more = new HashMap<>(shapes);
        more.put(symbol, shape);
        return new Shapes(more, steps);
    }

    /** The number of time steps of a sequence. */
    public int steps(Sequence sequence) {
        return steps.get(sequence);
    }

    /** The shape of one value of the symbol. */
    public Shape of(Symbol symbol) {
        Shape shape = symbol.isClock() ? Shape.SCALAR : shapes.get(symbol.isStart() ? symbol.whole() : symbol);
        if (shape == null) {
            throw new IllegalArgumentException("no shape of " + symbol);
        }
        return shape;
    }

    /** The shape of the parameter, data or variable of that key (not of a total loss). */
    public Shape of(String key) {
        return shapes.entrySet().stream()
                .filter(entry -> entry.getKey().name().key().equals(key))
                .max((a, b) -> Boolean.compare(a.getKey().timed(), b.getKey().timed()))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new IllegalArgumentException("no shape of " + key));
    }

    /** The shape of an expression over these names. */
    public Shape of(Expr expr) {
        if (expr instanceof Expr.Num) {
            return Shape.SCALAR;
        }
        if (expr instanceof Expr.Ref ref) {
            Shape one = of(ref.symbol());
            return ref.time() == Time.ALL
                    ? Shape.matrix(one.rows(), steps(ref.symbol().sequence()))
                    : one;
        }
        if (expr instanceof Expr.Gradient gradient) {
            return of(gradient.of());
        }
        if (expr instanceof Expr.Group group) {
            return of(group.inside());
        }
        if (expr instanceof Expr.OverTime over) {
            return of(over.each());
        }
        Expr.Apply apply = (Expr.Apply) expr;
        List<Shape> args = apply.args().stream().map(this::of).toList();
        return apply.operation().shape(args);
    }
}
