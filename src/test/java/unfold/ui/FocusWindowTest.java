package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.draw.Cell;
import unfold.lesson.problem.LessonException;
import unfold.lesson.recipe.RecipeKind;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;
import unfold.ui.model.Asked;
import unfold.ui.model.BenchModel;
import unfold.ui.model.Knob;
import unfold.ui.model.Showing;

/** The keys stay with what the reader works on. */
@ExtendWith(ApplicationExtension.class)
class FocusWindowTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    @Test
    void aMessageThatGoesAwayLeavesTheKeysWithTheKnobThatIsTurned() {
        window.hand
                .interact(() -> window.model.bench().choose(BenchModel.Tab.KNOBS))
                .look();
        window.hand.interact(() -> window.model.lesson().report(new LessonException("a fault")));
        window.hand.interact(() -> window.node("knob-gain-slider").requestFocus());
        window.hand.push(KeyCode.RIGHT);
        assertFalse(window.node("banner").isVisible());
        window.hand.push(KeyCode.RIGHT);
        assertEquals(0, window.position());
        assertEquals(window.node("knob-gain-slider"), window.scene.getFocusOwner());
    }

    @Test
    void aMessageThatHasTheKeysGivesThemToTheStageWhenItGoes() {
        window.hand.interact(() -> window.model.lesson().report(new LessonException("a fault")));
        window.hand.look().interact(() -> window.node("banner-text").requestFocus());
        window.hand.push(KeyCode.ESCAPE);
        assertFalse(window.node("banner").isVisible());
        window.hand.push(KeyCode.RIGHT);
        assertEquals(1, window.position());
    }

    private void askForRandomWeights() {
        Trace trace = window.model.lesson().showingProperty().get().trace();
        Quantity weights = trace.quantity("W").orElseThrow();
        window.hand.interact(() -> {
            window.model.editing().select(new Cell(Slot.value(weights, Slot.UNTIMED), 0));
            window.model.editing().ask(Asked.Kind.RANDOMISE);
        });
    }

    private Tensor weights() {
        Showing showing = window.model.lesson().showingProperty().get();
        return showing.lesson().inputs().parameters().get("W");
    }

    @Test
    void enterAnswersTheQuestionAboutRandomNumbersAfterTheirKindWasChosenByMouse() {
        Tensor before = weights();
        askForRandomWeights();
        window.hand.look();
        ChoiceBox<?> kinds = (ChoiceBox<?>) window.scene.getRoot().lookupAll(".choice-box").stream()
                .filter(node -> node.isVisible() && node.getParent().getParent().isVisible())
                .findFirst()
                .orElseThrow();
        window.hand.clickOn(kinds);
        assertTrue(kinds.isShowing());
        window.hand.interact(() -> {
            kinds.getSelectionModel().select(1);
            kinds.hide();
        });
        window.hand.push(KeyCode.ENTER);
        assertNull(window.model.editing().askedProperty().get());
        assertNotEquals(before, weights());
    }

    @Test
    void upAndDownChooseWhatRandomNumbersAreDrawnFrom() {
        askForRandomWeights();
        ObjectProperty<RecipeKind> kind = window.model.editing().draws().kindProperty();
        window.hand.look().push(KeyCode.DOWN);
        assertEquals(RecipeKind.NORMAL, kind.get());
        for (int i = 0; i < RecipeKind.values().length; i++) {
            window.hand.push(KeyCode.DOWN);
        }
        assertEquals(RecipeKind.ORTHOGONAL, kind.get());
        window.hand.push(KeyCode.UP);
        assertEquals(RecipeKind.GLOROT, kind.get());
        assertEquals(
                Asked.Kind.RANDOMISE,
                window.model.editing().askedProperty().get().kind());
    }

    @Test
    void whileAQuestionIsAskedNothingBehindItChanges() {
        window.hand.interact(() -> window.model.knobs().set(Knob.GAIN, 2));
        window.hand.push(KeyCode.CONTROL, KeyCode.Q);
        window.hand.push(KeyCode.U).push(KeyCode.C).push(KeyCode.K);
        assertFalse(window.model.fold().foldedProperty().get());
        assertFalse(window.model.frames().insideCellProperty().get());
        assertEquals(
                BenchModel.Tab.PARAMETERS, window.model.bench().chosenProperty().get());
        window.hand.push(KeyCode.CONTROL, KeyCode.T);
        assertEquals("dark", window.model.appearance().theme().palette().name());
        window.hand.push(KeyCode.ESCAPE);
        assertNull(window.node("question-panel"));
    }

    @Test
    void theStageSaysWhereAPinnedNumberComesFrom() {
        window.hand.push(KeyCode.RIGHT);
        String before = window.words("stage");
        window.hand.push(KeyCode.I);
        assertNotEquals(before, window.words("stage"));
        assertTrue(window.words("stage").contains(window.words("blackboard")));
    }
}
