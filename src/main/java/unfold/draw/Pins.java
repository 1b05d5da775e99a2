package unfold.draw;

import java.util.List;
import java.util.Optional;

/**
 * The numbers that the reader has pinned, and which of them is looked at. Immutable.
 *
 * @param all in the order in which they were pinned
 * @param active the place of the one that is looked at
 * @param digits how their numbers are written
 */
public record Pins(List<Pin> all, int active, Digits digits) {

    /** Nothing is pinned. */
    public static final Pins NONE = new Pins(List.of(), 0, Digits.FEW);

    /** How many digits are written. */
    public enum Digits {
        /** Three decimals. */
        FEW,
        /** All that tell a number from its neighbours. */
        ALL
    }

    public Pins {
        all = List.copyOf(all);
    }

    /** No pins; numbers with all digits. */
    public static Pins withAllDigits() {
        return new Pins(List.of(), 0, Digits.ALL);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The one that is looked at; empty if there is none. */
    public Optional<Pin> looked() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(active));
    }

    /** A number as lines of arithmetic have it: exact ones without needless zeros. */
    public String figure(double value) {
        if (digits == Digits.ALL) {
            return Numerals.complete(value).replaceFirst("\\.0$", "");
        }
        String sign = value < 0 ? "−" : "";
        double size = Math.abs(value);
        boolean exact = size < 1e5 && size * 1000 == Math.rint(size * 1000);
        return sign + (exact ? Numerals.shortest(size) : Numerals.fixed(size));
    }
}
