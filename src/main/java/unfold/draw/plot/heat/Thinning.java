package unfold.draw.plot.heat;

/**
 * Which of many names in a row are written, so that no two touch.
 *
 * @param every every how many there is one: 1, 2, 5, 10, 20, …
 * @param first whether the very first has room too
 */
record Thinning(int every, boolean first) {

    /** Names that stand {@code apart} from each other and need that much room. */
    static Thinning of(double apart, double needed) {
        int[] factors = {1, 2, 5};
        for (int power = 1; power < 1_000_000_000; power *= 10) {
            for (int factor : factors) {
                int every = factor * power;
                if (apart * every >= needed) {
                    return new Thinning(every, apart * (every - 1) >= needed);
                }
            }
        }
        return new Thinning(Integer.MAX_VALUE, false);
    }

    /** Whether a number is written: each that is a multiple, and the smallest. */
    boolean shows(int number, int smallest) {
        return number % every == 0 || first && number == smallest;
    }
}
