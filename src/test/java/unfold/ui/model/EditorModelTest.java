package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.analysis.GradientCheck;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;

class EditorModelTest {

    private final CursorModel cursor = new CursorModel();
    private final ChosenFiles files = new ChosenFiles();
    private final LessonModel lesson = new LessonModel(Runnable::run, Runnable::run, cursor, files);
    private final EditorModel editor = new EditorModel(Runnable::run, Runnable::run, lesson);

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        lesson.openBundled("worked-example");
    }

    private void type(String text) {
        editor.textProperty().set(text);
    }

    private Showing showing() {
        return lesson.showingProperty().get();
    }

    private String equations() {
        return showing().lesson().lesson().equations();
    }

    private String replaced(String old, String now) {
        String text = editor.textProperty().get();
        assertTrue(text.contains(old), text);
        return text.replace(old, now);
    }

    @Test
    void textOfTheOpenLessonStandsInTheEditor() {
        assertEquals(equations().stripTrailing(), editor.textProperty().get());
        assertFalse(editor.unappliedProperty().get());
        assertSame(showing().lesson().recurrence(), editor.goodProperty().get());
    }

    @Test
    void peepholesTypedIntoTheLessonRunWithRightGradients() {
        cursor.moveTo(12);
        type(BundledLessons.ofProgram()
                .read("lstm-peepholes")
                .equations()
                .replaceAll("(\\w)_o", "$1_q")
                .replace("o_t", "q_t")
                .replace("squared_error(h_t, y_t)", "cross_entropy(softmax(V h_t + b_o), y_t)"));
        assertNull(editor.mistakeProperty().get());
        assertTrue(editor.outlookProperty().get().startsWith("Kept: V, b_o, "));
        editor.apply();
        assertTrue(equations().contains("p_i ⊙ c_{t-1}"));
        OpenLesson open = showing().lesson();
        assertTrue(new GradientCheck(open.network(), open.inputs()).run().passes());
        assertTrue(lesson.unsavedProperty().get());
        assertFalse(editor.unappliedProperty().get());
        assertEquals(0, cursor.position());
        String told = lesson.noticeProperty().get().text();
        assertTrue(told.startsWith("The run is computed anew with these equations. Kept: V, b_o, "), told);
    }

    @Test
    void otherFunctionStaysAtTheOperation() {
        cursor.moveTo(12);
        type(replaced("tanh", "σ"));
        editor.apply();
        assertEquals(12, cursor.position());
    }

    @Test
    void badTextLeavesLessonAndLinesAsTheyWere() {
        Showing before = showing();
        Object lines = editor.goodProperty().get();
        type(replaced("softmax", "sotfmax"));
        Mistake mistake = editor.mistakeProperty().get();
        assertEquals(
                "sotfmax",
                editor.textProperty()
                        .get()
                        .substring(
                                mistake.start(editor.textProperty().get()),
                                mistake.end(editor.textProperty().get())));
        editor.apply();
        assertSame(before, showing());
        assertSame(lines, editor.goodProperty().get());
        assertNotNull(editor.mistakeProperty().get());
        assertFalse(lesson.unsavedProperty().get());
        assertTrue(editor.openProperty().get());
        assertEquals("", lesson.busyProperty().get());
    }

    @Test
    void linesThatCanBeReadAreTypesetEvenIfTheyDoNotFit() {
        type(replaced("x_t", "v_t"));
        assertNotNull(editor.mistakeProperty().get());
        assertTrue(editor.goodProperty().get().data().contains("v"));
    }

    @Test
    void revertBringsBackTheTextOfTheLesson() {
        type("nonsense");
        editor.revert();
        assertEquals(equations().stripTrailing(), editor.textProperty().get());
        assertNull(editor.mistakeProperty().get());
        assertFalse(editor.unappliedProperty().get());
    }

    @Test
    void closingKeepsTheText() {
        editor.toggle();
        type("h_t = x_t");
        assertTrue(editor.close());
        assertFalse(editor.close());
        editor.toggle();
        assertEquals("h_t = x_t", editor.textProperty().get());
    }

    @Test
    void weightsLoadedMeanwhileKeepTheText() throws IOException {
        type(replaced("tanh", "relu"));
        lesson.loadWeights(List.of(Files.writeString(folder.resolve("W.csv"), "7 0\n0 7\n")));
        assertTrue(editor.textProperty().get().contains("relu"));
        editor.apply();
        assertEquals(7, showing().lesson().inputs().parameters().get("W").get(0));
    }

    @Test
    void savingMeanwhileKeepsTheText() {
        type(replaced("tanh", "relu"));
        files.target = folder.resolve("mine.yaml");
        lesson.saveAs();
        assertTrue(editor.textProperty().get().contains("relu"));
        assertTrue(editor.unappliedProperty().get());
        editor.apply();
        assertEquals(files.target, showing().file().orElseThrow());
    }

    @Test
    void openingAnotherLessonAsksAboutTheText() {
        type(replaced("tanh", "relu"));
        lesson.openBundled("elman");
        Question question = lesson.questionProperty().get();
        assertEquals("Apply", question.answers().save());
        question.cancel().run();
        assertNull(lesson.questionProperty().get());
        assertTrue(editor.textProperty().get().contains("relu"));
        lesson.openBundled("elman");
        lesson.questionProperty().get().discard().run();
        assertNull(lesson.questionProperty().get());
        assertEquals(equations().stripTrailing(), editor.textProperty().get());
        assertFalse(editor.unappliedProperty().get());
    }

    @Test
    void applyingInTheQuestionGoesOnToTheQuestionAboutSaving() {
        Showing before = showing();
        type(replaced("tanh", "relu"));
        lesson.openBundled("elman");
        lesson.questionProperty().get().save().run();
        assertNotSame(before, showing());
        assertEquals("Save", lesson.questionProperty().get().answers().save());
        lesson.questionProperty().get().discard().run();
        assertEquals("elman", showing().lesson().lesson().origin().name().replace(".yaml", ""));
    }

    @Test
    void applyingABadTextInTheQuestionStaysAtItsMistake() {
        Showing before = showing();
        type(replaced("tanh", "tahn"));
        lesson.openBundled("elman");
        lesson.questionProperty().get().save().run();
        assertSame(before, showing());
        assertNotNull(editor.mistakeProperty().get());
        assertTrue(editor.openProperty().get());
    }

    @Test
    void numbersComeBackWhenALineIsWrittenAgain() {
        String before = editor.textProperty().get();
        Object inputs = showing().lesson().inputs();
        type(replaced(" + W s_{t-1}", ""));
        editor.apply();
        assertTrue(lesson.noticeProperty().get().text().contains("W, initial s"));
        type(before);
        editor.apply();
        assertEquals(inputs, showing().lesson().inputs());
    }

    @Test
    void anotherLessonWithTheSameEquationsDoesNotInheritNumbers() {
        lesson.openBundled("forget-bias-0");
        lesson.openBundled("forget-bias-1");
        type(replaced("σ", "tanh"));
        editor.apply();
        assertEquals(
                OpenLesson.open(BundledLessons.ofProgram().read("forget-bias-1"))
                        .inputs(),
                showing().lesson().inputs());
    }

    @Test
    void typingFastShowsTheNewestTextOnly() {
        LaterExecutor worker = new LaterExecutor();
        LaterExecutor ui = new LaterExecutor();
        EditorModel slow = new EditorModel(worker, ui, lesson);
        lesson.openBundled("elman");
        lesson.openBundled("worked-example");
        String text = slow.textProperty().get();
        slow.textProperty().set(text.replace("tanh", "tahn"));
        slow.textProperty().set(text.replace("tanh", "tan"));
        slow.textProperty().set(text.replace("tanh", "relu"));
        assertEquals(1, worker.size());
        worker.run(0);
        ui.run(0);
        assertNull(slow.mistakeProperty().get());
        assertEquals("", slow.outlookProperty().get());
        assertEquals(2, worker.size());
        worker.run(1);
        ui.run(1);
        assertNull(slow.mistakeProperty().get());
        assertTrue(slow.outlookProperty().get().startsWith("Kept: "));
        assertEquals(2, worker.size());
    }

    @Test
    void resultForALessonThatIsGoneIsNotShown() {
        LaterExecutor worker = new LaterExecutor();
        EditorModel slow = new EditorModel(worker, Runnable::run, lesson);
        lesson.openBundled("elman");
        slow.textProperty().set("nonsense");
        slow.revert();
        worker.run(0);
        assertNull(slow.mistakeProperty().get());
        assertFalse(slow.unappliedProperty().get());
    }
}
