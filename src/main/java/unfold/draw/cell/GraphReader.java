package unfold.draw.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.derivation.Unit;
import unfold.draw.cell.CellGraph.Edge;
import unfold.draw.cell.Node.Shown;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.TexWriter;
import unfold.expression.Time;
import unfold.operation.Arithmetic;
import unfold.operation.FusedLoss;
import unfold.operation.Stack;

/** Reads definitions as a graph of operations. */
final class GraphReader {

    /** Up to how many values a sum over time is drawn with one line for each. */
    private static final int MOST_ADDENDS = 6;

    private final Program program;
    private final Linear linear;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<Symbol, Integer> values = new HashMap<>();
    private final Map<Expr, Integer> shared = new HashMap<>();

    /** The definition at hand, and what the arguments in it are. */
    private Unit unit;

    private final Map<Symbol, Expr> arguments = new HashMap<>();

    /** A node that may still become part of further definitions. */
    private static final class Draft {
        private final Kind kind;
        private final String tex;
        private final String brief;
        private final Shown shown;
        private final Set<Symbol> uses = new LinkedHashSet<>();
        private Symbol result;
        private Ends ends;

        Draft(Kind kind, String tex, String brief, Shown shown) {
            this.kind = kind;
            this.tex = tex;
            this.brief = brief;
            this.shown = shown;
        }
    }

    private GraphReader(Program program) {
        this.program = program;
        this.linear = new Linear(program.recurrence().parameterSymbols().keySet());
    }

    /** The graph of some definitions of a program. */
    static CellGraph read(Program program, List<Unit> units) {
        GraphReader reader = new GraphReader(program);
        for (Unit unit : units) {
            reader.unit = unit;
            Symbol target = unit.definition().target();
            Expr.Ref left = unit.main().left();
            int id = reader.add(Kind.VALUE, TexWriter.symbols().write(left), "", new Shown(target, left.time()));
            reader.drafts.get(id).result = target;
            reader.values.put(target, id);
        }
        units.forEach(reader::definition);
        return new CellGraph(units, reader.nodes(), List.copyOf(reader.edges)).withGates();
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (Draft d : drafts) {
            int id = nodes.size();
            int arity = (int) edges.stream().filter(edge -> edge.to() == id).count();
            nodes.add(new Node(id, d.kind, d.tex, d.brief, d.shown, d.uses, arity, d.result, d.ends));
        }
        return nodes;
    }

    private void definition(Unit each) {
        unit = each;
        arguments.clear();
        for (Part part : unit.parts()) {
            arguments.put(part.target(), part.right());
        }
        int target = values.get(unit.definition().target());
        int end = node(unit.main().right());
        edges.add(new Edge(end, target));
    }

    private int add(Kind kind, String tex, String brief, Shown shown) {
        Draft draft = new Draft(kind, tex, brief, shown);
        if (kind != Kind.SOURCE) {
            draft.uses.add(unit.definition().target());
        }
        drafts.add(draft);
        return drafts.size() - 1;
    }

    private int operation(Kind kind, String tex, List<Expr> args) {
        return operation(kind, tex, tex, args);
    }

    private int operation(Kind kind, String tex, String brief, List<Expr> args) {
        List<Integer> read = args.stream().map(this::node).toList();
        int id = add(kind, tex, brief, null);
        read.forEach(from -> edges.add(new Edge(from, id)));
        return id;
    }

    private int node(Expr expr) {
        if (expr instanceof Expr.Ref ref) {
            return reference(ref);
        }
        if (expr instanceof Expr.OverTime over) {
            return overTime(over);
        }
        if (linear.isConstant(expr) || !(expr instanceof Expr.Apply apply)) {
            return affine(List.of(new Linear.Addend(expr, false)), List.of());
        }
        if (apply.operation() == Arithmetic.PLUS || apply.operation() == Arithmetic.MINUS) {
            return sum(apply);
        }
        if (linear.isLinear(apply)) {
            return affine(List.of(new Linear.Addend(apply, false)), List.of());
        }
        if (apply.operation() == Stack.STACK) {
            return stack(apply);
        }
        if (apply.operation().rule() == ShapeRule.COMPARED || apply.operation() instanceof FusedLoss) {
            return loss(apply);
        }
        return plain(apply);
    }

    private int plain(Expr.Apply apply) {
        if (apply.operation() == Arithmetic.TIMES) {
            return operation(Kind.TIMES, "\\odot", apply.args());
        }
        String sign = Signs.sign(apply);
        if (!sign.isEmpty()) {
            return operation(Kind.SIGN, sign, apply.args());
        }
        int id = operation(Kind.FUNCTION, Signs.function(apply.operation()), apply.args());
        drafts.get(id).ends = Ends.of(apply.operation()).orElse(null);
        return id;
    }

    private int reference(Expr.Ref ref) {
        if (ref.symbol().isInner() && arguments.containsKey(ref.symbol())) {
            int id = node(arguments.get(ref.symbol()));
            Draft draft = drafts.get(id);
            if (draft.result == null && draft.kind != Kind.STACK) {
                draft.result = ref.symbol();
            }
            return id;
        }
        boolean now = ref.time().equals(Time.NOW) || ref.time() == Time.NONE;
        Integer value = values.get(ref.symbol());
        if (now && value != null) {
            return value;
        }
        Expr key = new Expr.Ref(ref.symbol(), ref.time(), Span.NOWHERE);
        int id = shared.computeIfAbsent(
                key, k -> add(Kind.SOURCE, TexWriter.symbols().write(ref), "", new Shown(ref.symbol(), ref.time())));
        drafts.get(id).uses.add(ref.symbol());
        return id;
    }

