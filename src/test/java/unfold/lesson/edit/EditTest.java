package unfold.lesson.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.edit.Entries.Extent;
import unfold.lesson.problem.LessonException;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.recipe.RecipeKind;
import unfold.tensor.Tensor;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

class EditTest {

    private static final String TEXT = """
            title: Two units
            equations: |
              s_t = tanh(U x_t + W s_{t-1} + b)
              L_t = squared_error(s_t, y_t)
            weights: {U: [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]], W: [[0.1, 0.2], [0.3, 0.4]], b: [0, 0.1]}
            initial: {s: [0.5, -0.5]}
            data:
              x: [[1, 2, 3], [4, 5, 6]]
              y: [[0, 1], [1, 0]]
            """;

    private static final Target W = new Target(Target.Kind.PARAMETER, "W");
    private static final Target X = new Target(Target.Kind.DATA, "x");
    private static final Target S = new Target(Target.Kind.INITIAL, "s");

    private final OpenLesson lesson = open(TEXT);

    private static OpenLesson open(String text) {
        return OpenLesson.open(LessonFile.read(text, "two.yaml"));
    }

    private static Selection entry(Target target, int row, int col) {
        return new Selection(target, new Entries(Extent.ENTRY, row, col));
    }

    private static Selection of(Target target, Extent extent) {
        return new Selection(target, new Entries(extent, 1, 0));
    }

    private static void assertSameRun(Trace expected, Trace actual) {
        assertEquals(expected.steps().size(), actual.steps().size());
        int end = expected.steps().size();
        for (Step step : expected.steps()) {
            for (Slot slot : step.writes()) {
                assertEquals(expected.at(slot, end), actual.at(slot, end));
            }
        }
    }

    @Test
    void runAfterEditsIsThatOfALessonWrittenWithTheseNumbers() {
        OpenLesson edited = entry(W, 1, 0).edit(new Change.Fill(0.5)).of(lesson);
        edited = entry(X, 1, 2).edit(new Change.Fill(-7)).of(edited);
        edited = entry(new Target(Target.Kind.DATA, "y"), 0, 1)
                .edit(new Change.Fill(0.25))
                .of(edited);
        edited = entry(S, 0, 1).edit(new Change.Fill(2)).of(edited);
        OpenLesson written = open(TEXT.replace("[0.3, 0.4]]", "[0.5, 0.4]]")
                .replace("[4, 5, 6]", "[4, 5, -7]")
                .replace("[[0, 1]", "[[0, 0.25]")
                .replace("-0.5]", "2]"));
        assertSameRun(written.trace(), edited.trace());
        assertEquals(written.lesson(), edited.lesson());
        assertSame(lesson.network(), edited.network(), "nothing is compiled again");
    }

