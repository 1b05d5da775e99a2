package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import unfold.lesson.CellKind;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.tensor.Tensor;
import unfold.trace.Phase;
import unfold.trace.Ruler;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

class CompareModelTest {

    private final WindowModel window = opened(Runnable::run, "worked-example");
    private final CompareModel compare = window.compare();
    private final CursorModel cursor = window.cursor();

    private static WindowModel opened(Executor worker, String name) {
        WindowModel window = new WindowModel(worker, Runnable::run, new ChosenFiles());
        window.lesson().openBundled(name);
        return window;
    }

    private Sides sides() {
        return compare.sidesProperty().get();
    }

    private static String text(WindowModel window) {
        Notice notice = window.lesson().noticeProperty().get();
        return notice == null ? "" : notice.text();
    }

    @Test
    void modelsStepTogetherWhicheverIsInFocus() {
        compare.with(CellKind.LSTM);
        compare.with(CellKind.GRU);
        assertEquals(List.of("RNN", "LSTM", "GRU"), sides().names());
        for (int focus = 0; focus < 3; focus++) {
            compare.focus(focus);
            cursor.first();
            assertEquals(sides().showing(focus).trace().steps().size(), cursor.end());
            while (!cursor.isAtEnd()) {
                cursor.forward(Ruler.Size.TIME_STEP);
                Step step = last(focus);
                for (int other = 0; other < 3; other++) {
                    if (step.time() != Slot.UNTIMED) {
                        assertEquals(step.time(), last(other).time());
                        assertEquals(step.phase(), last(other).phase());
                    }
                }
            }
            for (int other = 0; other < 3; other++) {
                Trace trace = sides().showing(other).trace();
                assertEquals(
                        trace.steps().size(), compare.now().get(other).frame().cursor());
            }
        }
    }

    private Step last(int model) {
        return compare.now().get(model).frame().current().orElseThrow();
    }

    @Test
    void theWindowIsAboutTheModelInFocus() {
        compare.with(CellKind.LSTM);
        cursor.moveTo(7);
        compare.next();
        assertSame(sides().showing(1), window.frames().shownProperty().get());
        assertEquals("LSTM", window.plots().boardProperty().get().runs().get(0).name());
        assertEquals(2, window.plots().frames().size());
        assertTrue(cursor.position() > 7);
        compare.next();
        assertEquals(7, cursor.position());
        assertEquals(0, sides().focus());
    }

    @Test
    void everyComparedModelIsTheLessonThatIsSaved() {
        compare.with(CellKind.LSTM);
        compare.with(CellKind.GRU);
        compare.with(CellKind.GRU_PYTORCH);
        for (int i = 0; i < 4; i++) {
            Showing showing = sides().showing(i);
            String saved = LessonFile.text(showing.lesson().lesson());
            Trace again = OpenLesson.open(LessonFile.read(saved, "saved.yaml")).trace();
            assertEquals(showing.trace().steps(), again.steps());
            for (Step step : again.steps()) {
                assertEquals(again.last(step.target()), showing.trace().last(step.target()));
            }
            assertTrue(again.steps().stream().anyMatch(step -> step.phase() == Phase.BACKWARD));
        }
    }

    @Test
    void whatWasBeforeStaysWhileCellsFollowTheLesson() {
        compare.keepBefore();
        compare.with(CellKind.LSTM);
        Trace before = sides().showing(1).trace();
        Showing open = window.lesson().showingProperty().get();
        cursor.moveTo(5);
        compare.focus(2);
        window.lesson()
                .change(
                        "Writing",
                        () -> Changed.by("Write", Showing.run(halved(open.lesson()), open.file()), ""),
                        () -> {},
                        failure -> {
                            throw new AssertionError(failure);
                        });
        assertEquals(List.of("RNN", "RNN, before", "LSTM"), sides().names());
        assertSame(before, sides().showing(1).trace());
        assertEquals(0, sides().focus(), "what was changed is in focus");
        assertEquals(5, cursor.position());
        var now = window.lesson().showingProperty().get().lesson().inputs().parameters();
        assertEquals(
                0.5 * open.lesson().inputs().parameters().get("V").get(0),
                now.get("V").get(0));
        assertEquals(
                now.get("V"), sides().showing(2).lesson().inputs().parameters().get("V"));
    }

