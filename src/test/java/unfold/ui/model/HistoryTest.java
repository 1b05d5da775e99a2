package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.Lesson;
import unfold.lesson.experiment.Tuning;
import unfold.tensor.Tensor;
import unfold.ui.model.BenchModel.Tab;

class HistoryTest {

    private final ChosenFiles files = new ChosenFiles();
    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, files);
    private final LessonModel lesson = window.lesson();
    private final KnobsModel knobs = window.knobs();
    private final HistoryModel history = lesson.history();

    @TempDir
    private Path folder;

    private Lesson open() {
        return lesson.showingProperty().get().lesson().lesson();
    }

    private void edit(String from, String to) {
        window.editor().textProperty().set(window.editor().textProperty().get().replace(from, to));
        window.editor().apply();
    }

    @Test
    void theOldestChangesGoWhenTheirNumbersAreTooMany() {
        lesson.openBundled("worked-example");
        Tuning opened = Tuning.of(lesson.showingProperty().get().lesson());
        Tensor w = opened.lesson().inputs().parameters().get("W");
        int all = opened.lesson().inputs().parameters().values().stream()
                .mapToInt(Tensor::size)
                .sum();
        History kept = new History(all + 3L * w.size());
        kept.begin(opened);
        for (int i = 0; i < 10; i++) {
            Tensor other = Tensor.of(w.shape(), w.toArray());
            kept.add(new History.Entry(
                    "change " + i, "", Tuning.of(opened.lesson().withWeights(Map.of("W", other)))));
        }
        assertSame(opened, kept.first().tuning());
        assertEquals("change 9", kept.now().action());
        int steps = 0;
        while (kept.before().isPresent()) {
            kept.go(kept.before().get());
            steps++;
        }
        assertEquals(3, steps, "four states of W are as many numbers as may be");
        assertEquals("change 6", kept.now().action());
    }

    /** One state of the lesson after another, as a list that knows nothing of merging or sharing. */
    @Test
    void randomWalkIsThatOfAList() {
        lesson.openBundled("worked-example");
        List<Lesson> list = new ArrayList<>(List.of(open()));
        int at = 0;
        Random random = new Random(11);
        for (int turn = 0; turn < 60; turn++) {
            int action = random.nextInt(6);
            if (action < 2) {
                at = Math.max(0, at - 1);
                history.undo();
            } else if (action == 2) {
                at = Math.min(list.size() - 1, at + 1);
                history.redo();
            } else {
                Showing before = lesson.showingProperty().get();
                change(action, random);
                if (lesson.showingProperty().get() != before) {
                    list.subList(at + 1, list.size()).clear();
                    list.add(open());
                    at++;
                }
            }
            assertEquals(list.get(at), open(), "turn " + turn);
            assertEquals(at > 0, !history.undoableProperty().get().isEmpty());
            assertEquals(at < list.size() - 1, !history.redoableProperty().get().isEmpty());
            assertTrue(at > 0 || !lesson.unsavedProperty().get());
            assertTrue(lesson.unsavedProperty().get() || open().equals(list.get(0)));
        }
    }

    private void change(int action, Random random) {
        if (action == 3) {
            // Another knob in between keeps two changes of one knob apart.
            Knob knob = knobs.stateProperty().get().isChanged(Knob.INPUT_SCALE) ? Knob.LENGTH : Knob.INPUT_SCALE;
            knobs.reset(knob);
        } else if (action == 4) {
            edit(
                    open().equations().contains("2 tanh") ? "2 tanh" : " tanh",
                    random.nextBoolean() ? " 2 tanh" : " tanh");
        } else {
            history.reset();
        }
    }

    @Test
    void oneDragIsUndoneAtOnceAndTheNextKnobIsAnother() {
        lesson.openBundled("worked-example");
        Lesson loaded = open();
        for (double gain = 1.01; gain < 1.5; gain += 0.05) {
            knobs.set(Knob.GAIN, gain);
        }
        knobs.set(Knob.GAIN, 1.5);
        Lesson turned = open();
        knobs.set(Knob.LENGTH, 7);
        assertEquals("Length T: 7", history.undoableProperty().get());
        history.undo();
        assertEquals(turned, open());
        assertEquals("Gain of W: × 1.5", history.undoableProperty().get());
        assertEquals("Length T: 7", history.redoableProperty().get());
        history.undo();
        assertEquals(loaded, open());
        assertFalse(history.changedProperty().get());
        history.redo();
        assertEquals(1.5, knobs.stateProperty().get().value(Knob.GAIN).orElseThrow());
        knobs.set(Knob.GAIN, 2);
        history.undo();
        assertEquals(turned, open(), "what was undone to is not changed by a later drag");
    }

    @Test
    void savedStateIsFoundAgain() {
        lesson.openBundled("worked-example");
        files.target = folder.resolve("x.yaml");
        knobs.set(Knob.GAIN, 2);
        lesson.save();
        assertFalse(lesson.unsavedProperty().get());
        knobs.set(Knob.GAIN, 3);
        assertTrue(lesson.unsavedProperty().get());
        history.undo();
        assertFalse(lesson.unsavedProperty().get());
        assertEquals(2, knobs.stateProperty().get().value(Knob.GAIN).orElseThrow());
        history.undo();
        assertTrue(lesson.unsavedProperty().get());
        assertEquals(files.target, lesson.showingProperty().get().file().orElseThrow());
    }

    @Test
    void resetGoesToWhatWasOpenedAndCanBeUndone() {
        lesson.openBundled("worked-example");
        Lesson loaded = open();
        edit("tanh", "relu");
        knobs.set(Knob.GAIN, 2);
        Lesson changed = open();
        history.reset();
        assertEquals(loaded, open());
        assertEquals(
                loaded.equations().strip(), window.editor().textProperty().get().strip());
        assertEquals("Reset to the lesson", history.undoableProperty().get());
        history.undo();
        assertEquals(changed, open());
    }

    @Test
    void twoUndosInARowGoTwoBackThoughTheFirstIsNotComputedYet() {
        LaterExecutor worker = new LaterExecutor();
        WindowModel slow = new WindowModel(worker, Runnable::run, files);
        slow.lesson().openBundled("worked-example");
        worker.runAll();
        Lesson loaded = slow.lesson().showingProperty().get().lesson().lesson();
        slow.knobs().set(Knob.GAIN, 2);
        worker.runAll();
        slow.knobs().set(Knob.LENGTH, 5);
        worker.runAll();
        slow.lesson().history().undo();
        slow.lesson().history().undo();
        assertEquals("", slow.lesson().history().undoableProperty().get());
        worker.runAll();
        assertEquals(loaded, slow.lesson().showingProperty().get().lesson().lesson());
        slow.lesson().history().redo();
        assertTrue(slow.lesson().cancel());
        worker.runAll();
        assertEquals(loaded, slow.lesson().showingProperty().get().lesson().lesson());
        assertEquals(
                "Gain of W: × 2", slow.lesson().history().redoableProperty().get());
        assertSame(Tab.PARAMETERS, slow.bench().chosenProperty().get());
    }

    @Test
    void afterTwoResetsEveryChangeIsStillWhereItWas() {
        lesson.openBundled("worked-example");
        knobs.set(Knob.GAIN, 2);
        history.reset();
        knobs.set(Knob.INPUT_SCALE, 3);
        history.reset();
        history.undo();
        history.redo();
        assertEquals("Reset to the lesson", history.undoableProperty().get());
        assertEquals("", history.redoableProperty().get());
        history.undo();
        assertEquals("Inputs x: × 3", history.undoableProperty().get());
    }

    @Test
    void aKnobThatIsTurnedBackLeavesNothingToSave() {
        lesson.openBundled("worked-example");
        knobs.set(Knob.GAIN, 2);
        assertTrue(lesson.unsavedProperty().get());
        knobs.set(Knob.GAIN, 1);
        assertFalse(lesson.unsavedProperty().get());
        assertFalse(history.changedProperty().get());
        knobs.set(Knob.TRUNCATION, 2);
        history.reset();
        assertFalse(lesson.unsavedProperty().get());
    }
}
