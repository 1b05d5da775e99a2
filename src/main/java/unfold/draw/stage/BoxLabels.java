package unfold.draw.stage;

import java.awt.Font;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import unfold.draw.Lettering;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.trace.Quantity;

/** The names of units and the tokens that stand in one quantity's box, as wide as they may become. */
final class BoxLabels {

    /** The most room for the name of a unit, and for a token, for figures of one pixel; longer ones are shortened. */
    private static final double WIDEST_UNIT = 4.5;

    private static final double WIDEST_TOKEN = 7;

    private static final double MARGIN = 0.6;
    private static final float PROBE = 40;

    private final List<String> units;
    private final Map<Integer, String> tokens;

    BoxLabels(Subject subject, Quantity quantity) {
        this.units = subject.labels().units(quantity.id());
        this.tokens = subject.labels().tokens(quantity.id());
    }

    /** The width for the names of units, for figures of one pixel; 0 if there are none. */
    double unitWidth() {
        return units.isEmpty() ? 0 : MARGIN + Math.min(WIDEST_UNIT, widest(units, Font.BOLD));
    }

    /** The width for tokens, for figures of one pixel; 0 if there are none. */
    double tokenWidth() {
        return tokens.isEmpty()
                ? 0
                : MARGIN + Math.min(WIDEST_TOKEN, BoxText.TOKEN * widest(tokens.values(), Font.BOLD));
    }

    private static double widest(Collection<String> texts, int style) {
        Font font = Theme.fontOf(PROBE).deriveFont(style);
        return texts.stream()
                        .mapToDouble(text -> Lettering.width(font, text))
                        .max()
                        .orElse(0)
                / PROBE;
    }
}
