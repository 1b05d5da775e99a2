package unfold.ui.command;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A key or a chord: a key's code with modifiers, or a character wherever the keyboard has it. */
public final class Key {

    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private final KeyCode code;
    private final String character;
    private final boolean control;
    private final boolean shift;
    private final boolean alt;

    private Key(KeyCode code, String character, Modifiers modifiers) {
        this.code = code;
        this.character = character;
        this.control = modifiers == Modifiers.CONTROL || modifiers == Modifiers.CONTROL_SHIFT;
        this.shift = modifiers == Modifiers.SHIFT
                || modifiers == Modifiers.CONTROL_SHIFT
                || modifiers == Modifiers.ALT_SHIFT;
        this.alt = modifiers == Modifiers.ALT_SHIFT;
    }

    private enum Modifiers {
        NONE,
        SHIFT,
        CONTROL,
        CONTROL_SHIFT,
        ALT_SHIFT
    }

    static Key plain(KeyCode code) {
        return new Key(code, null, Modifiers.NONE);
    }

    static Key shift(KeyCode code) {
        return new Key(code, null, Modifiers.SHIFT);
    }

    /** With Ctrl, or with Command on a Mac. */
    static Key control(KeyCode code) {
        return new Key(code, null, Modifiers.CONTROL);
    }

    static Key controlShift(KeyCode code) {
        return new Key(code, null, Modifiers.CONTROL_SHIFT);
    }

    static Key altShift(KeyCode code) {
        return new Key(code, null, Modifiers.ALT_SHIFT);
    }

    /** A character, on whatever key and with whatever Shift the keyboard has it. */
    static Key typed(char character) {
        return new Key(null, String.valueOf(character), Modifiers.NONE);
    }

    /** Whether the event is this key being pressed, or this character being typed. */
    boolean matches(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return event.getCharacter().equals(character) && !chord(event) && !event.isAltDown();
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == code
                && chord(event) == control
                && event.isShiftDown() == shift
                && event.isAltDown() == alt;
    }

    private static boolean chord(KeyEvent event) {
        return event.isControlDown() || event.isMetaDown();
    }

    /** Whether it is a character rather than a key. */
    public boolean isTyped() {
        return code == null;
    }

    @Override
    public String toString() {
        if (code == null) {
            return character.replace('-', '−');
        }
        String modifiers = (control ? MAC ? "Cmd+" : "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "");
        return modifiers + name();
    }

    private String name() {
        return switch (code) {
            case PLUS, EQUALS, ADD -> "plus";
            case MINUS, SUBTRACT -> "minus";
            case DIGIT0, NUMPAD0 -> "0";
            case ESCAPE -> "Esc";
            default -> code.getName().replace(" ", "");
        };
    }
}
