package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.BundledLessons;
import unfold.lesson.LessonFile;

class LessonModelTest {

    private final CursorModel cursor = new CursorModel();
    private final ChosenFiles files = new ChosenFiles();
    private final LessonModel model = new LessonModel(Runnable::run, Runnable::run, cursor, files);

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path oneStep() throws IOException {
        return file("one.yaml", TestLessons.ONE_STEP);
    }

    private String title() {
        return model.showingProperty().get().title();
    }

    private String notice() {
        return model.noticeProperty().get().text();
    }

    /** Leaves the model with unsaved weights in the one-step lesson. */
    private void change() throws IOException {
        model.open(oneStep());
        model.loadWeights(List.of(file("W.csv", "0.25\n")));
        assertTrue(model.unsavedProperty().get());
    }

    @Test
    void everyBundledLessonOpens() {
        for (BundledLessons.Entry lesson : BundledLessons.ofProgram().all()) {
            model.openBundled(lesson.name());
            assertNull(model.noticeProperty().get(), lesson.name());
            assertEquals(lesson.title(), title());
            assertTrue(cursor.end() > 0);
        }
    }

    @Test
    void lessonOpensAtItsCursor() throws IOException {
        model.open(file("at.yaml", TestLessons.ONE_STEP + "view: {cursor: 3}\n"));
        assertEquals(3, cursor.position());
        model.open(file("beyond.yaml", TestLessons.ONE_STEP + "view: {cursor: 300}\n"));
        assertEquals(cursor.end(), cursor.position());
    }

    @Test
    void brokenLessonLeavesTheOpenOneAndTellsWhereItIsBroken() throws IOException {
        model.openBundled("worked-example");
        cursor.moveTo(7);
        Showing open = model.showingProperty().get();
        model.open(file("broken.yaml", TestLessons.ONE_STEP.replace("tanh(", "tahn(")));
        assertSame(open, model.showingProperty().get());
        assertEquals(7, cursor.position());
        assertTrue(notice().startsWith("broken.yaml, line 3, column 9: "), this::notice);
        assertEquals(Notice.Kind.PROBLEM, model.noticeProperty().get().kind());
    }

    @Test
    void missingFileAtTheStartOpensTheWorkedExampleAndSaysSo() {
        model.start(FirstLesson.asked(folder.resolve("nowhere.yaml")));
        assertEquals("Three steps by hand", title());
        assertTrue(notice().contains("nowhere.yaml"), this::notice);
    }

    @Test
    void newestRequestWinsInWhateverOrderTheyAreDone() throws IOException {
        LaterExecutor worker = new LaterExecutor();
        LessonModel slow = new LessonModel(worker, Runnable::run, cursor, files);
        slow.openBundled("long-memory");
        slow.open(oneStep());
        assertEquals("Opening one.yaml", slow.busyProperty().get());
        worker.run(1);
        assertEquals("One step", slow.showingProperty().get().title());
        assertEquals("", slow.busyProperty().get());
        worker.run(0);
        assertEquals("One step", slow.showingProperty().get().title());
    }

    @Test
    void cancelledRequestIsNotShown() {
        LaterExecutor worker = new LaterExecutor();
        LessonModel slow = new LessonModel(worker, Runnable::run, cursor, files);
        slow.openBundled("long-memory");
        assertTrue(slow.cancel());
        assertFalse(slow.cancel());
        worker.run(0);
        assertNull(slow.showingProperty().get());
        assertEquals("", slow.busyProperty().get());
    }

    @Test
    void nothingHappensToTheModelBeforeTheUiIsReached() {
        LaterExecutor ui = new LaterExecutor();
        LessonModel model = new LessonModel(Runnable::run, ui, cursor, files);
        model.openBundled("worked-example");
        assertNull(model.showingProperty().get());
        ui.run(0);
        assertNotNull(model.showingProperty().get());
    }

    @Test
    void weightsChangeTheRunAndKeepTheCursor() throws IOException {
        model.open(oneStep());
        cursor.moveTo(2);
        Showing before = model.showingProperty().get();
        model.loadWeights(List.of(file("W.csv", "0.25\n"), file("U.csv", "-1\n")));
        assertTrue(model.unsavedProperty().get());
        assertEquals(2, cursor.position());
        assertFalse(before.trace() == model.showingProperty().get().trace());
    }

    @Test
    void weightsThatDoNotFitChangeNothing() throws IOException {
        model.open(oneStep());
        Showing before = model.showingProperty().get();
        model.loadWeights(List.of(file("W.csv", "1 2\n3 4\n")));
        assertSame(before, model.showingProperty().get());
        assertFalse(model.unsavedProperty().get());
        assertTrue(notice().contains("W"), this::notice);
    }

    @Test
    void savedLessonOpensAgainAtTheSameStepWithTheSameWeights() throws IOException {
        change();
        cursor.moveTo(4);
        files.target = folder.resolve("saved.yaml");
        model.saveAs();
        assertFalse(model.unsavedProperty().get());
        assertEquals(Optional.of(files.target), model.showingProperty().get().file());
        Showing saved = model.showingProperty().get();
        cursor.first();
        model.open(files.target);
        assertEquals(4, cursor.position());
        assertEquals(
                saved.lesson().inputs().parameters().get("W").get(0),
                model.showingProperty()
                        .get()
                        .lesson()
                        .inputs()
                        .parameters()
                        .get("W")
                        .get(0));
    }

