package unfold.analysis;

import java.util.Optional;
import unfold.tensor.Shape;

/**
 * What the check found out about one quantity.
 *
 * @param key the quantity's name as plain text
 * @param kind in which role it was checked
 * @param shape of one value
 * @param tally how many entries there are, and what they said
 * @param worst the entry with the largest relative error among those that could be told; empty if
 *     none could
 */
public record Finding(String key, Kind kind, Shape shape, Tally tally, Optional<Worst> worst) {

    /** What kind of numbers were changed. */
    public enum Kind {
        PARAMETER,
        INITIAL,
        DATA
    }

    /**
     * Numbers of entries.
     *
     * @param entries all that there are, over all times
     * @param checked how many of them were looked at
     * @param agreeing how many of those agree
     * @param differing how many differ; of the rest nothing can be told
     */
    public record Tally(int entries, int checked, int agreeing, int differing) {

        public int cannotTell() {
            return checked - agreeing - differing;
        }
    }

    /**
     * An entry.
     *
     * @param time the time step; {@code Slot.UNTIMED} for a parameter
     * @param row from 0
     * @param col from 0
     * @param error the relative error
     */
    public record Worst(int time, int row, int col, double error) {}

    /** Agrees if nothing differs and something could be told. */
    public Verdict verdict() {
        if (tally.differing() > 0) {
            return Verdict.DIFFERS;
        }
        return tally.agreeing() > 0 ? Verdict.AGREES : Verdict.CANNOT_TELL;
    }

    /** The largest relative error among the entries that could be told; 0 if none could. */
    public double largestError() {
        return worst.map(Worst::error).orElse(0.0);
    }
}
