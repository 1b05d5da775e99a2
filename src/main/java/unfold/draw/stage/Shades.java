package unfold.draw.stage;

import java.util.HashMap;
import java.util.Map;
import unfold.draw.CellPainter;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/** The colours of the numbers of a run, kept as long as the numbers stay. Safe for any thread. */
final class Shades {

    /** More steps at once are looked through one by one no longer. */
    private static final int FAR = 4000;

    private static final int[] NOTHING = {};

    private final Map<Slot, int[]> kept = new HashMap<>();
    private Subject subject;
    private Theme theme;
    private int cursor;

    /** The colours of what a slot holds now, one for each entry; null if it holds nothing. Not to be modified. */
    synchronized int[] of(Frame frame, Slot slot, Theme wanted) {
        if (subject != frame.subject() || !wanted.palette().equals(theme.palette())) {
            kept.clear();
            subject = frame.subject();
            theme = wanted;
        } else if (cursor != frame.cursor()) {
            forget(frame, Math.min(cursor, frame.cursor()), Math.max(cursor, frame.cursor()));
        }
        cursor = frame.cursor();
        int[] colors = kept.computeIfAbsent(
                slot,
                key -> frame.at(key).map(numbers -> colors(frame, key, numbers)).orElse(NOTHING));
        return colors == NOTHING ? null : colors;
    }

    /** Forgets what is written between two cursors. */
    private void forget(Frame frame, int first, int end) {
        if (end - first > FAR) {
            kept.clear();
        } else {
            frame.trace()
                    .steps()
                    .subList(first, end)
                    .forEach(step -> step.writes().forEach(kept::remove));
        }
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
