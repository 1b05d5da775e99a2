package unfold.draw.plot.heat;

/** Which of many names in a row are written, so that no two touch. */
final class Thinning {

    private Thinning() {}

    /** Every how many there is one: 1, 2, 5, 10, 20, … */
    static int every(double apart, double needed) {
        int[] factors = {1, 2, 5};
        for (int power = 1; power < 1_000_000_000; power *= 10) {
            for (int factor : factors) {
                if (apart * factor * power >= needed) {
                    return factor * power;
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Whether the name of that index, from 0, is written: each whose number from 1 is a multiple, and the first. */
    static boolean shows(int index, int every) {
        return (index + 1) % every == 0 || index == 0 && every > 2;
    }
}
