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

    private final Map<Slot, Shade> kept = new HashMap<>();
    private Subject subject;
    private Theme theme;

    private record Shade(Tensor numbers, int[] colors) {}

    /** The colours of what a slot holds now, one for each entry; null if it holds nothing. Not to be modified. */
    synchronized int[] of(Frame frame, Slot slot, Theme wanted) {
        if (subject != frame.subject() || !wanted.palette().equals(theme == null ? null : theme.palette())) {
            kept.clear();
            subject = frame.subject();
            theme = wanted;
        }
        Tensor numbers = frame.at(slot).orElse(null);
        if (numbers == null) {
            return null;
        }
        Shade shade = kept.get(slot);
        if (shade == null || !shade.numbers.equals(numbers)) {
            shade = new Shade(numbers, colors(frame, slot, numbers));
            kept.put(slot, shade);
        }
        return shade.colors;
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
