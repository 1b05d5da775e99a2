package unfold.draw.pin;

import java.awt.Color;
import java.util.List;
import unfold.draw.Hue;
import unfold.draw.Theme;

/** The colours of pins: one after the other, then again from the first; the number tells those apart. */
public final class PinColors {

    private static final List<Hue> HUES = List.of(Hue.PIN_A, Hue.PIN_B, Hue.PIN_C, Hue.PIN_D, Hue.PIN_E);

    private PinColors() {}

    /** The colour of the pin of that number, from 1. */
    public static Color of(int number, Theme theme) {
        return theme.color(HUES.get((number - 1) % HUES.size()));
    }
}
