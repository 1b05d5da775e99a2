package unfold.shape;

import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;

/** A shape that may not be known yet: a node of a union-find forest. */
final class Term {

    private Term parent;
    private Rank rank;
    private String rankOrigin;
    private final Dim rows;
    private final Dim cols;

    Term() {
        this(Dim.unknown(), Dim.unknown());
    }

    Term(Dim rows, Dim cols) {
        this.rows = rows;
        this.cols = cols;
    }

    static Term scalar(String origin) {
        Term term = new Term();
        term.become(Rank.SCALAR, origin);
        return term;
    }

    private Term root() {
        Term root = this;
        while (root.parent != null) {
            root = root.parent;
        }
        return root;
    }

    /** The rank, or null while unknown. */
    Rank rank() {
        return root().rank;
    }

    boolean is(Rank wanted) {
        return root().rank == wanted;
    }

    Dim rows() {
        return root().rows;
    }

    Dim cols() {
        return root().cols;
    }

    /** Sets the rank; false if another one is known, or the known size does not allow it. */
    boolean become(Rank wanted, String origin) {
        Term root = root();
        if (root.rank != null) {
            return root.rank == wanted;
        }
        boolean oneRow = wanted == Rank.SCALAR || wanted == Rank.ROW;
        boolean oneCol = wanted == Rank.SCALAR || wanted == Rank.VECTOR;
        boolean fits =
                (!oneRow || root.rows.unify(Dim.of(1, origin))) && (!oneCol || root.cols.unify(Dim.of(1, origin)));
        if (fits) {
            root.rank = wanted;
            root.rankOrigin = origin;
        }
        return fits;
    }

    /** Makes the two one; false if they cannot be. */
    boolean unify(Term other) {
        Term a = root();
        Term b = other.root();
        if (a == b) {
            return true;
        }
        if (a.rank != null && b.rank != null && a.rank != b.rank) {
            return false;
        }
        if (a.rank == null && b.rank != null && !a.become(b.rank, b.rankOrigin)
                || b.rank == null && a.rank != null && !b.become(a.rank, a.rankOrigin)) {
            return false;
        }
        boolean same = a.rows.unify(b.rows) && a.cols.unify(b.cols);
        if (same) {
            a.parent = b;
        }
        return same;
    }

    boolean isSolved() {
        return rank() != null && rows().isKnown() && cols().isKnown();
    }

    Shape shape() {
        return new Shape(rank(), rows().value(), cols().value());
    }

    /** What is known of it, with who said so: "a 2×3 matrix (weights of W)". */
    String inWords() {
        Rank known = rank();
        String size;
        if (known == null) {
            size = rows().isKnown() ? "something with " + rows().value() + " rows" : "of unknown shape";
        } else {
            size = switch (known) {
                case SCALAR -> "a single number";
                case VECTOR -> rows().isKnown() ? "a vector of length " + rows().value() : "a vector";
                case ROW -> cols().isKnown() ? "a row vector of length " + cols().value() : "a row vector";
                case MATRIX -> "a " + count(rows()) + "×" + count(cols()) + " matrix";
            };
        }
        String origin = origin();
        return origin == null ? size : size + " (" + origin + ")";
    }

    static String rankInWords(Rank rank) {
        return switch (rank) {
            case SCALAR -> "a single number";
            case VECTOR -> "a vector";
            case ROW -> "a row vector";
            case MATRIX -> "a matrix";
        };
    }

    private static String count(Dim dim) {
        return dim.isKnown() ? Integer.toString(dim.value()) : "?";
    }

    private String origin() {
        Term root = root();
        boolean one = root.rank == Rank.SCALAR;
        String byRows = one || root.rank == Rank.ROW ? null : root.rows.origin();
        String byCols = one || root.rank == Rank.VECTOR ? null : root.cols.origin();
        if (byRows != null && byCols != null && !byRows.equals(byCols)) {
            return "rows from " + byRows + ", columns from " + byCols;
        }
        String known = byRows != null ? byRows : byCols;
        return known != null ? "from " + known : root.rankOrigin == null ? null : "from " + root.rankOrigin;
    }
}
