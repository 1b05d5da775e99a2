package unfold.draw.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.explain.Ink;
import unfold.explain.origin.Source;
import unfold.trace.Slot;

class PinPainterTest {

    private static final Theme THEME = Theme.light();

    private final Pinned pinned = new Pinned("worked-example");
    private final Slot state = pinned.value("s", 2);
    private final Slot before = pinned.value("s", 1);
    private final Slot weights = pinned.value("W", 0);
    private final Map<Slot, Grid> places = Map.of(
            state, grid(300, 50, 2, 2),
            before, grid(20, 50, 2, 2),
            weights, grid(20, 200, 2, 4));

    private static Grid grid(double x, double y, int columns, int size) {
        return new Grid(new Rectangle2D.Double(x, y, columns * 60, (double) size / columns * 40), columns, size);
    }

    private BufferedImage painted(Frame frame) {
        BufferedImage image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(THEME.color(Hue.GROUND));
        g.fillRect(0, 0, 480, 320);
        new PinPainter(frame.marks(), THEME).paint(g, slot -> Optional.ofNullable(places.get(slot)));
        g.dispose();
        return image;
    }

    private static Color at(BufferedImage image, double x, double y) {
        return new Color(image.getRGB((int) x, (int) y));
    }

    @Test
    void aStateIsComputedFromAllInputsItsRowsItsBiasAndTheStateBefore() {
        Frame frame = pinned.pin(state, 1).frame(pinned.end(), 0);
        List<Source> sources =
                frame.marks().pins().looked().orElseThrow().origin().sources();
        Map<Slot, List<Integer>> expected = Map.of(
                pinned.value("U", 0),
                List.of(3, 4, 5),
                pinned.value("x", 2),
                List.of(0, 1, 2),
                weights,
                List.of(2, 3),
                before,
                List.of(0, 1),
                pinned.value("b_s", 0),
                List.of(1));
        assertEquals(expected.size(), sources.size());
        sources.forEach(source -> assertEquals(expected.get(source.slot()), source.indices()));
    }

    @Test
    void thePinAndExactlyWhatItIsComputedFromAreFramed() {
        BufferedImage image = painted(pinned.pin(state, 1).frame(pinned.end(), 0));
        BoardColors inks = new BoardColors(THEME);
        assertEquals(THEME.color(Hue.PIN_A), at(image, 390, 91), "below the pinned cell");
        assertEquals(THEME.color(Hue.GROUND), at(image, 330, 91), "below the cell beside it");
        assertEquals(inks.color(Ink.STATE), at(image, 80, 49), "above the state before");
        assertEquals(inks.color(Ink.PARAMETER), at(image, 80, 280), "below the second row of the weights");
        assertNotEquals(inks.color(Ink.PARAMETER), at(image, 80, 199), "above the first row of the weights");
    }

    @Test
    void ofSeveralPinsOnlyTheOneThatIsLookedAtHasFramedSources() {
        pinned.pin(state, 1).pin(weights, 0);
        BufferedImage image = painted(pinned.frame(pinned.end(), 1));
        assertEquals(THEME.color(Hue.PIN_A), at(image, 390, 91));
        assertEquals(THEME.color(Hue.PIN_B), at(image, 50, 199));
        assertEquals(THEME.color(Hue.GROUND), at(image, 80, 49), "the state before");
    }

    @Test
    void gradientOfAWeightHasItsSourcesAtAllTimeSteps() {
        Frame frame = pinned.pin(weights.gradient(), 1).frame(pinned.end(), 0);
        List<Source> sources =
                frame.marks().pins().looked().orElseThrow().origin().sources();
        for (int t = 1; t <= 3; t++) {
            Slot state = pinned.value("s", t - 1);
            assertTrue(sources.stream()
                    .anyMatch(source ->
                            source.slot().equals(state) && source.indices().equals(List.of(1))));
        }
        assertEquals(6, sources.size());
    }
}
