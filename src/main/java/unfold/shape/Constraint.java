package unfold.shape;

import java.util.List;
import unfold.expression.Expr;
import unfold.expression.PlainWriter;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.notation.NotationException;
import unfold.operation.Block;
import unfold.tensor.Shape.Rank;

/** A relation between shapes that can be settled only when enough of them is known. */
sealed interface Constraint {

    /** Settles it if enough is known; whether it did. */
    boolean settle();

    /** An operation with the shapes of its arguments and of its result. */
    record Node(Expr.Apply apply, List<Term> args, Term result) {

        Term arg(int index) {
            return args.get(index);
        }

        String text() {
            return "'" + PlainWriter.write(apply) + "', " + apply.span().inWords();
        }

        void alike(Term a, Term b) {
            String first = a.inWords();
            String second = b.inWords();
            if (!a.unify(b)) {
                throw misfit(first, second);
            }
        }

        void rank(Term term, Rank rank) {
            String was = term.inWords();
            if (!term.become(rank, text())) {
                String wanted = Term.rankInWords(rank);
                throw new NotationException(
                        apply.span(),
                        "The " + apply.operation().title()
                                + " '" + PlainWriter.write(apply) + "' needs " + wanted + ", not " + was
                                + ".");
            }
        }

        /** The operation gives that rank, whatever its result is wanted for. */
        void gives(Rank rank) {
            String wanted = result.inWords();
            if (!result.become(rank, text())) {
                throw new NotationException(
                        apply.span(),
                        "'" + PlainWriter.write(apply) + "' gives " + Term.rankInWords(rank) + ", but " + wanted
                                + " is wanted here.");
            }
        }

        void same(Dim a, Dim b, String first, String second) {
            if (!a.unify(b)) {
                throw misfit(first, second);
            }
        }

        NotationException misfit(String first, String second) {
            List<Expr> parts = apply.args();
            String a = PlainWriter.write(parts.get(0));
            String b = parts.size() > 1 ? PlainWriter.write(parts.get(1)) : "the result";
            return new NotationException(
                    apply.span(),
                    "The shapes do not fit in '"
                            + PlainWriter.write(apply) + "': '" + a + "' is " + first + ", '" + b + "' is "
                            + second + ".");
        }

        Span span() {
            return apply.span();
        }
    }

    /** Two arguments of the same shape, or one of them a single number. */
    record Alike(Node node) implements Constraint {

        @Override
        public boolean settle() {
            Term a = node.arg(0);
            Term b = node.arg(1);
            if (a.is(Rank.SCALAR)) {
                node.alike(node.result(), b);
                return true;
            }
            if (b.is(Rank.SCALAR)) {
                node.alike(node.result(), a);
                return true;
            }
            boolean known = a.rank() != null && b.rank() != null;
            if (known || node.result().is(Rank.SCALAR)) {
                all();
                return true;
            }
            return false;
        }

        void all() {
            node.alike(node.arg(0), node.arg(1));
            node.alike(node.arg(0), node.result());
        }
    }

    /** Factors side by side. */
    record Product(Node node) implements Constraint {

        @Override
        public boolean settle() {
            Term a = node.arg(0);
            Term b = node.arg(1);
            if (a.is(Rank.SCALAR) || b.is(Rank.SCALAR)) {
                node.alike(node.result(), a.is(Rank.SCALAR) ? b : a);
                return true;
            }
            if (a.rank() == null || b.rank() == null) {
                return false;
            }
            String first = a.inWords();
            String second = b.inWords();
            if (a.is(Rank.VECTOR) && b.is(Rank.VECTOR)) {
                node.same(a.rows(), b.rows(), first, second);
                node.gives(Rank.SCALAR);
                return true;
            }
            node.same(a.cols(), b.rows(), first, second);
            node.gives(rank(a.rank(), b.rank()));
            node.same(node.result().rows(), a.rows(), first, second);
            node.same(node.result().cols(), b.cols(), first, second);
            return true;
        }

        private static Rank rank(Rank a, Rank b) {
            if (a == Rank.ROW) {
                return b == Rank.VECTOR ? Rank.SCALAR : Rank.ROW;
            }
            return b == Rank.VECTOR ? Rank.VECTOR : Rank.MATRIX;
        }
    }

