package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    private static final List<Hue> GROUNDS = List.of(Hue.GROUND, Hue.PANEL, Hue.FORWARD_BAND, Hue.BACKWARD_BAND);

    private static final List<Hue> TEXTS = List.of(
            Hue.INK,
            Hue.QUIET,
            Hue.FORWARD,
            Hue.BACKWARD,
            Hue.ALARM,
            Hue.SELECTION,
            Hue.CURVE_A,
            Hue.CURVE_B,
            Hue.CURVE_C,
            Hue.CURVE_D);

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void allTextReadsWellOnEveryGround(String name) {
        Palette palette = Palette.named(name);
        double least = name.equals("projector") ? 7 : 4.5;
        for (Hue text : TEXTS) {
            for (Hue ground : GROUNDS) {
                double ratio = Contrast.ratio(palette.color(text), palette.color(ground));
                assertTrue(ratio >= least, () -> text + " on " + ground + ": " + ratio);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void figuresReadWellOnEveryHeatColour(String name) {
        Palette palette = Palette.named(name);
        double least = name.equals("projector") ? 7 : 4.5;
        for (Diverging scale : List.of(palette.values(), palette.gradients())) {
            for (double position = -1; position <= 1; position += 0.01) {
                Color ground = scale.at(position);
                double ratio = Contrast.ratio(Contrast.inkOn(ground), ground);
                assertTrue(ratio >= least, () -> ground + ": " + ratio);
            }
        }
        Color alarm = palette.color(Hue.ALARM);
        assertTrue(Contrast.ratio(Contrast.inkOn(alarm), alarm) >= least);
    }

    /** WCAG 2.2 asks 3:1 of lines that mean something; what only divides may be fainter on a screen, not on a wall. */
    @Test
    void noLineIsTooLightForAWall() {
        Palette projector = Palette.named("projector");
        for (Hue line : List.of(Hue.LINE, Hue.GHOST)) {
            for (Hue ground : GROUNDS) {
                double ratio = Contrast.ratio(projector.color(line), projector.color(ground));
                assertTrue(ratio >= 3, () -> line + " on " + ground + ": " + ratio);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void curvesOfOnePlotStayApartForEveryKindOfColourVision(String name) {
        List<Hue> curves = List.of(Hue.CURVE_A, Hue.CURVE_B, Hue.CURVE_C, Hue.CURVE_D);
        Palette palette = Palette.named(name);
        for (Vision vision : Vision.values()) {
            for (Hue one : curves) {
                for (Hue other : curves.subList(curves.indexOf(one) + 1, curves.size())) {
                    assertFar(vision, palette.color(one), palette.color(other), 10);
                }
            }
        }
    }

    /**
     * Distances are those of CIELAB (CIE76), where 2.3 is just to be seen side by side: ten times that for the signs,
     * which are compared across the stage, half as much for the phases, which words and arrows tell as well.
     */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void signsAndPhasesStayApartForEveryKindOfColourVision(String name) {
        Palette palette = Palette.named(name);
        for (Vision vision : Vision.values()) {
            for (Diverging scale : List.of(palette.values(), palette.gradients())) {
                assertFar(vision, scale.negative(), scale.positive(), 25);
                assertFar(vision, scale.negative(), scale.zero(), 25);
                assertFar(vision, scale.positive(), scale.zero(), 25);
            }
            assertFar(vision, palette.color(Hue.FORWARD), palette.color(Hue.BACKWARD), 12);
        }
    }

    private static void assertFar(Vision vision, Color a, Color b, double least) {
        double distance = vision.distance(a, b);
        assertTrue(distance >= least, () -> vision + ": " + a + " and " + b + ": " + distance);
    }

    @Test
    void aPaletteThatDoesNotExistIsRefused() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Palette.named("neon"));
        assertEquals("no palette named neon", e.getMessage());
    }
}