    @Test
    void saveGoesWhereTheLessonCameFrom() throws IOException {
        change();
        model.save();
        assertEquals(0, files.questions);
        assertTrue(Files.readString(folder.resolve("one.yaml")).contains("0.25"));
    }

    @Test
    void saveOfABundledLessonAsksWhere() {
        model.openBundled("worked-example");
        files.target = folder.resolve("mine");
        model.save();
        assertEquals(1, files.questions);
        assertEquals(
                "Three steps by hand",
                LessonFile.read(folder.resolve("mine.yaml")).title());
    }

    @Test
    void nameThatWasCompletedReplacesNoFile() throws IOException {
        model.open(oneStep());
        files.target = folder.resolve("one");
        Files.writeString(folder.resolve("one.yaml"), "precious");
        model.saveAs();
        assertEquals("precious", Files.readString(folder.resolve("one.yaml")));
        assertTrue(notice().startsWith("one.yaml exists already"), this::notice);
    }

    @Test
    void failedSaveKeepsTheMark() throws IOException {
        change();
        files.target = folder.resolve("no such folder").resolve("x.yaml");
        model.saveAs();
        assertTrue(model.unsavedProperty().get());
        assertEquals(Notice.Kind.PROBLEM, model.noticeProperty().get().kind());
    }

    @Test
    void changeMadeWhileSavingStaysUnsaved() throws IOException {
        LaterExecutor worker = new LaterExecutor();
        LessonModel slow = new LessonModel(worker, Runnable::run, cursor, files);
        slow.open(oneStep());
        worker.run(0);
        slow.loadWeights(List.of(file("W.csv", "0.25\n")));
        worker.run(1);
        slow.save();
        slow.loadWeights(List.of(file("W.csv", "0.125\n")));
        worker.run(3);
        worker.run(2);
        assertTrue(slow.unsavedProperty().get());
    }

    @Test
    void unsavedWorkIsAskedAboutBeforeItIsReplaced() throws IOException {
        change();
        model.openBundled("worked-example");
        assertEquals("One step", title());
        model.questionProperty().get().cancel().run();
        assertNull(model.questionProperty().get());
        assertEquals("One step", title());
        assertTrue(model.unsavedProperty().get());
    }

    @Test
    void discardGoesOn() throws IOException {
        change();
        model.openBundled("worked-example");
        model.questionProperty().get().discard().run();
        assertEquals("Three steps by hand", title());
        assertFalse(model.unsavedProperty().get());
    }

    @Test
    void saveGoesOnOnlyWhenItIsSaved() throws IOException {
        change();
        Path lesson = folder.resolve("one.yaml");
        model.openBundled("worked-example");
        model.questionProperty().get().save().run();
        assertEquals("Three steps by hand", title());
        assertTrue(Files.readString(lesson).contains("0.25"));
    }

    @Test
    void saveThatNeedsANameStaysIfNoneIsGiven() throws IOException {
        model.openBundled("worked-example");
        model.loadWeights(List.of(file("W.csv", "1 0\n0 1\n")));
        model.open(oneStep());
        model.questionProperty().get().save().run();
        assertEquals("Three steps by hand", title());
        assertTrue(model.unsavedProperty().get());
    }

    @Test
    void droppedFilesAreALessonOrWeights() throws IOException {
        model.drop(List.of(oneStep()));
        assertEquals("One step", title());
        model.drop(List.of(file("W.csv", "0.25\n"), file("U.txt", "2\n")));
        assertTrue(model.unsavedProperty().get());
        model.drop(List.of(folder.resolve("one.yaml"), folder.resolve("W.csv")));
        assertEquals("Drop one lesson alone, or files of weights alone: these are 1 lesson among 2 files.", notice());
        model.drop(List.of(file("weights.yaml", "weights: {W: [[0.5]]}\n")));
        assertEquals(
                0.5,
                model.showingProperty()
                        .get()
                        .lesson()
                        .inputs()
                        .parameters()
                        .get("W")
                        .get(0));
        model.drop(List.of(file("photo.png", "\u0089PNG")));
        assertEquals(Notice.Kind.PROBLEM, model.noticeProperty().get().kind());
        assertTrue(notice().contains("photo.png"), this::notice);
    }

    @Test
    void weightsWithoutALessonAreRefused() throws IOException {
        model.loadWeights(List.of(file("W.csv", "1\n")));
        assertEquals(Notice.Kind.PROBLEM, model.noticeProperty().get().kind());
    }

    @Test
    void noticeGoesWhenItIsDismissedOrSomethingElseSucceeds() throws IOException {
        model.open(folder.resolve("nowhere.yaml"));
        assertTrue(model.dismiss());
        assertFalse(model.dismiss());
        model.open(folder.resolve("nowhere.yaml"));
        model.open(oneStep());
        assertNull(model.noticeProperty().get());
    }
}
