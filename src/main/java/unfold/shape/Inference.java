package unfold.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.expression.Expr;
import unfold.expression.PlainWriter;
import unfold.expression.Sequence;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.notation.Definition;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;

/** One inference: collects constraints from every definition, then settles them until nothing is open. */
final class Inference {

    private final Recurrence recurrence;
    private final Given given;
    private final Map<Symbol, Term> terms = new LinkedHashMap<>();
    private final List<Constraint> open = new ArrayList<>();
    private final Map<String, Dim> steps = new HashMap<>();

    Inference(Recurrence recurrence, Given given) {
        this.recurrence = recurrence;
        this.given = given;
    }

    Shapes solve() {
        settleAll();
        return solved();
    }

    /** The name whose size nothing says, vectors first; empty if all sizes are known. */
    Optional<OpenShape> open() {
        settleAll();
        return terms.values().stream().allMatch(Term::isSolved) ? Optional.empty() : Optional.of(openShape());
    }

    private OpenShape openShape() {
        Symbol symbol = firstOpen();
        Term term = terms.get(symbol);
        return new OpenShape(
                symbol, term.rank(), term.rows().value(), term.cols().value());
    }

    private void settleAll() {
        givens();
        for (Definition definition : recurrence.definitions()) {
            Term right = term(definition.right());
            Fit.alike(term(definition.target()), right, definition);
        }
        recurrence.totalLoss().ifPresent(this::lossIsNumber);
        settle();
        Defaults defaults = new Defaults(terms, recurrence.parameterSymbols().keySet());
        while (defaults.apply(open)) {
            settle();
        }
    }

    private void givens() {
        Map<String, Symbol> names = new HashMap<>();
        recurrence.definitions().stream()
                .filter(d -> !d.target().isStart())
                .filter(d -> d.target().timed()
                        || !names.containsKey(d.target().name().key()))
                .forEach(d -> names.put(d.target().name().key(), d.target()));
        recurrence.dataSymbols().keySet().forEach(s -> names.put(s.name().key(), s));
        recurrence.parameterSymbols().keySet().forEach(s -> names.put(s.name().key(), s));
        given.shapes().forEach((key, known) -> {
            if (names.containsKey(key)) {
                given(names.get(key), known);
            }
        });
        given.sizes().forEach((key, size) -> {
            Symbol symbol = names.get(key);
            if (symbol != null) {
                Dim length = Dim.of(size.length(), size.origin());
                Term stated = new Term(length, Dim.unknown());
                stated.become(Rank.VECTOR, size.origin());
                Fit.stated(symbol, term(symbol), stated);
            }
        });
    }

    /** A file cannot tell a vector from a matrix of one row or column, so such a rank stays open. */
    private void given(Symbol symbol, Given.Known known) {
        Shape shape = known.shape();
        boolean matrix = shape.rank() == Rank.MATRIX;
        Term stated = new Term(Dim.of(shape.rows(), known.origin()), Dim.of(shape.cols(), known.origin()));
        if (matrix && shape.rows() == 1 && shape.cols() > 1) {
            open.add(new Constraint.OneRow(term(symbol), symbol, stated));
            return;
        }
        if (!(matrix && shape.cols() == 1)) {
            stated.become(shape.rank(), known.origin());
        }
        Fit.stated(symbol, term(symbol), stated);
    }

    private void lossIsNumber(Symbol total) {
        Term term = term(total);
        if (!term.become(Rank.SCALAR, "the total loss")) {
            // An implied total has no place; the loss of one time step, of the same name, has.
            Span span = recurrence.definitions().stream()
                    .filter(d -> d.target().name().equals(total.name()) && !d.implied())
                    .findFirst()
                    .map(Definition::span)
                    .orElse(Span.NOWHERE);
            throw new NotationException(
                    span,
                    "The total loss '" + total.name().key()
                            + "' must be a single number but is " + term.inWords()
                            + ". Wrap its right side in sum(…) or a loss.");
        }
    }

    private Term term(Symbol symbol) {
        return terms.computeIfAbsent(symbol.isStart() ? symbol.whole() : symbol, s -> new Term());
    }

