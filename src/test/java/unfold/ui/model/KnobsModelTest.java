package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.BundledLessons;
import unfold.lesson.Lesson;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.experiment.ActivationPlace;
import unfold.lesson.experiment.Beginning;
import unfold.lesson.experiment.Experiment;
import unfold.lesson.experiment.Knobs;
import unfold.lesson.experiment.Tuning;
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
            assertEquals(
                    1 + i / 10.0,
                    slow.knobs().stateProperty().get().value(Knob.GAIN).orElseThrow());
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
        slow.lesson().questionProperty().get().discard().run();
        List<String> seen = new ArrayList<>();
        slow.lesson()
                .showingProperty()
                .addListener(changed ->
                        seen.add(slow.lesson().showingProperty().get().title()));
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
        window.knobs().set(Knob.INPUT_SCALE, 1e308);
        assertEquals(Notice.Kind.PROBLEM, window.lesson().noticeProperty().get().kind());
        assertEquals(
                1, window.knobs().stateProperty().get().value(Knob.INPUT_SCALE).orElseThrow());
        window.knobs().set(Knob.LENGTH, 0.5);
        window.knobs().set(Knob.CLIP_NORM, -1);
        assertEquals("", window.lesson().history().undoableProperty().get());
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
        return showing.trace().quantity(step.target().quantity()).key()
                + step.target().aspect() + step.phase() + " " + step.time();
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

    /** All at once and at few time steps, so that all lessons take no longer than a blink. */
    @ParameterizedTest
    @MethodSource("lessons")
    void everyKnobOfEveryLessonCanBeTurnedAndTurnedBack(String name) {
        OpenLesson loaded = OpenLesson.open(BundledLessons.ofProgram().read(name));
        Knobs knobs = Knobs.of(loaded);
        KnobFocus focus = KnobFocus.first(knobs);
        Experiment all = Experiment.NONE;
        for (ActivationPlace place : knobs.activations()) {
            all = all.with(place, place.function() == Elementwise.RELU ? Elementwise.TANH : Elementwise.RELU);
        }
        if (!focus.parameter().isEmpty()) {
            Beginning normal = new Beginning(RecipeKind.NORMAL, 0.1, 1);
            all = all.with(all.weights().beginning(focus.parameter(), normal));
        }
        for (Knob knob : Knob.values()) {
            KnobState state = new KnobState(knobs, all, focus);
            if (state.absence(knob).isEmpty()) {
                double value = knob == Knob.TRUNCATION ? 2 : knob == Knob.LENGTH ? loaded.length() + 1 : 0.375;
                all = state.with(knob, value);
                KnobState turned = new KnobState(knobs, all, focus);
                assertEquals(value, turned.value(knob).orElseThrow(), knob.name());
                assertTrue(turned.isChanged(knob), knob.name());
                assertFalse(new KnobState(knobs, turned.reset(knob), focus).isChanged(knob), knob.name());
            }
        }
        Tuning turned = Tuning.of(loaded).with(all);
        assertNotEquals(loaded.lesson(), turned.lesson().lesson());
        String text = LessonFile.text(turned.lesson().lesson());
        assertEquals(turned.lesson().lesson(), LessonFile.read(text, "again.yaml"));
        assertEquals(loaded.lesson(), turned.with(Experiment.NONE).lesson().lesson());
    }
}
