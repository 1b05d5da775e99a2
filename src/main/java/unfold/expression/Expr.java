package unfold.expression;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An expression tree. Immutable; two trees are equal if they are written alike, wherever they stand. */
public sealed interface Expr {

    /** Where it stands in the text. */
    Span span();

    /**
     * A number.
     *
     * @param text as it was written
     */
    record Num(double value, String text, Span span) implements Expr {

        @Override
        public boolean equals(Object other) {
            return other instanceof Num that && Double.compare(value, that.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    /**
     * A name at a time.
     *
     */
    record Ref(Symbol symbol, Time time, Span span) implements Expr {

        @Override
        public boolean equals(Object other) {
            return other instanceof Ref that && symbol.equals(that.symbol) && time.equals(that.time);
        }

        @Override
        public int hashCode() {
            return 31 * symbol.hashCode() + time.hashCode();
        }
    }

    /** The derivative of the total loss with respect to {@code of}. */
    record Gradient(Ref of) implements Expr {

        @Override
        public Span span() {
            return of.span();
        }
    }

    /**
     * An operation on arguments.
     *
     * @param spelling the symbol that was written, for operators with several
     */
    record Apply(Operation operation, List<Expr> args, String spelling, Span span) implements Expr {

        public Apply {
            args = List.copyOf(args);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Apply that && operation.equals(that.operation) && args.equals(that.args);
        }

        @Override
        public int hashCode() {
            return 31 * operation.hashCode() + args.hashCode();
        }
    }

    /** Brackets as they were written. */
    record Group(Expr inside, Span span) implements Expr {}

    /** A sum or mean over all time steps of a sequence. */
    record OverTime(Kind kind, Sequence sequence, Expr each, Span span) implements Expr {

        /** What is done over time. */
        public enum Kind {
            SUM,
            MEAN
        }
    }

    /** The tree with {@code change} applied to every node, from the leaves up. */
    default Expr map(UnaryOperator<Expr> change) {
        Expr rebuilt = this;
        if (this instanceof Apply apply) {
            List<Expr> args = apply.args.stream().map(arg -> arg.map(change)).toList();
            rebuilt = new Apply(apply.operation, args, apply.spelling, apply.span);
        } else if (this instanceof Group group) {
            rebuilt = new Group(group.inside.map(change), group.span);
        } else if (this instanceof OverTime over) {
            rebuilt = new OverTime(over.kind, over.sequence, over.each.map(change), over.span);
        }
        return change.apply(rebuilt);
    }

    /** The tree without brackets. */
    default Expr ungrouped() {
        return map(e -> e instanceof Group group ? group.inside : e);
    }

    /** The tree as seen {@code steps} time steps later: every t becomes t + steps. */
    default Expr shifted(int steps) {
        if (steps == 0) {
            return this;
        }
        return map(e -> {
            if (e instanceof Ref ref) {
                return new Ref(ref.symbol, ref.time.shifted(steps), ref.span);
            }
            if (e instanceof Gradient g) {
                Ref of = g.of;
                return new Gradient(new Ref(of.symbol, of.time.shifted(steps), of.span));
            }
            return e;
        });
    }

    /** Calls {@code visit} with every name in the tree, in the order of the text. */
    default void refs(Consumer<Ref> visit) {
        if (this instanceof Ref ref) {
            visit.accept(ref);
        } else if (this instanceof Apply apply) {
            apply.args.forEach(arg -> arg.refs(visit));
        } else if (this instanceof Group group) {
            group.inside.refs(visit);
        } else if (this instanceof OverTime over) {
            over.each.refs(visit);
        }
    }

    /** Whether the number is exactly {@code value}. */
    default boolean is(double value) {
        return this instanceof Num num && num.value == value;
    }
}
