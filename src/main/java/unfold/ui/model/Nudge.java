package unfold.ui.model;

import java.math.BigDecimal;
import java.util.Locale;
import unfold.lesson.OpenLesson;
import unfold.lesson.edit.Change;
import unfold.lesson.edit.Edit;
import unfold.lesson.edit.Selection;

/**
 * Numbers on their way up or down, in steps that stay the same until others are taken: every moment is computed from
 * the lesson as it was before the first.
 */
public record Nudge(Selection selection, OpenLesson base, BigDecimal step, BigDecimal way, String merge) {

    /** Of numbers that are all 0. */
    private static final BigDecimal STEP_AT_ZERO = new BigDecimal("0.01");

    /** How large a step is compared with the usual one. */
    public enum Fineness {
        USUAL(0),
        COARSE(1),
        FINE(-1);

        private final int power;

        Fineness(int power) {
            this.power = power;
        }
    }

    /** Not moved yet. */
    static Nudge from(Selection selection, OpenLesson base, boolean whole, int number) {
        BigDecimal step = whole ? BigDecimal.ONE : step(selection, base);
        return new Nudge(selection, base, step, BigDecimal.ZERO, "nudge " + number);
    }

    /** A tenth of the first digit: 0.01 for 0.3, 0.1 for 2.5, by the largest of all numbers where this one is 0. */
    private static BigDecimal step(Selection selection, OpenLesson lesson) {
        double size = Math.abs(selection.picked(lesson));
        double seen = size > 0 ? size : selection.largest(lesson);
        if (seen == 0) {
            return STEP_AT_ZERO;
        }
        String written = String.format(Locale.ROOT, "%e", seen);
        int exponent = Integer.parseInt(written.substring(written.indexOf('e') + 1));
        return BigDecimal.ONE.scaleByPowerOfTen(exponent - 1);
    }

    Nudge by(int steps, Fineness fineness) {
        BigDecimal moved = step.scaleByPowerOfTen(fineness.power).multiply(BigDecimal.valueOf(steps));
        return new Nudge(selection, base, step, way.add(moved), merge);
    }

    Edit edit() {
        return selection.edit(new Change.Add(way));
    }
}
