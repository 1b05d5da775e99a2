package unfold.ui.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import unfold.ui.model.ChosenFiles;
import unfold.ui.model.LectureModel;
import unfold.ui.model.LectureModel.Blank;
import unfold.ui.model.WindowModel;

class BlankKeysTest {

    private final LectureModel lecture = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles()).lecture();
    private final BlankKeys keys = new BlankKeys(lecture);

    private boolean take(EventType<KeyEvent> type, KeyCode code) {
        String character = type == KeyEvent.KEY_TYPED ? "." : KeyEvent.CHAR_UNDEFINED;
        return keys.take(new KeyEvent(type, character, "", code, false, false, false, false));
    }

    private boolean press(KeyCode code) {
        return take(KeyEvent.KEY_PRESSED, code);
    }

    private boolean type() {
        return take(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED);
    }

    private boolean release(KeyCode code) {
        return take(KeyEvent.KEY_RELEASED, code);
    }

    private void cover(KeyCode by) {
        assertFalse(press(by));
        lecture.cover(Blank.BLACK);
    }

    @Test
    void keysOfAWindowThatIsSeenAreLeftAlone() {
        assertFalse(press(KeyCode.RIGHT) || type() || release(KeyCode.RIGHT));
    }

    @Test
    void anyKeyBringsTheWindowBackAndDoesNothingElse() {
        cover(KeyCode.B);
        assertTrue(release(KeyCode.B));
        assertTrue(press(KeyCode.PAGE_DOWN));
        assertFalse(lecture.isBlank());
        assertTrue(release(KeyCode.PAGE_DOWN));
        assertFalse(press(KeyCode.PAGE_DOWN));
    }

    @Test
    void aKeyThatIsHeldDownDoesNotFlicker() {
        cover(KeyCode.B);
        assertTrue(press(KeyCode.B) && press(KeyCode.B));
        assertTrue(lecture.isBlank());
        assertTrue(release(KeyCode.B));
        assertTrue(press(KeyCode.B) && press(KeyCode.B));
        assertFalse(lecture.isBlank());
    }

    @Test
    void theCharacterOfTheKeyThatWakesIsNotTypedIntoTheWindow() {
        cover(KeyCode.PERIOD);
        release(KeyCode.PERIOD);
        assertTrue(press(KeyCode.PERIOD));
        assertTrue(type());
        assertEquals(
                Optional.of(Blank.NONE), Optional.of(lecture.blankProperty().get()));
        release(KeyCode.PERIOD);
        assertFalse(press(KeyCode.PERIOD) || type());
    }

    @Test
    void aModifierAloneWakesNobody() {
        cover(KeyCode.W);
        release(KeyCode.W);
        assertTrue(press(KeyCode.SHIFT));
        assertTrue(lecture.isBlank());
    }
}
