package unfold.ui.pane;

import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.Map;
import unfold.draw.Lettering;

/** The widths that the painters measured, kept because the same texts are drawn at every step. */
final class TextWidths {

    private static final int KEPT = 4096;

    /** A text in a font. */
    private record Written(Font font, String text) {}

    private final Map<Written, Double> widths = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, Double> eldest) {
            return size() > KEPT;
        }
    };

    /** The width of {@code text} in pixels. */
    double of(Font font, String text) {
        return widths.computeIfAbsent(new Written(font, text), written -> Lettering.width(font, text));
    }
}