    /** A transpose. */
    record Transposed(Node node) implements Constraint {

        @Override
        public boolean settle() {
            Term a = node.arg(0);
            Term result = node.result();
            node.same(result.rows(), a.cols(), a.inWords(), result.inWords());
            node.same(result.cols(), a.rows(), a.inWords(), result.inWords());
            if (a.rank() != null) {
                node.rank(result, turned(a.rank()));
                return true;
            }
            if (result.rank() != null) {
                node.rank(a, turned(result.rank()));
                return true;
            }
            return false;
        }

        static Rank turned(Rank rank) {
            return switch (rank) {
                case SCALAR, MATRIX -> rank;
                case VECTOR -> Rank.ROW;
                case ROW -> Rank.VECTOR;
            };
        }
    }

    /** Vectors (or single numbers) on top of each other. */
    record Stacked(Node node) implements Constraint {

        @Override
        public boolean settle() {
            node.gives(Rank.VECTOR);
            int known = 0;
            Term missing = null;
            for (Term part : node.args()) {
                if (part.rank() == Rank.MATRIX || part.rank() == Rank.ROW) {
                    node.rank(part, Rank.VECTOR);
                }
                if (part.rank() != null && part.rows().isKnown()) {
                    known += part.rows().value();
                } else if (missing == null && part.rank() != null) {
                    missing = part;
                } else {
                    return false;
                }
            }
            Dim total = node.result().rows();
            if (missing == null) {
                String wanted = node.result().inWords();
                if (!total.unify(Dim.of(known, node.text()))) {
                    throw new NotationException(
                            node.span(),
                            "The stack '" + PlainWriter.write(node.apply()) + "' is a vector of length " + known
                                    + " in all, but " + wanted + " is wanted here.");
                }
                return true;
            }
            if (!total.isKnown()) {
                return false;
            }
            int rest = total.value() - known;
            if (rest < 1) {
                throw new NotationException(
                        node.span(),
                        "The stack '"
                                + PlainWriter.write(node.apply()) + "' must be "
                                + node.result().inWords()
                                + ", but the parts that are known have length " + known + " already.");
            }
            node.same(missing.rows(), Dim.of(rest, node.text()), missing.inWords(), "of length " + rest);
            return true;
        }
    }

    /** One of several equal parts of a vector. */
    record Parted(Node node) implements Constraint {

        @Override
        public boolean settle() {
            Term whole = node.arg(0);
            int count = ((Block) node.apply().operation()).count();
            if (whole.rank() != null && !whole.is(Rank.VECTOR)) {
                throw uncut(whole, count);
            }
            node.rank(whole, Rank.VECTOR);
            node.gives(Rank.VECTOR);
            if (whole.rows().isKnown()) {
                int rows = whole.rows().value();
                if (rows % count != 0) {
                    throw uncut(whole, count);
                }
                String wanted = node.result().inWords();
                Dim part = Dim.of(rows / count, node.text());
                node.same(node.result().rows(), part, whole.inWords(), wanted);
                return true;
            }
            boolean known = node.result().rows().isKnown();
            return known
                    && whole.rows().unify(Dim.of(count * node.result().rows().value(), node.text()));
        }

        private NotationException uncut(Term whole, int count) {
            return new NotationException(
                    node.span(),
                    "'" + PlainWriter.write(node.apply().args().get(0)) + "' is " + whole.inWords()
                            + ", which cannot be cut into " + count + " equal parts.");
        }
    }

    /** Numbers given as one row: a vector where the recurrence wants one, else a matrix of one row. */
    record OneRow(Term term, Symbol symbol, Term stated) implements Constraint {

        @Override
        public boolean settle() {
            if (term.rank() == null) {
                return false;
            }
            if (term.is(Rank.VECTOR)) {
                Term column = new Term(stated.cols(), Dim.unknown());
                column.become(Rank.VECTOR, stated.cols().origin());
                Fit.stated(symbol, term, column);
            } else {
                stated.become(term.rank(), stated.cols().origin());
                Fit.stated(symbol, term, stated);
            }
            return true;
        }
    }
}
