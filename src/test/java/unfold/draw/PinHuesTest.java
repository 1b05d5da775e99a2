package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinHuesTest {

    private static final List<Hue> PINS = List.of(Hue.PIN_A, Hue.PIN_B, Hue.PIN_C, Hue.PIN_D, Hue.PIN_E);

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void pinsStandOutFromEveryGroundAndFromEachOtherForEveryKindOfColourVision(String name) {
        Palette palette = Palette.named(name);
        for (int i = 0; i < PINS.size(); i++) {
            Color pin = palette.color(PINS.get(i));
            for (Hue ground : List.of(Hue.GROUND, Hue.PANEL, Hue.FORWARD_BAND, Hue.BACKWARD_BAND)) {
                assertTrue(Contrast.ratio(pin, palette.color(ground)) >= 4.5, PINS.get(i) + " on " + ground);
            }
            for (int j = 0; j < i; j++) {
                Color other = palette.color(PINS.get(j));
                for (Vision vision : Vision.values()) {
                    double distance = vision.distance(pin, other);
                    String what = name + ", " + vision + ": " + PINS.get(j) + " and " + PINS.get(i) + ": " + distance;
                    assertTrue(distance >= 12, what);
                }
            }
        }
    }
}
