package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AppearanceTest {

    private final Appearance appearance = new Appearance();

    private double size() {
        return appearance.theme().textSize();
    }

    @Test
    void textFollowsTheWindow() {
        appearance.fit(1024, 768);
        double small = size();
        appearance.fit(1920, 1080);
        assertTrue(size() >= 1.3 * small, () -> small + " → " + size());
        appearance.fit(200, 100);
        assertTrue(size() >= 14);
    }

    @Test
    void textKeysCanBeUndoneAndHaveBounds() {
        appearance.fit(1200, 800);
        appearance.larger();
        appearance.larger();
        assertEquals(19, size());
        appearance.smaller();
        appearance.smaller();
        assertEquals(16, size());
        for (int i = 0; i < 50; i++) {
            appearance.larger();
        }
        assertTrue(size() < 40);
        for (int i = 0; i < 50; i++) {
            appearance.smaller();
        }
        assertTrue(size() > 10);
        appearance.usualSize();
        assertEquals(16, size());
    }

    @Test
    void coloursChangeWithoutTheTextSize() {
        appearance.larger();
        double before = size();
        appearance.toggle();
        assertEquals("dark", appearance.theme().palette().name());
        assertEquals(before, size());
        appearance.toggle();
        assertEquals("light", appearance.theme().palette().name());
    }

    @Test
    void projectorTextIsAtLeastTwentyPixelsInASmallWindow() {
        appearance.choose(Appearance.Colours.PROJECTOR);
        appearance.fit(1024, 768);
        assertTrue(size() >= 20, () -> "" + size());
    }

    @Test
    void projectorKeyGoesThereAndBackToTheColoursBefore() {
        appearance.choose(Appearance.Colours.DARK);
        appearance.toggleProjector();
        assertEquals("projector", appearance.theme().palette().name());
        appearance.toggleProjector();
        assertEquals("dark", appearance.theme().palette().name());
    }
}