    @Test
    void editThatIsTakenBackGivesTheSameBits() {
        for (Target target : List.of(W, X, S)) {
            double old = target.table(lesson).get(0, 1);
            OpenLesson there = entry(target, 0, 1).edit(new Change.Fill(9)).of(lesson);
            assertNotEquals(lesson.lesson(), there.lesson());
            OpenLesson back = entry(target, 0, 1).edit(new Change.Fill(old)).of(there);
            assertEquals(lesson.lesson(), back.lesson());
            assertSameRun(lesson.trace(), back.trace());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENTRY, 0.1 0.2 9 0.4, 'W[2,1] = 9'",
        "ROW, 0.1 0.2 9 9, 'Fill row 2 of W with 9'",
        "COLUMN, 9 0.2 9 0.4, 'Fill column 1 of W with 9'",
        "ALL, 9 9 9 9, 'Fill W with 9'"
    })
    void entryRowColumnOrAllAreFilled(Extent extent, String expected, String action) {
        Edit edit = of(W, extent).edit(new Change.Fill(9));
        assertArrayEquals(numbers(expected), W.table(edit.of(lesson)).toArray());
        assertEquals(action, edit.action(lesson));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void dataAndInitialValuesAreTablesWithARowForEachTime() {
        assertArrayEquals(
                numbers("1 2 3 8 10 12"),
                X.table(of(X, Extent.ROW).edit(new Change.Scale(2)).of(lesson)).toArray());
        assertArrayEquals(
                numbers("2 2 3 8 5 6"),
                X.table(of(X, Extent.COLUMN).edit(new Change.Scale(2)).of(lesson))
                        .toArray());
        assertEquals("x_2[1] = 4", of(X, Extent.ENTRY).edit(new Change.Fill(4)).action(lesson));
        assertEquals(
                "Scale x_2 by 2", of(X, Extent.ROW).edit(new Change.Scale(2)).action(lesson));
        assertEquals("s_0[2] = 0.25", entry(S, 0, 1).edit(new Change.Fill(0.25)).action(lesson));
    }

    @Test
    void initialValuesThatALessonDoesNotGiveAreZeroAndCanBeEdited() {
        OpenLesson bare = open(TEXT.replace("initial: {s: [0.5, -0.5]}\n", ""));
        assertArrayEquals(numbers("0 0"), S.table(bare).toArray());
        OpenLesson edited = entry(S, 0, 0).edit(new Change.Fill(0.5)).of(bare);
        edited = entry(S, 0, 1).edit(new Change.Fill(-0.5)).of(edited);
        assertSameRun(lesson.trace(), edited.trace());
        assertEquals(lesson.lesson(), edited.lesson());
    }

    @Test
    void addingIsDoneInDecimals() {
        Edit edit = entry(W, 0, 1).edit(new Change.Add(new BigDecimal("0.1")));
        assertEquals(0.3, W.table(edit.of(lesson)).get(0, 1));
        assertEquals("W[1,2] = 0.3", edit.action(lesson));
    }

    @Test
    void transposeExchangesRowsAndColumnsTwice() {
        Edit edit = of(W, Extent.ALL).edit(new Change.Transpose());
        OpenLesson turned = edit.of(lesson);
        assertArrayEquals(numbers("0.1 0.3 0.2 0.4"), W.table(turned).toArray());
        assertEquals(lesson.lesson(), edit.of(turned).lesson());
        Edit wide = of(new Target(Target.Kind.PARAMETER, "U"), Extent.ALL).edit(new Change.Transpose());
        String message =
                assertThrows(LessonException.class, () -> wide.of(lesson)).getMessage();
        assertTrue(message.startsWith("U is a 2×3 matrix and cannot become a 3×2 matrix here."), message);
    }

    @Test
    void freeShapeFollowsTheTranspose() {
        OpenLesson free = open("""
                title: Free
                equations: |
                  h_t = A U x_t
                  L_t = sum(h_t * h_t)
                weights: {A: [[1, 2], [3, 4], [5, 6]], U: {init: glorot, seed: 1}}
                data: {x: [[1, 2]]}
                """);
        Target a = new Target(Target.Kind.PARAMETER, "A");
        OpenLesson turned = of(a, Extent.ALL).edit(new Change.Transpose()).of(free);
        assertArrayEquals(numbers("1 3 5 2 4 6"), a.table(turned).toArray());
        assertEquals(3, turned.shapes().of("U").rows());
    }

    @Test
    void seedAloneDecidesRandomNumbersAndAPartGetsThoseOfItsPlace() {
        Change change = new Change.Randomise(Recipe.of(RecipeKind.UNIFORM, 3));
        Tensor all = W.table(of(W, Extent.ALL).edit(change).of(lesson));
        assertEquals(all, W.table(of(W, Extent.ALL).edit(change).of(lesson)));
        Tensor row = W.table(of(W, Extent.ROW).edit(change).of(lesson));
        assertArrayEquals(new double[] {0.1, 0.2, all.get(2), all.get(3)}, row.toArray());
        assertEquals(
                "Randomise row 2 of W: uniform, seed 3",
                of(W, Extent.ROW).edit(change).action(lesson));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7\t8\n9\t1e-3\n",
                "[7 8; 9 0.001]",
                "array([[7, 8], [9, 0.001]])",
                "\\begin{bmatrix} 7 & 8 \\\\ 9 & 0.001 \\end{bmatrix}"
            })
    void textOfOtherProgramsIsPasted(String text) {
        Edit edit = of(W, Extent.ALL).pasted(text);
        assertArrayEquals(numbers("7 8 9 0.001"), W.table(edit.of(lesson)).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "ENTRY, 5, 0.1 0.2 5 0.4",
        "ENTRY, 5 6, 0.1 0.2 5 6",
        "ROW, 5 6, 0.1 0.2 5 6",
        "COLUMN, 5 6, 5 0.2 6 0.4",
        "ALL, 5, 5 5 5 5"
    })
    void pasteBeginsAtTheSelection(Extent extent, String text, String expected) {
        Edit edit = of(W, extent).pasted(text.replace(' ', '\t'));
        assertArrayEquals(numbers(expected), W.table(edit.of(lesson)).toArray());
    }