    private int overTime(Expr.OverTime over) {
        String sign = over.kind() == Expr.OverTime.Kind.SUM ? "\\Sigma" : "\\varnothing";
        int steps = program.shapes().steps(over.sequence());
        if (over.each() instanceof Expr.Ref ref && !ref.symbol().isInner() && steps <= MOST_ADDENDS) {
            List<Expr> addends = new ArrayList<>();
            for (int time = 1; time <= steps; time++) {
                addends.add(new Expr.Ref(ref.symbol(), new Time.Absolute(time), Span.NOWHERE));
            }
            return operation(Kind.SIGN, sign, addends);
        }
        return operation(Kind.SIGN, sign, List.of(over.each()));
    }

    /** One node for all readers of the same vectors in the same order. */
    private int stack(Expr.Apply apply) {
        Integer known = shared.get(apply);
        int id = known == null ? operation(Kind.STACK, "\\left[\\,;\\,\\right]", apply.args()) : known;
        shared.put(apply, id);
        drafts.get(id).uses.add(unit.definition().target());
        return id;
    }

    /** Prediction and target; a loss that is computed from the logits is drawn as it was written. */
    private int loss(Expr.Apply apply) {
        boolean fused = apply.operation() instanceof FusedLoss;
        List<Expr> args = fused ? List.of(apply.args().get(2), apply.args().get(1)) : apply.args();
        Expr written = fused ? Linear.firstLoss(unit.definition().right()) : written(apply);
        String tex = TexWriter.symbols().write(written);
        int bracket = tex.indexOf("\\left(");
        return operation(Kind.LOSS, tex, bracket > 0 ? tex.substring(0, bracket) : tex, args);
    }

    private int sum(Expr.Apply apply) {
        List<Linear.Addend> own = new ArrayList<>();
        List<Linear.Addend> others = new ArrayList<>();
        for (Linear.Addend addend : Linear.addends(apply)) {
            boolean part = linear.isConstant(addend.expr()) || linear.isLinear(addend.expr());
            (part ? own : others).add(addend);
        }
        boolean reads = own.stream().anyMatch(addend -> !linear.isConstant(addend.expr()));
        if (others.isEmpty() || !reads && !own.isEmpty()) {
            return affine(own, others);
        }
        boolean minus = others.stream().anyMatch(Linear.Addend::negative);
        List<Integer> read = new ArrayList<>();
        if (!own.isEmpty()) {
            read.add(affine(own, List.of()));
        }
        others.forEach(other -> read.add(node(other.expr())));
        int id = add(Kind.PLUS, minus ? "-" : "+", "", null);
        read.forEach(from -> edges.add(new Edge(from, id)));
        return id;
    }

    /** What is linear in its inputs, with what is only added to. */
    private int affine(List<Linear.Addend> own, List<Linear.Addend> others) {
        List<Integer> read = new ArrayList<>();
        Set<Symbol> parameters = new LinkedHashSet<>();
        for (Linear.Addend addend : own) {
            linear.input(addend.expr()).ifPresent(input -> read.add(node(input)));
            parameters.addAll(linear.parameters(addend.expr()));
        }
        others.forEach(other -> read.add(node(other.expr())));
        Map<Boolean, String> labels = new LinkedHashMap<>();
        labels.put(true, label(own, others));
        labels.put(false, parameters.isEmpty() ? labels.get(true) : names(parameters));
        boolean small = parameters.isEmpty();
        int id = add(small ? Kind.SIGN : Kind.AFFINE, labels.get(true), labels.get(false), null);
        drafts.get(id).uses.addAll(parameters);
        read.forEach(from -> edges.add(new Edge(from, id)));
        return id;
    }

    private static String names(Set<Symbol> parameters) {
        List<String> names = parameters.stream()
                .map(symbol -> TexWriter.symbols().name(symbol, Time.NONE))
                .toList();
        return String.join(",\\,", names);
    }

    /** The terms as written; what is only added to is left out, because its line is there to see. */
    private String label(List<Linear.Addend> own, List<Linear.Addend> others) {
        StringBuilder label = new StringBuilder();
        for (Linear.Addend addend : own) {
            String term = TexWriter.symbols().write(written(linear.withoutNumberFactor(addend.expr())));
            label.append(addend.negative() ? " - " : label.isEmpty() ? "" : " + ")
                    .append(term);
        }
        if (others.isEmpty()) {
            return label.toString();
        }
        boolean rest = others.get(0).negative();
        return rest ? label + "\\,-" : "+\\," + label;
    }

    /** With what was written in place of the names that the program gave to arguments. */
    private Expr written(Expr expr) {
        return expr.map(e -> e instanceof Expr.Ref ref && ref.symbol().isInner() && arguments.containsKey(ref.symbol())
                ? written(arguments.get(ref.symbol()))
                : e);
    }
}
