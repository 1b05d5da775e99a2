package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.BundledLessons;
import unfold.lesson.Lesson;
import unfold.lesson.recipe.RecipeKind;
import unfold.operation.Elementwise;
import unfold.trace.Step;

class KnobsModelTest {

    private final ChosenFiles files = new ChosenFiles();
    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, files);

    private static Lesson shown(WindowModel window) {
        return window.lesson().showingProperty().get().lesson().lesson();
    }

    private double gainOfRun(WindowModel window) {
        return window.lesson()
                .showingProperty()
                .get()
                .tuning()
                .experiment()
                .weights()
                .gain("W");
    }

    @Test
    void obsoleteMomentsOfADragAreNeverComputedAndTheNewestIsShown() {
        LaterExecutor worker = new LaterExecutor();
        WindowModel slow = new WindowModel(worker, Runnable::run, files);
        slow.lesson().openBundled("worked-example");
        worker.runAll();
        List<Double> seen = new ArrayList<>();
        slow.lesson().showingProperty().addListener(changed -> seen.add(gainOfRun(slow)));
        for (int i = 1; i <= 50; i++) {
            slow.knobs().set(Knob.GAIN, 1 + i / 10.0);
            assertEquals(1 + i / 10.0, slow.knobs().stateProperty().get().value(Knob.GAIN).orElseThrow());
        }
        assertEquals(1, worker.pending(), "one is computed, one waits, the others are gone");
        worker.runAll();
        assertEquals(List.of(1.1, 6.0), seen);
        assertEquals(6, slow.knobs().stateProperty().get().value(Knob.GAIN).orElseThrow());
        assertEquals("", slow.lesson().busyProperty().get());
    }

    @Test
    void dragThatIsOvertakenByAnotherCommandIsNeverShown() {
        LaterExecutor worker = new LaterExecutor();
        WindowModel slow = new WindowModel(worker, Runnable::run, files);
        slow.lesson().openBundled("worked-example");
        worker.runAll();
        slow.knobs().set(Knob.GAIN, 2);
        slow.knobs().set(Knob.GAIN, 3);
        slow.lesson().openBundled("gru");
        List<String> seen = new ArrayList<>();
        slow.lesson().showingProperty().addListener(changed -> seen.add(slow.lesson().showingProperty().get().title()));
        worker.runAll();
        assertEquals(1, seen.size());
        assertFalse(slow.lesson().unsavedProperty().get());
    }

    @Test
    void cancelledDragPutsTheKnobBackToWhatIsShown() {
        LaterExecutor worker = new LaterExecutor();
        WindowModel slow = new WindowModel(worker, Runnable::run, files);
        slow.lesson().openBundled("worked-example");
        worker.runAll();
        slow.knobs().set(Knob.GAIN, 2);
        assertTrue(slow.lesson().cancel());
        assertEquals(1, slow.knobs().stateProperty().get().value(Knob.GAIN).orElseThrow());
    }

    @Test
    void failureIsToldAndTheLessonStays() {
        window.lesson().openBundled("worked-example");
        Lesson before = shown(window);
        window.knobs().set(Knob.GAIN, 1e308);
        window.knobs().set(Knob.GAIN, 1e308 * 1.7);
        assertEquals(Notice.Kind.PROBLEM, window.lesson().noticeProperty().get().kind());
        assertNotEquals(1e308 * 1.7, window.knobs().stateProperty().get().value(Knob.GAIN).orElseThrow());
        window.knobs().set(Knob.LENGTH, 0.5);
        window.knobs().set(Knob.CLIP_NORM, -1);
        window.lesson().history().undo();
        assertEquals(before, shown(window));
    }

    @Test
    void cursorStaysAtItsOperationWhenTheSequenceGrowsAndShrinks() {
        window.lesson().openBundled("worked-example");
        CursorModel cursor = window.cursor();
        cursor.moveTo(cursor.end() - 3);
        String before = operation();
        window.knobs().set(Knob.LENGTH, 9);
        assertEquals(before, operation());
        window.knobs().set(Knob.LENGTH, 1);
        assertEquals(before.split(" ")[0], operation().split(" ")[0]);
        cursor.last();
        window.knobs().set(Knob.LENGTH, 5);
        assertTrue(cursor.isAtEnd());
    }

    private String operation() {
        Showing showing = window.lesson().showingProperty().get();
        Step step = showing.trace().steps().get(window.cursor().position() - 1);
        return showing.trace().quantity(step.target().quantity()).key() + step.target().aspect() + step.phase() + " "
                + step.time();
    }

    @Test
    void sizesOfTheMatrixFollowItsGainWithoutBeingComputedAgain() {
        window.lesson().openBundled("orthogonal-gain-1.5");
        double radius = window.knobs().sizeProperty().get().radius();
        assertEquals(1.5, radius, 1e-9);
        window.knobs().set(Knob.GAIN, 2);
        assertEquals(3, window.knobs().sizeProperty().get().radius(), 1e-9);
        assertEquals(3, window.knobs().sizeProperty().get().norm(), 1e-9);
    }

    static List<String> lessons() {
        return BundledLessons.ofProgram().all().stream()
                .map(BundledLessons.Entry::name)
                .toList();
    }

    /** At few time steps, so that all lessons take no longer than a blink. */
    @ParameterizedTest
    @MethodSource("lessons")
    void everyKnobOfEveryLessonCanBeTurnedAndUndone(String name) {
        window.lesson().openBundled(name);
        KnobsModel knobs = window.knobs();
        Lesson loaded = shown(window);
        knobs.set(Knob.LENGTH, 3);
        Lesson before = shown(window);
        for (Knob knob : Knob.values()) {
            if (knobs.stateProperty().get().absence(knob).isEmpty() && knob != Knob.LENGTH) {
                knobs.set(knob, knob == Knob.TRUNCATION ? 2 : 0.5);
                assertTrue(knobs.stateProperty().get().isChanged(knob), knob.name());
                assertNotEquals(before, shown(window), knob.name());
                knobs.reset(knob);
                assertEquals(before, shown(window), knob.name());
            }
        }
        if (!knobs.stateProperty().get().knobs().activations().isEmpty()) {
            knobs.activate(Elementwise.RELU);
        }
        if (!knobs.stateProperty().get().knobs().parameters().isEmpty()) {
            knobs.begin(Optional.of(RecipeKind.NORMAL));
            knobs.nextSeed();
        }
        knobs.sample(OptionalLong.of(2));
        while (!window.lesson().history().undoableProperty().get().isEmpty()) {
            window.lesson().history().undo();
        }
        assertEquals(loaded, shown(window));
        Notice notice = window.lesson().noticeProperty().get();
        assertSame(null, notice);
    }
}
