package unfold.draw.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * How nodes are drawn.
 *
 * @param text the size of figures in pixels
 * @param perRow the most cells of a vector in a row
 * @param above whether names stand above their cells, or left of them
 * @param numbered whether cells are large enough for their numbers
 * @param full whether operations are written out, or named by their parameters
 * @param results whether operations show what they compute, if nothing else does
 */
record Fit(double text, int perRow, boolean above, boolean numbered, boolean full, boolean results) {

    private static final int WHOLE_ROW = 64;

    /** The sizes of things, in figures' heights. */
    static final double LABEL = 1.15;

    static final double LINE = 1.42;
    static final double TRACK = 0.75;

    /** All ways of drawing with figures of one pixel. */
    static List<Fit> all() {
        List<Fit> all = new ArrayList<>();
        for (boolean full : new boolean[] {true, false}) {
            for (boolean numbered : new boolean[] {true, false}) {
                for (boolean results : new boolean[] {true, false}) {
                    for (int perRow : new int[] {WHOLE_ROW, 1, 2, 4, 8}) {
                        all.add(new Fit(1, perRow, false, numbered, full, results));
                        all.add(new Fit(1, perRow, true, numbered, full, results));
                    }
                }
            }
        }
        return all;
    }

    /** How much larger than figures what operations are called is set: as names are, if there are no figures. */
    double letters() {
        return numbered ? 1 : LABEL;
    }

    Fit with(double size) {
        return new Fit(size, perRow, above, numbered, full, results);
    }

    /** How well it reads, from 0 to 1: a less familiar one must make up for it by larger figures. */
    double clarity() {
        return (full ? 1 : 0.84)
                * (results ? 1 : 0.88)
                * (perRow == WHOLE_ROW ? 1 : perRow == 1 ? 0.9 : 0.72)
                * (above ? 0.97 : 1);
    }
}
