package unfold.derivation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.expression.TimeStyle;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.operation.Elementwise;
import unfold.operation.Product;
import unfold.operation.Softmax;
import unfold.shape.Shapes;
import unfold.tensor.Shape;

/**
 * Rewrites definitions into assignments that are easy to differentiate: each product is the one that
 * the shapes mean; a function's argument that is more than a name becomes an assignment of its own,
 * so that its gradient is the δ of the lectures; values at a fixed time are copied once; a loss of a
 * softmax or sigmoid is computed from the logits.
 */
final class Lowering {

    private Shapes shapes;
    private final List<Unit> units = new ArrayList<>();
    private final Map<Symbol, Part> copies = new LinkedHashMap<>();

    /** The assignments of the definition at hand. */
    private List<Part> parts;

    /** All names of arguments that are given. */
    private final Set<Symbol> taken = new HashSet<>();

    private Definition definition;

    /** After which arguments are named: the definition's target, with a time inside of a sum over time. */
    private Symbol owner;

    private Lowering(Shapes shapes) {
        this.shapes = shapes;
    }

    static Lowering of(Recurrence recurrence, Shapes shapes) {
        Lowering lowering = new Lowering(shapes);
        recurrence.definitions().forEach(lowering::lower);
        new Fusion(lowering.units).apply();
        return lowering;
    }

    /** The shapes of all names, those that the program adds included. */
    Shapes shapes() {
        return shapes;
    }

    /** One unit a definition, in the order of the recurrence. */
    List<Unit> units() {
        return units;
    }

    /** The copies of values at a fixed time that definitions over time read. */
    List<Part> copies() {
        return List.copyOf(copies.values());
    }

    private void lower(Definition definition) {
        this.definition = definition;
        this.owner = definition.target();
        this.parts = new ArrayList<>();
        Expr right = lowered(definition.right().ungrouped());
        parts.add(new Part(definition.target(), right, shapes.of(definition.target())));
        units.add(new Unit(definition, List.copyOf(parts)));
    }

    private Expr lowered(Expr expr) {
        if (expr instanceof Expr.Ref ref) {
            boolean fixed = !(ref.time() instanceof Time.Relative) && ref.time() != Time.NONE;
            return fixed && owner.timed() ? copied(ref) : ref;
        }
        if (expr instanceof Expr.OverTime over) {
            return overTime(over);
        }
        if (!(expr instanceof Expr.Apply apply)) {
            return expr;
        }
        List<Expr> args = new ArrayList<>();
        for (Expr arg : apply.args()) {
            Expr low = lowered(arg);
            boolean plain = low instanceof Expr.Ref || low instanceof Expr.Num;
            boolean names = !plain && namesArgument(apply.operation(), args.size());
            args.add(names ? named(inner(), low) : low);
        }
        Operation operation = apply.operation();
        if (operation == Product.PRODUCT) {
            operation = Product.resolved(shapes.of(args.get(0)), shapes.of(args.get(1)));
        }
        return new Expr.Apply(operation, args, apply.spelling(), apply.span());
    }

    /** What is summed over time is assigned at every time step, with all that is assigned on the way. */
    private Expr overTime(Expr.OverTime over) {
        Symbol outside = owner;
        owner = Symbol.timed(outside.name(), TimeStyle.BELOW, over.sequence());
        Expr each = lowered(over.each());
        boolean plain = each instanceof Expr.Ref ref
                && ref.symbol().timed()
                && ref.time().equals(Time.NOW);
        if (!plain) {
            each = named(inner(), each);
        }
        owner = outside;
        return new Expr.OverTime(over.kind(), over.sequence(), each, over.span());
    }

    private static boolean namesArgument(Operation operation, int index) {
        boolean function = operation instanceof Elementwise || operation instanceof Softmax;
        return function || operation.rule() == ShapeRule.COMPARED && index == 0;
    }

    /**
     * The next argument's name, another one for a state than for its start. Where L_t and L = sum_t (L_t + …) are both
     * defined, the arguments of both are named after L, and the later ones are counted on.
     */
    private Symbol inner() {
        int number = parts.size() + 1;
        boolean apart = definition.target().isStart() && !owner.isStart();
        Symbol symbol = owner.inner(apart ? Symbol.OF_START + number : number);
        while (!taken.add(symbol)) {
            number++;
            symbol = owner.inner(apart ? Symbol.OF_START + number : number);
        }
        return symbol;
    }

    private Expr named(Symbol symbol, Expr right) {
        Shape shape = shapes.of(right);
        parts.add(new Part(symbol, right, shape));
        shapes = shapes.with(symbol, shape);
        return Part.ref(symbol);
    }

    private Expr copied(Expr.Ref ref) {
        Symbol symbol = ref.symbol().fixedAt(ref.time());
        Shape shape = shapes.of(ref);
        copies.putIfAbsent(symbol, new Part(symbol, ref, shape));
        shapes = shapes.with(symbol, shape);
        return new Expr.Ref(symbol, Time.NONE, ref.span());
    }
}
