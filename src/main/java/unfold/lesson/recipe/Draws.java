package unfold.lesson.recipe;

/**
 * Random numbers that depend on the seed alone, not on the version of Java: SplitMix64 (Steele,
 * Lea and Flood, "Fast splittable pseudorandom number generators", 2014), normal numbers by
 * Marsaglia's polar method. Not for use by several threads.
 */
final class Draws {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;
    private double spare = Double.NaN;

    Draws(long seed) {
        this.state = seed;
    }

    /** A number from {@code low} (included) to {@code high}, all equally likely. */
    double uniform(double low, double high) {
        return low + (high - low) * unit();
    }

    /** A number of mean 0 and standard deviation 1. */
    double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = uniform(-1, 1);
            y = uniform(-1, 1);
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        // StrictMath: the logarithm of Math may differ in the last bit between machines.
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * factor;
        return x * factor;
    }

    private double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