    @Test
    void copiedNumbersArePastedBitForBit() {
        OpenLesson thirds = of(W, Extent.ALL).edit(new Change.Scale(1 / 3.0)).of(lesson);
        assertEquals("0.1\t0.2\n0.3\t0.4\n", of(W, Extent.ALL).copied(lesson));
        OpenLesson pasted =
                of(W, Extent.ALL).pasted(of(W, Extent.ALL).copied(thirds)).of(lesson);
        assertEquals(thirds.lesson(), pasted.lesson());
    }

    @Test
    void unusableNumbersAreRefusedAndSayWhere() {
        assertRefused("There is room for", of(W, Extent.ROW), "1\t2\t3");
        assertRefused("from W[2,1] on there is room for 1×2", of(W, Extent.ENTRY), "1\t2\n3\t4");
        assertRefused("is not a number", of(W, Extent.ALL), "1\tx\n3\t4");
        assertRefused("empty", of(W, Extent.ALL), "");
        assertRefused("Only finite numbers", of(W, Extent.ALL), "1\tNaN\n3\t4");
        Edit huge = of(W, Extent.ALL).edit(new Change.Scale(1e308));
        OpenLesson large = of(W, Extent.ALL).edit(new Change.Fill(100)).of(lesson);
        String message =
                assertThrows(LessonException.class, () -> huge.of(large)).getMessage();
        assertTrue(message.startsWith("W[1,1] = 100 would become too large for a double"), message);
    }

    private void assertRefused(String part, Selection selection, String text) {
        String message = assertThrows(
                        LessonException.class, () -> selection.pasted(text).of(lesson))
                .getMessage();
        assertTrue(message.toLowerCase().contains(part.toLowerCase()), message);
    }

    @Test
    void changedEntriesAreThoseThatDiffer() {
        OpenLesson edited = entry(W, 1, 0).edit(new Change.Fill(0.5)).of(lesson);
        edited = entry(X, 1, 2).edit(new Change.Fill(0)).of(edited);
        Map<Slot, BitSet> changed = ChangedEntries.between(lesson, edited);
        GivenSlots given = new GivenSlots(lesson);
        assertEquals(Set.of(given.all().get(W).get(0), given.all().get(X).get(1)), changed.keySet());
        assertEquals("{2}", changed.get(given.all().get(W).get(0)).toString());
        assertEquals("{2}", changed.get(given.all().get(X).get(1)).toString());
        OpenLesson back = entry(W, 1, 0).edit(new Change.Fill(0.3)).of(edited);
        assertFalse(ChangedEntries.between(lesson, back)
                .containsKey(given.all().get(W).get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch-of-sentences.yaml", "word-by-word.yaml"})
    void editedTextBecomesNumbersThatOpenAgainAlike(String file) {
        OpenLesson text = OpenLesson.open(LessonFile.read(Path.of("assets", "lessons", file)));
        Edit edit = entry(X, 0, 0).edit(new Change.Fill(0.5));
        OpenLesson edited = edit.of(text);
        assertTrue(edit.replacesText(text, edited));
        assertEquals(0.5, X.table(edited).get(0, 0));
        assertSameRun(edited.trace(), openedAgain(edited).trace());
    }

    private static OpenLesson openedAgain(OpenLesson edited) {
        return OpenLesson.open(LessonFile.read(LessonFile.text(edited.toLesson(0)), "again.yaml"));
    }

    @Test
    void whatStoodAroundATextStaysAround() {
        OpenLesson text = open("""
                title: Looks back
                equations: |
                  s_t = tanh(U x_t + P x_{t-1})
                  L_t = sum(s_t * s_t)
                weights: {U: [[1, 2, 3]], P: [[4, 5, 6]]}
                data: {x: {characters: abba, padding: _}}
                """);
        Target before = new Target(Target.Kind.INITIAL, "x");
        OpenLesson edited = entry(X, 2, 0).edit(new Change.Fill(0.5)).of(text);
        assertEquals(before.table(text), before.table(edited));
        assertTrue(before.table(text).largest() == 1);
        assertSameRun(edited.trace(), openedAgain(edited).trace());
        OpenLesson moved = entry(before, 0, 0).edit(new Change.Fill(2)).of(edited);
        assertEquals(2, before.table(moved).get(0, 0));
    }
}
