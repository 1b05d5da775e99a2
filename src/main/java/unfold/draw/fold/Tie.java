package unfold.draw.fold;

import unfold.derivation.Dependency;
import unfold.draw.TexImage;
import unfold.trace.Quantity;

/**
 * One connection of a folded network.
 *
 * @param edge which quantity reads which
 * @param from what is read
 * @param to what reads it
 * @param kind how it runs
 * @param source the station of what is read
 * @param target the station of what reads it
 * @param lane the number of its lane beside the boxes or between the stations, the innermost first; 0 for none
 */
record Tie(Dependency edge, Quantity from, Quantity to, Kind kind, int source, int target, int lane) {

    /** How a connection runs. */
    enum Kind {
        /** Straight to the next row. */
        UP,
        /** Past other boxes of the same time step. */
        BESIDE,
        /** To another time step. */
        LOOP,
        /** To another column. */
        ACROSS
    }

    Tie in(int other) {
        return new Tie(edge, from, to, kind, source, target, other);
    }

    /** Whether its lane lies left of the boxes. */
    boolean isLeft() {
        return kind == Kind.BESIDE || kind == Kind.LOOP && edge.offset() > 0;
    }

    boolean isForward() {
        return target > source;
    }

    /** Whether it shares its lane with another: both lead from the same value. */
    boolean shares(Tie other) {
        return kind == other.kind
                && from.equals(other.from)
                && edge.offset() == other.edge.offset()
                && edge.at().equals(other.edge.at())
                && source == other.source
                && isForward() == other.isForward();
    }

    /**
     * What is written at it.
     *
     * @param delay how far it leads; null if that goes without saying
     * @param weight the name of its weights; null if it has none
     */
    record Words(TexImage delay, TexImage weight) {}
}
