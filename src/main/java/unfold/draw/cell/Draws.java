package unfold.draw.cell;

/**
 * The numbers of {@link java.util.Random} without what makes it safe for many threads, which takes most of its time. For
 * one thread.
 */
final class Draws {

    private static final long MULTIPLIER = 0x5DEECE66DL;
    private static final long ADDEND = 0xBL;
    private static final long MASK = (1L << 48) - 1;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Draws(long seed) {
        state = (seed ^ MULTIPLIER) & MASK;
    }

    private int next(int bits) {
        state = state * MULTIPLIER + ADDEND & MASK;
        return (int) (state >>> 48 - bits);
    }

    /** From 0 to less than 1. */
    double number() {
        return (((long) next(26) << 27) + next(27)) * UNIT;
    }

    /** From 0 to less than a bound, which is positive. */
    int below(int bound) {
        int bits = next(31);
        if ((bound & bound - 1) == 0) {
            return (int) ((long) bound * bits >> 31);
        }
        int value = bits % bound;
        // The last numbers are too few for all values to be as likely.
        while (bits - value + bound - 1 < 0) {
            bits = next(31);
            value = bits % bound;
        }
        return value;
    }

    boolean coin() {
        return next(1) != 0;
    }
}
