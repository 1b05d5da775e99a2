package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.LessonFile;

class RecoveryTest {

    /** Larger than any system's number of a process. */
    private static final String DEAD = "999999999999-";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T14:03:20Z"), ZoneOffset.UTC);

    private final LaterExecutor later = new LaterExecutor();
    private final ChosenFiles files = new ChosenFiles();
    private final CursorModel cursor = new CursorModel();
    private final LessonModel lesson = new LessonModel(Runnable::run, Runnable::run, cursor, files);
    private final EditorModel editor = new EditorModel(Runnable::run, Runnable::run, lesson);

    @TempDir
    private Path folder;

    private Path kept() {
        return folder.resolve("state").resolve("recovery");
    }

    private Recovery recovery() {
        return new Recovery(
                lesson, editor, new RecoveryFolder(kept()), new Background(Runnable::run, Runnable::run, later, CLOCK));
    }

    private List<Path> files(String ending) throws IOException {
        if (!Files.isDirectory(kept())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(kept())) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private Path oneStep() throws IOException {
        return Files.writeString(folder.resolve("one.yaml"), TestLessons.ONE_STEP);
    }

    private void loadWeights(String number) throws IOException {
        lesson.loadWeights(List.of(Files.writeString(folder.resolve("W.csv"), number + "\n")));
        assertTrue(lesson.unsavedProperty().get());
    }

    private double weight() {
        return lesson.showingProperty()
                .get()
                .lesson()
                .inputs()
                .parameters()
                .get("W")
                .get(0);
    }

    /** Leaves unsaved work as a program that was killed does. */
    private Path leave(String number, Optional<Path> file, Optional<String> equations) throws IOException {
        Files.createDirectories(kept());
        String text = TestLessons.ONE_STEP.replace("0.5", number);
        Unsaved unsaved =
                new Unsaved(LessonFile.read(text, "x"), file, Optional.of("Load weights"), CLOCK.instant(), equations);
        Files.writeString(kept().resolve(DEAD + number.substring(2) + ".lock"), "");
        return Files.writeString(kept().resolve(DEAD + number.substring(2) + ".yaml"), unsaved.text());
    }

    @Test
    void aChangeIsKeptOnceItIsOldEnoughAndManyChangesAreWrittenOnce() throws IOException {
        recovery();
        lesson.open(oneStep());
        assertEquals(0, later.size());
        loadWeights("0.25");
        loadWeights("0.125");
        assertEquals(1, later.size());
        assertEquals(List.of(), files(".yaml"));
        later.runAll();
        Unsaved unsaved = Unsaved.read(Files.readString(files(".yaml").get(0)), "kept");
        assertEquals(Optional.of(folder.resolve("one.yaml")), unsaved.file());
        assertEquals(Optional.of("Load weights"), unsaved.action());
        assertTrue(unsaved.text().contains("W: [[0.125]]"), unsaved::text);
        assertEquals(1, files(".yaml").size());
    }

    @Test
    void savedWorkIsNotKeptAnyLonger() throws IOException {
        recovery();
        lesson.open(oneStep());
        loadWeights("0.25");
        later.runAll();
        assertEquals(1, files(".yaml").size());
        lesson.save();
        later.runAll();
        assertEquals(List.of(), files(""));
    }

    @Test
    void discardedWorkIsNotKeptAnyLonger() throws IOException {
        recovery();
        lesson.open(oneStep());
        loadWeights("0.25");
        later.runAll();
        lesson.openBundled("worked-example");
        lesson.questionProperty().get().discard().run();
        later.runAll();
        assertEquals(List.of(), files(""));
    }

    @Test
    void aNormalEndLeavesNothing() throws IOException {
        Recovery recovery = recovery();
        lesson.open(oneStep());
        loadWeights("0.25");
        later.runAll();
        loadWeights("0.125");
        recovery.end();
        later.runAll();
        assertEquals(List.of(), files(""));
    }

    @Test
    void whatAnotherWindowKeepsIsNotOffered() throws IOException {
        recovery();
        lesson.open(oneStep());
        loadWeights("0.25");
        later.runAll();
        LessonModel other = new LessonModel(Runnable::run, Runnable::run, new CursorModel(), files);
        new Recovery(
                        other,
                        new EditorModel(Runnable::run, Runnable::run, other),
                        new RecoveryFolder(kept()),
                        new Background(Runnable::run, Runnable::run, later, CLOCK))
                .offer();
        assertNull(other.questionProperty().get());
        assertEquals(1, files(".yaml").size());
    }

    @Test
    void restoredWorkIsUnsavedAndGoesToItsFile() throws IOException {
        Path file = oneStep();
        Path left = leave("0.25", Optional.of(file), Optional.empty());
        recovery().offer();
        assertEquals(
                "Unfold ended without saving “One step” (changed 21 Nov, 14:03).",
                lesson.questionProperty().get().text());
        lesson.questionProperty().get().save().run();
        assertEquals(0.25, weight());
        assertTrue(lesson.unsavedProperty().get());
        assertEquals(
                "Restored, up to “Load weights”. Saving puts it into one.yaml.",
                lesson.noticeProperty().get().text());
        assertFalse(Files.exists(left));
        assertEquals(1, files(".yaml").size(), "kept by this window from now on");
        lesson.save();
        later.runAll();
        assertTrue(Files.readString(file).contains("0.25"));
        assertEquals(List.of(), files(""));
    }

    @Test
    void severalAreOfferedOneAfterTheOther() throws IOException {
        leave("0.25", Optional.empty(), Optional.empty());
        leave("0.125", Optional.empty(), Optional.empty());
        leave("0.75", Optional.empty(), Optional.empty());
        recovery().offer();
        lesson.questionProperty().get().discard().run();
        assertEquals(2, files(".yaml").size());
        lesson.questionProperty().get().cancel().run();
        assertEquals(2, files(".yaml").size());
        lesson.questionProperty().get().save().run();
        assertNull(lesson.questionProperty().get());
        assertEquals(0.75, weight());
        recovery().offer();
        assertNotNull(lesson.questionProperty().get(), "what was put off is offered again");
        lesson.questionProperty().get().save().run();
        assertEquals(
                "“One step” has changes that are not saved.",
                lesson.questionProperty().get().text());
    }

    @Test
    void nothingIsAskedBeforeTheFirstLessonIsShown() throws IOException {
        leave("0.25", Optional.empty(), Optional.empty());
        LaterExecutor worker = new LaterExecutor();
        LessonModel slow = new LessonModel(worker, Runnable::run, cursor, files);
        EditorModel text = new EditorModel(Runnable::run, Runnable::run, slow);
        slow.openBundled("worked-example");
        new Recovery(slow, text, new RecoveryFolder(kept()), new Background(Runnable::run, Runnable::run, later, CLOCK))
                .offer();
        assertNull(slow.questionProperty().get());
        worker.runAll();
        assertNotNull(slow.questionProperty().get());
    }

    @Test
    void textOfTheEditorComesBack() throws IOException {
        Path file = oneStep();
        recovery();
        lesson.open(file);
        String typed = "s_t = tanh(W s_{t-1} + U x_t) \\ \"σ\"\t\n\nL_t = ";
        editor.textProperty().set(typed);
        later.runAll();
        Unsaved unsaved = Unsaved.read(Files.readString(files(".yaml").get(0)), "kept");
        assertEquals(Optional.of(typed), unsaved.equations());
        assertEquals(Optional.empty(), unsaved.action());
        editor.revert();
        later.runAll();
        assertEquals(List.of(), files(""));

        leave("0.25", Optional.of(file), Optional.of(typed));
        recovery().offer();
        lesson.questionProperty().get().save().run();
        assertEquals(typed, editor.textProperty().get());
        assertTrue(editor.openProperty().get());
        assertTrue(editor.unappliedProperty().get());
    }

    @Test
    void damagedWorkIsToldAndSetAside() throws IOException {
        Path left = leave("0.25", Optional.empty(), Optional.empty());
        Files.writeString(left, Files.readString(left).replace("equations: |", "equations: ["));
        recovery().offer();
        assertNull(lesson.questionProperty().get());
        Path aside = left.resolveSibling(left.getFileName() + ".damaged");
        assertTrue(
                lesson.noticeProperty()
                        .get()
                        .text()
                        .startsWith("Unsaved work of an earlier session is damaged and cannot be restored. It was set"
                                + " aside as " + aside + ".\n" + left.getFileName() + ", line "),
                () -> lesson.noticeProperty().get().text());
        assertEquals(List.of(aside), files(""));
    }

    @Test
    void workThatDoesNotOpenStaysWhereItIs() throws IOException {
        Path left = leave("0.25", Optional.of(oneStep()), Optional.empty());
        Files.writeString(left, Files.readString(left).replace("[[0.25]]", "gone.csv"));
        lesson.open(oneStep());
        recovery().offer();
        lesson.questionProperty().get().save().run();
        assertEquals(
                folder.resolve("gone.csv") + ": There is no such file; check the name and the folder.\n"
                        + "The unsaved work stays in " + left + ".",
                lesson.noticeProperty().get().text());
        assertEquals("One step", lesson.showingProperty().get().title());
        assertFalse(lesson.unsavedProperty().get());
        assertTrue(Files.exists(left));
    }

    @Test
    void aFolderThatCannotBeMadeIsToldOnce() throws IOException {
        Files.writeString(folder.resolve("state"), "a file");
        recovery();
        lesson.open(oneStep());
        loadWeights("0.25");
        later.runAll();
        assertEquals(
                "Unsaved work cannot be kept for the case that the program ends unexpectedly; save it yourself. "
                        + kept() + " cannot be made.",
                lesson.noticeProperty().get().text());
        loadWeights("0.125");
        later.runAll();
        assertEquals(Notice.Kind.DONE, lesson.noticeProperty().get().kind());
    }
}
