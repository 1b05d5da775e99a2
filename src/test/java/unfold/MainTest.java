package unfold;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void onLinuxAWindowNeedsX11OrWayland() {
        assertTrue(Main.lacksDisplay("Linux", Map.of()));
        assertTrue(Main.lacksDisplay("Linux", Map.of("DISPLAY", "")));
        assertFalse(Main.lacksDisplay("Linux", Map.of("DISPLAY", ":0")));
        assertFalse(Main.lacksDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertFalse(Main.lacksDisplay("Windows 11", Map.of()));
        assertFalse(Main.lacksDisplay("Mac OS X", Map.of()));
    }
}