    private static OpenLesson halved(OpenLesson lesson) {
        var v = lesson.inputs().parameters().get("V");
        double[] half = new double[v.size()];
        for (int i = 0; i < half.length; i++) {
            half[i] = v.get(i) / 2;
        }
        return lesson.withWeights(Map.of("V", Tensor.of(v.shape(), half)));
    }

    @Test
    void openingAnotherLessonEndsTheComparison() {
        compare.with(CellKind.LSTM);
        compare.focus(1);
        window.lesson().openBundled("lstm-sentence");
        assertEquals(1, sides().count());
        assertFalse(compare.comparingProperty().get());
        Showing open = window.lesson().showingProperty().get();
        assertSame(open, window.frames().shownProperty().get());
        assertEquals(open.trace().steps().size(), cursor.end());
    }

    @Test
    void whatDoesNotFitIsToldAndNothingElseChanges() {
        compare.with(CellKind.RNN);
        assertTrue(text(window).contains("has an RNN itself"), text(window));
        compare.with(new LibraryEntry(LessonPlace.bundled("copy-rnn"), "", "", "", ""));
        assertTrue(text(window).contains("does not fit the data of this one"), text(window));
        assertEquals(1, sides().count());
        WindowModel jordan = opened(Runnable::run, "jordan");
        jordan.compare().with(CellKind.LSTM);
        assertTrue(text(jordan).contains("V h_t"), text(jordan));
    }

    @Test
    void fourModelsAreTheMostAndEachCanGo() {
        compare.with(CellKind.LSTM);
        compare.with(CellKind.GRU);
        compare.with(CellKind.GRU_PYTORCH);
        compare.keepBefore();
        assertEquals(4, sides().count());
        assertTrue(text(window).contains("remove one first"));
        cursor.last();
        compare.focus(2);
        compare.remove(1);
        assertEquals(List.of("RNN", "GRU", "GRU (PyTorch)"), sides().names());
        assertEquals(1, sides().focus(), "the focus stays with its model");
        compare.remove();
        assertEquals(0, sides().focus());
        assertTrue(cursor.isAtEnd());
        compare.stop();
        assertSame(
                window.lesson().showingProperty().get(),
                window.frames().shownProperty().get());
    }

    @Test
    void onlyTheNewestRequestIsShownWithAllThatIsWanted() {
        LaterExecutor worker = new LaterExecutor();
        WindowModel later = new WindowModel(worker, Runnable::run, new ChosenFiles());
        later.lesson().openBundled("worked-example");
        for (int i = 0; i < worker.size(); i++) {
            worker.run(i);
        }
        int before = worker.size();
        later.compare().with(CellKind.LSTM);
        later.compare().with(CellKind.GRU);
        worker.run(before);
        assertEquals(1, later.compare().sidesProperty().get().count());
        worker.run(before + 1);
        assertEquals(
                List.of("RNN", "LSTM", "GRU"),
                later.compare().sidesProperty().get().names());
    }

    @Test
    void aLessonAsksForItsComparisonAndKeepsIt() {
        String text = TestLessons.ONE_STEP + "view: {compare: [rnn, lstm, gru]}\n";
        OpenLesson lesson = OpenLesson.open(LessonFile.read(text, "l.yaml"));
        assertEquals(
                List.of("rnn", "lstm", "gru"), lesson.lesson().presentation().compared());
        assertEquals(lesson.lesson(), LessonFile.read(LessonFile.text(lesson.lesson()), "again.yaml"));
        assertNull(window.lesson().noticeProperty().get());
    }
}
