package unfold.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import unfold.tensor.Shape;
import unfold.trace.Quantity;

/**
 * What the check found out about one quantity.
 *
 * @param quantity what was checked
 * @param kind in which role it was checked
 * @param tally how many entries there are, and what they said
 * @param worst the entry with the largest relative error among those that could be told; empty if
 *     none could
 * @param open the first entry about which nothing could be told; empty if there is none
 */
public record Finding(Quantity quantity, Kind kind, Tally tally, Optional<Entry> worst, Optional<Entry> open) {

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
     * @param differing how many differ
     * @param doubts of how many nothing can be told, by the reason
     */
    public record Tally(int entries, int checked, int agreeing, int differing, Map<Doubt, Integer> doubts) {

        public Tally {
            doubts = Map.copyOf(doubts);
        }

        public int cannotTell() {
            return checked - agreeing - differing;
        }
    }

    /** One entry and what was found out about it. */
    public record Entry(Place place, Comparison comparison) {

        /** The relative error. */
        public double error() {
            return comparison.error();
        }
    }

    /** The quantity's name as plain text. */
    public String key() {
        return quantity.key();
    }

    /** The shape of one value. */
    public Shape shape() {
        return quantity.shape();
    }

    /** Whether an entry is one of those that were looked at here; a state's own values are no initial ones. */
    public boolean holds(Place place) {
        boolean inside = quantity.timed() && quantity.interval().contains(place.time());
        return place.quantity() == quantity.id() && inside == (kind == Kind.DATA);
    }

    /** Agrees if nothing differs and something could be told. */
    public Verdict verdict() {
        if (tally.differing() > 0) {
            return Verdict.DIFFERS;
        }
        return tally.agreeing() > 0 ? Verdict.AGREES : Verdict.CANNOT_TELL;
    }

    /** The largest relative error among the entries that could be told; 0 if none could. */
    public double largestError() {
        return worst.map(Entry::error).orElse(0.0);
    }

    /** After an entry that could be told one that could not, if there are both; else the one that says most. */
    public Optional<Entry> after(Place shown) {
        boolean isWorst = worst.filter(entry -> entry.place().equals(shown)).isPresent();
        return isWorst && open.isPresent() ? open : telling();
    }

    /** The entry that says most about the quantity: the worst, or the first about which nothing can be told. */
    public Optional<Entry> telling() {
        return Stream.of(worst, open).flatMap(Optional::stream).findFirst();
    }
}
