package unfold.ui.lecture;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import unfold.ui.model.LectureModel;

/**
 * What keys mean while the window is blank: any of them brings it back and does nothing else. The key that made it
 * blank is still held down then, and the one that brings it back sends its character after the press.
 */
public final class BlankKeys {

    private final LectureModel lecture;

    /** The key that is held down; null if none is known to be. */
    private KeyCode held;

    /** Whether that key brought the window back. */
    private boolean waking;

    public BlankKeys(LectureModel lecture) {
        this.lecture = lecture;
    }

    /** Whether the event was for the blank window, and means nothing to anyone else. */
    public boolean take(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            return press(event.getCode());
        }
        boolean taken = lecture.isBlank() || waking;
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held = null;
            waking = false;
        }
        return taken;
    }

    private boolean press(KeyCode code) {
        boolean repeated = code == held;
        if (repeated && (lecture.isBlank() || waking)) {
            return true;
        }
        held = code;
        waking = lecture.isBlank() && !code.isModifierKey();
        if (waking) {
            lecture.uncover();
            return true;
        }
        return lecture.isBlank();
    }
}
