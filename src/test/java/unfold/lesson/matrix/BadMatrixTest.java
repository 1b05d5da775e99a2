package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.MistakeTable;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.TextFile;

/** Every mistake in a file of matrices has its one message. */
class BadMatrixTest {

    static List<Arguments> mistakes() {
        return MistakeTable.read("bad-matrices.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void everyMistakeHasItsMessage(String mistake, String message) {
        int space = mistake.indexOf(' ');
        String name = mistake.substring(0, space);
        byte[] bytes = MistakeTable.unescaped(mistake.substring(space + 1)).getBytes(StandardCharsets.UTF_8);
        LessonException e = assertThrows(LessonException.class, () -> MatrixFile.read(new TextFile(name, bytes)));
        assertEquals(message, e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {1500, 5000})
    void numbersWithoutEndAreRefused(int digits) {
        byte[] bytes = ("[" + "1".repeat(digits) + "]").getBytes(StandardCharsets.UTF_8);
        LessonException e = assertThrows(LessonException.class, () -> MatrixFile.read(new TextFile("W.json", bytes)));
        assertTrue(e.getMessage().matches("W.json.* (is not a number|far too long).*"), e.getMessage());
    }

    @Test
    void linesAndMatricesWithoutEndAreRefused() {
        assertMessage(
                "W.csv, line 1: The line is longer than 2000000 characters, the most that is read.",
                "W.csv",
                "1,".repeat(1_100_000));
        assertMessage(
                "W.json, line 1, column 8388610: The matrix has more than 4194304 numbers, the most that is read.",
                "W.json",
                "[" + "1,".repeat(4_200_000) + "1]");
    }

    private static void assertMessage(String message, String name, String text) {
        TextFile file = new TextFile(name, text.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                message,
                assertThrows(LessonException.class, () -> MatrixFile.read(file)).getMessage());
    }

    @Test
    void namesWithoutEndAreRefused() {
        byte[] bytes = ("{\"" + "n".repeat(100_000) + "\": 1}").getBytes(StandardCharsets.UTF_8);
        LessonException e = assertThrows(LessonException.class, () -> MatrixFile.read(new TextFile("W.json", bytes)));
        assertEquals("W.json: The file is not JSON: a number or a name in it is far too long.", e.getMessage());
    }
}
