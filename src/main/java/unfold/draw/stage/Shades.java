package unfold.draw.stage;

import unfold.draw.CellPainter;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Slot;

/** The colours of the numbers of a run, kept as long as the numbers stay. Safe for any thread. */
final class Shades {

    /** More steps at once are looked through one by one no longer. */
    private static final int FAR = 4000;

    private static final int[] NOTHING = {};

    /** By quantity and aspect, then by time. */
    private int[][][] kept = {};

    private int firstTime;
    private Subject subject;
    private Theme theme;
    private int cursor;

    /** The colours of what a slot with a time holds now, one for each entry; null if it holds nothing. Not to be modified. */
    synchronized int[] of(Frame frame, Slot slot, Theme wanted) {
        if (subject != frame.subject() || !wanted.palette().equals(theme.palette())) {
            subject = frame.subject();
            theme = wanted;
            firstTime = subject.times().min().orElse(0);
            clear();
        } else if (cursor != frame.cursor()) {
            forget(frame, Math.min(cursor, frame.cursor()), Math.max(cursor, frame.cursor()));
        }
        cursor = frame.cursor();
        int[][] row = row(slot);
        int at = slot.time() - firstTime;
        if (row[at] == null) {
            row[at] =
                    frame.at(slot).map(numbers -> colors(frame, slot, numbers)).orElse(NOTHING);
        }
        int[] colors = row[at];
        return colors == NOTHING ? null : colors;
    }

    /** Forgets what is written between two cursors. */
    private void forget(Frame frame, int first, int end) {
        if (end - first > FAR) {
            clear();
        } else {
            frame.trace()
                    .steps()
                    .subList(first, end)
                    .forEach(step -> step.writes().forEach(this::forget));
        }
    }

    private void forget(Slot slot) {
        if (slot.time() != Slot.UNTIMED) {
            row(slot)[slot.time() - firstTime] = null;
        }
    }

    private void clear() {
        kept = new int[subject.trace().quantities().size() * Aspect.values().length][][];
    }

    private int[][] row(Slot slot) {
        int row = slot.quantity() * Aspect.values().length + slot.aspect().ordinal();
        if (kept[row] == null) {
            kept[row] = new int[(int) subject.times().count()][];
        }
        return kept[row];
    }

    private int[] colors(Frame frame, Slot slot, Tensor numbers) {
        CellPainter painter = CellPainter.of(frame.subject(), slot, theme);
        int[] colors = new int[numbers.size()];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = painter.color(numbers.get(i)).getRGB();
        }
        return colors;
    }
}
