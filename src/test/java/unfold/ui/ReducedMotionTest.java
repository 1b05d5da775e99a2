package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReducedMotionTest {

    @ParameterizedTest
    @CsvSource({"0, true", "false, true", "False, true", "1, false", "true, false"})
    void gtkTurnsAnimationsOff(String value, boolean reduced) {
        assertEquals(reduced, ReducedMotion.gtk("[Settings]\ngtk-theme-name=Dark\ngtk-enable-animations = " + value));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.0, true", "0.5, false", "10, false", "1, false"})
    void kdeLetsAnimationsTakeNoTime(String factor, boolean reduced) {
        assertEquals(reduced, ReducedMotion.kde("[KDE]\nAnimationDurationFactor=" + factor + "\n"));
    }

    @Test
    void windowsKeepsItInAMask() {
        String line =
                "\r\nHKEY_CURRENT_USER\\Control Panel\\Desktop\r\n    UserPreferencesMask    REG_BINARY    %s\r\n";
        assertFalse(ReducedMotion.windows(line.formatted("9E1E078012000000")));
        assertTrue(ReducedMotion.windows(line.formatted("9012038010000000")));
    }

    @Test
    void whatIsNotThereAsksForNothing() {
        assertFalse(ReducedMotion.gtk(""));
        assertFalse(ReducedMotion.kde("[KDE]"));
        assertFalse(ReducedMotion.windows("ERROR: The system was unable to find the specified registry key."));
    }
}
