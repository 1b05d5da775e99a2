package unfold.draw.parameters;

import java.util.ArrayList;
import java.util.List;

/**
 * How densely parameters stand.
 *
 * @param text the size of figures, in sizes of running text
 * @param most a parameter with more entries than this goes without figures
 * @param heat the side of a cell without a figure, in sizes of running text
 */
record Density(double text, int most, double heat) {

    static final Density ORDINARY = new Density(0.85, 400, 0.75);

    /** What to try one after another until all is seen at once. */
    static final List<Density> LOOSE_TO_TIGHT = looseToTight();

    private static List<Density> looseToTight() {
        List<Density> all = new ArrayList<>();
        for (int most : new int[] {400, 40, 10}) {
            for (double text : new double[] {1.1, 1, 0.9, 0.82, 0.75}) {
                all.add(new Density(text, most, 0.75));
            }
        }
        for (double heat : new double[] {1, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1}) {
            all.add(new Density(0.75, 0, heat));
        }
        return List.copyOf(all);
    }
}
