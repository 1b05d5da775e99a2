package unfold.shape;

/** A number of rows or columns that may not be known yet: a node of a union-find forest. */
final class Dim {

    private Dim parent;
    private int value;
    private String origin;

    static Dim unknown() {
        return new Dim();
    }

    static Dim of(int value, String origin) {
        Dim dim = new Dim();
        dim.value = value;
        dim.origin = origin;
        return dim;
    }

    private Dim root() {
        Dim root = this;
        while (root.parent != null) {
            root = root.parent;
        }
        return root;
    }

    boolean isKnown() {
        return root().value > 0;
    }

    int value() {
        return root().value;
    }

    /** Who said so; null while unknown. */
    String origin() {
        return root().origin;
    }

    /** Makes the two one; false if both are known and differ. */
    boolean unify(Dim other) {
        Dim a = root();
        Dim b = other.root();
        if (a == b) {
            return true;
        }
        if (a.value > 0 && b.value > 0) {
            return a.value == b.value;
        }
        if (a.value > 0) {
            b.parent = a;
        } else {
            a.parent = b;
        }
        return true;
    }
}
