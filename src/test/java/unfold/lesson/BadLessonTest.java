package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Every mistake in a lesson file has its one message. */
class BadLessonTest {

    private static final String HEAD = "title: T\nequations: |\n  s_t = W x_t\n";
    private static final String WHOLE = HEAD + "data: {x: [[1, 2]]}\n";

    @TempDir
    Path folder;

    static List<Arguments> mistakes() {
        return MistakeTable.read("bad-lessons.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void everyMistakeHasItsMessage(String mistake, String message) {
        String text = MistakeTable.unescaped(mistake);
        if (text.startsWith("WHOLE + ")) {
            text = WHOLE + text.substring(8);
        } else if (text.startsWith("HEAD + ")) {
            text = HEAD + text.substring(7);
        }
        assertMessage(message, text);
    }

    @Test
    void aliasesThatGrowWithoutEndAreStopped() {
        StringBuilder text = new StringBuilder(WHOLE + "notes:\n  - &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("  - &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n");
        }
        assertMessage(
                "l.yaml, line 12, column 10: The file holds more than 1000000 values (what '*' refers to counts each"
                        + " time); move large matrices into files of their own.",
                text.toString());
    }

    @Test
    void linesWithoutEndAreStopped() {
        assertMessage(
                "l.yaml, line 5: The line is longer than 500000 characters; write a matrix one row a line.",
                WHOLE + "#".repeat(600_000));
    }

    @Test
    void bracketsWithoutEndAreStopped() {
        assertMessage(
                "l.yaml, line 5, column 48: The values are nested more than 40 deep.",
                WHOLE + "notes: " + "[".repeat(100_000));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(new byte[0], "l.yaml: The file is empty; save it again with its content."),
                Arguments.of(
                        bytes("title: T\nx\u0000y"),
                        "l.yaml, line 2: This is not a text file (byte 0 stands in it); a lesson and a text matrix are"
                                + " written as UTF-8 text: save it so."),
                Arguments.of(
                        new byte[] {'a', ':', '\n', (byte) 0xE9, '\n'},
                        "l.yaml, line 2: The file is not UTF-8 text (byte 4 does not belong there); save it as UTF-8."),
                Arguments.of(
                        new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'},
                        "l.yaml, line 1: The file is not UTF-16LE text (byte 3 does not belong there); save it as"
                                + " UTF-8."),
                Arguments.of(
                        new byte[(int) LessonFile.MOST_BYTES + 1],
                        "The file is larger than 8 MiB, the most that is read; split it or leave out what is not"
                                + " needed."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyUnreadableFileHasItsMessage(byte[] bytes, String message) throws IOException {
        Path file = folder.resolve("l.yaml");
        Files.write(file, bytes);
        LessonException e = assertThrows(LessonException.class, () -> LessonFile.read(file));
        assertTrue(e.getMessage().endsWith(message), e.getMessage());
    }

    @Test
    void missingFilesAndFoldersAreNamed() {
        Path missing = folder.resolve("none.yaml");
        assertEquals(
                missing + ": There is no such file; check the name and the folder.",
                assertThrows(LessonException.class, () -> LessonFile.read(missing))
                        .getMessage());
        assertEquals(
                folder + ": This is a folder; choose a file in it.",
                assertThrows(LessonException.class, () -> LessonFile.read(folder))
                        .getMessage());
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path file = folder.resolve("closed.yaml");
        Files.writeString(file, WHOLE);
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "an administrator may read everything");
        assertEquals(
                file + ": The file may not be read; allow reading in its permissions, or make a copy of it.",
                assertThrows(LessonException.class, () -> LessonFile.read(file)).getMessage());
    }

    @Test
    void aLessonThatCouldNotBeOpenedAgainIsNotSaved() {
        Lesson small = LessonFile.read(WHOLE, "l.yaml");
        Path file = folder.resolve("large.yaml");
        Map<String, WeightSource> weights = Map.of("W", new WeightSource.Inline(Tensor.zeros(Shape.vector(200_000))));
        LessonNumbers old = small.numbers();
        Lesson large = small.with(new LessonNumbers(old.sizes(), weights, old.initial(), old.data()));
        assertEquals(
                file
                        + ": This lesson would not open again once it is saved, so it was not. large.yaml, line 5: The line is"
                        + " longer than 500000 characters; write a matrix one row a line.",
                assertThrows(LessonException.class, () -> LessonFile.write(large, file))
                        .getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void aLessonWithoutAFolderHasNoFilesBesideIt() {
        Lesson lesson = LessonFile.read(WHOLE + "weights: {W: W.csv}\n", "l.yaml");
        WeightSource.FromFile source = (WeightSource.FromFile) lesson.weights().get("W");
        assertEquals(
                "l.yaml, line 5, column 11: W comes from the file 'W.csv', but this lesson lies in no folder; write the"
                        + " numbers into the lesson.",
                assertThrows(LessonException.class, () -> WeightFiles.besideLesson(lesson, "W", source))
                        .getMessage());
    }

    @Test
    void aFileWithoutTheMatrixIsNamed() throws IOException {
        Files.writeString(folder.resolve("all.txt"), "U =\n1\n\nV =\n2\n");
        Path file = folder.resolve("l.yaml");
        Files.writeString(file, WHOLE + "weights: {W: {file: all.txt, array: Vv}}\n");
        Lesson lesson = LessonFile.read(file);
        WeightSource.FromFile source = (WeightSource.FromFile) lesson.weights().get("W");
        assertEquals(
                "l.yaml, line 5, column 11: 'all.txt' holds no 'Vv'; it holds U, V. Did you mean 'V'?",
                assertThrows(LessonException.class, () -> WeightFiles.besideLesson(lesson, "W", source))
                        .getMessage());
    }

    private static void assertMessage(String message, String text) {
        LessonException e = assertThrows(LessonException.class, () -> LessonFile.read(text, "l.yaml"));
        assertEquals(message, e.getMessage());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
