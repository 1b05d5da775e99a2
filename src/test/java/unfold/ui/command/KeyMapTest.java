package unfold.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMapTest {

    private static Optional<Command> pressed(String chord) {
        KeyCode code = KeyCode.valueOf(chord.substring(chord.lastIndexOf('+') + 1));
        boolean control = chord.contains("Ctrl+");
        boolean shift = chord.contains("Shift+");
        boolean alt = chord.contains("Alt+");
        return KeyMap.command(
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, shift, control, alt, false));
    }

    private static Optional<Command> typed(String character, boolean control) {
        return KeyMap.command(event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, control, true));
    }

    private static KeyEvent event(
            EventType<KeyEvent> type, String character, KeyCode code, boolean control, boolean shift) {
        return new KeyEvent(type, character, "", code, shift, control, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHT, NEXT_OPERATION",
        "LEFT, PREVIOUS_OPERATION",
        "PAGE_DOWN, NEXT_TIME_STEP",
        "PAGE_UP, PREVIOUS_TIME_STEP",
        "Ctrl+RIGHT, NEXT_PHASE",
        "Ctrl+LEFT, PREVIOUS_PHASE",
        "HOME, FIRST",
        "END, LAST",
        "SPACE, PLAY",
        "Ctrl+PLUS, LARGER",
        "Ctrl+Shift+EQUALS, LARGER",
        "Ctrl+EQUALS, LARGER",
        "Ctrl+ADD, LARGER",
        "Ctrl+MINUS, SMALLER",
        "Ctrl+SUBTRACT, SMALLER",
        "Ctrl+DIGIT0, USUAL_SIZE",
        "Ctrl+O, OPEN",
        "Ctrl+L, LOAD_WEIGHTS",
        "Ctrl+S, SAVE",
        "Ctrl+Shift+S, SAVE_AS",
        "Ctrl+T, TOGGLE_THEME",
        "Ctrl+P, TOGGLE_PROJECTOR",
        "Ctrl+Q, EXIT",
        "Ctrl+E, EDIT_EQUATIONS",
        "Ctrl+ENTER, APPLY_EQUATIONS",
        "F11, FULL_SCREEN",
        "F5, FULL_SCREEN",
        "Shift+F5, FULL_SCREEN",
        "S, SPOTLIGHT",
        "B, BLACK",
        "W, WHITE",
        "F6, NEXT_PANE",
        "Shift+F6, PREVIOUS_PANE",
        "Alt+Shift+LEFT, DIVIDER_LEFT",
        "Alt+Shift+DOWN, DIVIDER_DOWN",
        "F7, BLACKBOARD_PANEL",
        "F8, PLOTS_PANEL",
        "F9, PARAMETERS_PANEL",
        "C, CELL_VIEW",
        "U, FOLD",
        "F1, KEYS",
        "ESCAPE, CLOSE"
    })
    void keyMeans(String chord, Command command) {
        assertEquals(Optional.of(command), pressed(chord));
    }

    @ParameterizedTest
    @CsvSource({
        "Shift+HOME",
        "Ctrl+Shift+RIGHT",
        "A",
        "ENTER",
        "TAB",
        "UP",
        "DOWN",
        "J",
        "Ctrl+SPACE",
        "MINUS",
        "Alt+LEFT",
        "Alt+S"
    })
    void keyMeansNothing(String chord) {
        assertEquals(Optional.empty(), pressed(chord));
    }

    @Test
    void charactersCountWhereverTheKeyboardHasThem() {
        assertEquals(Optional.of(Command.KEYS), typed("?", false));
        assertEquals(Optional.of(Command.FASTER), typed("+", false));
        assertEquals(Optional.of(Command.SLOWER), typed("-", false));
        assertEquals(Optional.of(Command.BLACK), typed(".", false));
        assertEquals(Optional.of(Command.WHITE), typed(",", false));
        assertEquals(Optional.empty(), typed("+", true));
        assertEquals(Optional.empty(), typed("x", false));
    }

    @ParameterizedTest
    @EnumSource(KeyCode.class)
    void noKeyHasTwoMeanings(KeyCode code) {
        for (boolean control : new boolean[] {false, true}) {
            for (boolean shift : new boolean[] {false, true}) {
                KeyEvent event = event(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, control, shift);
                List<Command> meanings = Arrays.stream(Command.values())
                        .filter(command -> command.keys().stream().anyMatch(key -> key.matches(event)))
                        .toList();
                assertTrue(meanings.size() <= 1, meanings::toString);
            }
        }
    }

    @Test
    void keysReadAsTheyStandOnTheKeyboard() {
        assertEquals("Next time step (PageDown)", Command.NEXT_TIME_STEP.hint());
        assertEquals("Next phase (Ctrl+Right)", Command.NEXT_PHASE.hint());
        assertEquals("Larger text (Ctrl+plus)", Command.LARGER.hint());
        assertEquals("Save as… (Ctrl+Shift+S)", Command.SAVE_AS.hint());
        assertEquals("Divider below the stage up (Alt+Shift+Up)", Command.DIVIDER_UP.hint());
        assertEquals("About Unfold", Command.ABOUT.hint());
    }
}
