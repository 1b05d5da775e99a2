package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import unfold.ui.model.HintModel.Step;
import unfold.ui.model.LectureModel.Blank;

class LectureModelTest {

    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());

    @Test
    void aBlankScreenPausesWhatPlays() {
        window.lesson().openBundled(LessonModel.FIRST);
        window.player().play();
        window.lecture().cover(Blank.BLACK);
        assertFalse(window.player().isPlaying());
        assertTrue(window.lecture().isBlank());
        window.lecture().uncover();
        assertFalse(window.lecture().isBlank());
    }

    @Test
    void spotlightIsTurnedOnAndOff() {
        window.lecture().toggleSpotlight();
        assertTrue(window.lecture().spotlightProperty().get());
        window.lecture().toggleSpotlight();
        assertFalse(window.lecture().spotlightProperty().get());
    }

    @Test
    void theHintHasThreeStepsAndComesOnce() {
        HintModel hint = window.hint();
        hint.begin();
        for (Step step : Step.values()) {
            assertEquals(step, hint.stepProperty().get());
            hint.next();
        }
        assertEquals(null, hint.stepProperty().get());
        assertTrue(hint.seenProperty().get());
        hint.begin();
        assertEquals(null, hint.stepProperty().get());
        assertFalse(hint.close());
    }
}