    private Term term(Expr expr) {
        if (expr instanceof Expr.Num num) {
            return Term.scalar("the number " + num.text());
        }
        if (expr instanceof Expr.Ref ref) {
            return ref.time() == Time.ALL ? columns(ref) : term(ref.symbol());
        }
        if (expr instanceof Expr.Group group) {
            return term(group.inside());
        }
        if (expr instanceof Expr.OverTime over) {
            return term(over.each());
        }
        return applied((Expr.Apply) expr);
    }

    private Term columns(Expr.Ref ref) {
        Term one = term(ref.symbol());
        if (!one.become(Rank.VECTOR, "its columns in " + PlainWriter.write(ref))) {
            throw new NotationException(
                    ref.span(),
                    "'" + PlainWriter.write(ref)
                            + "' needs vectors as columns, but '"
                            + ref.symbol().name().key() + "' is "
                            + one.inWords() + ".");
        }
        Term all = new Term(one.rows(), steps(ref.symbol().sequence()));
        all.become(Rank.MATRIX, PlainWriter.write(ref));
        return all;
    }

    private Dim steps(Sequence sequence) {
        int known = given.steps(sequence);
        return steps.computeIfAbsent(
                sequence.end(), end -> known > 0 ? Dim.of(known, "the number of time steps") : Dim.unknown());
    }

    private Term applied(Expr.Apply apply) {
        List<Term> args = apply.args().stream().map(this::term).toList();
        Constraint.Node node = new Constraint.Node(apply, args, new Term());
        Constraint constraint = switch (apply.operation().rule()) {
            case ALIKE -> args.size() == 1 ? null : new Constraint.Alike(node);
            case PRODUCT -> new Constraint.Product(node);
            case TRANSPOSED -> new Constraint.Transposed(node);
            case STACKED -> new Constraint.Stacked(node);
            case PARTED -> new Constraint.Parted(node);
            case VECTOR, REDUCED, COMPARED, LOOKED_UP -> null;
        };
        if (constraint != null) {
            open.add(constraint);
            return node.result();
        }
        switch (apply.operation().rule()) {
            case REDUCED -> node.result().become(Rank.SCALAR, node.text());
            case COMPARED -> {
                node.alike(args.get(0), args.get(1));
                node.result().become(Rank.SCALAR, node.text());
            }
            case LOOKED_UP -> {
                String table = args.get(0).inWords();
                String symbol = args.get(1).inWords();
                node.rank(args.get(0), Rank.MATRIX);
                node.rank(args.get(1), Rank.VECTOR);
                node.gives(Rank.VECTOR);
                node.same(args.get(0).rows(), args.get(1).rows(), table, symbol);
                node.same(args.get(0).cols(), node.result().rows(), table, "a row of it");
            }
            case VECTOR -> {
                node.rank(args.get(0), Rank.VECTOR);
                node.alike(args.get(0), node.result());
            }
            default -> node.alike(args.get(0), node.result());
        }
        return node.result();
    }

    private void settle() {
        boolean progress = true;
        while (progress) {
            progress = open.removeIf(Constraint::settle);
        }
    }

    private Shapes solved() {
        Map<Symbol, Shape> shapes = new LinkedHashMap<>();
        terms.forEach((symbol, term) -> {
            if (!term.isSolved()) {
                throw unsolved();
            }
            shapes.put(symbol, term.shape());
        });
        Map<Sequence, Integer> lengths = new HashMap<>();
        recurrence.sequences().forEach(s -> lengths.put(s, Math.max(1, given.steps(s))));
        return new Shapes(shapes, lengths);
    }

    private Symbol firstOpen() {
        Symbol best = null;
        for (Map.Entry<Symbol, Term> entry : terms.entrySet()) {
            boolean vector = entry.getValue().is(Rank.VECTOR);
            boolean better = best == null || vector && !terms.get(best).is(Rank.VECTOR);
            if (!entry.getValue().isSolved() && better) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private NotationException unsolved() {
        Symbol symbol = firstOpen();
        String key = symbol.name().key();
        Span span = recurrence
                .definition(symbol)
                .map(Definition::span)
                .or(() -> Optional.ofNullable(recurrence.parameterSymbols().get(symbol)))
                .orElse(Span.NOWHERE);
        String mend = terms.get(symbol).is(Rank.MATRIX)
                ? "Give its numbers under 'weights'."
                : "Say it in the lesson, for example 'sizes: {" + key + ": 4}'.";
        return new NotationException(
                span, "The size of '" + key + "' does not follow from the data, the weights or the sizes. " + mend);
    }
}
