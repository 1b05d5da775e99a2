package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.MistakeTable;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.TextFile;

/** Files that are not what their name says, cells that spreadsheets and people write, and lies about sizes. */
class BadFileTest {

    /** What a class is called, a mark of an inner one, and what a forgotten value looks like. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(java|javax|org|com|unfold)\\.[a-z]|\\w+Exception"
            + "|\\b[A-Z][a-z]+[A-Z]\\w*Error\\b|\\w\\$\\w|\\$\\d|\\bnull\\b|@[0-9a-f]{5,}");

    static List<Arguments> mistakes() {
        return MistakeTable.read("bad-files.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void everyMistakeHasItsMessage(String mistake, String message) {
        String[] parts = mistake.split(" ", 2);
        TextFile file = new TextFile(parts[0], BinaryCases.made(parts[1]));
        LessonException e = assertThrows(LessonException.class, () -> MatrixFile.read(file));
        assertEquals(message, e.getMessage().replace("\n", "\\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad-files.txt",
                "bad-matrices.txt",
                "bad-binary-files.txt",
                "bad-lessons.txt",
                "bad-batches.txt",
                "bad-openings.txt"
            })
    void noMessageNamesAClass(String table) {
        for (Arguments each : MistakeTable.read(table)) {
            String message = (String) each.get()[1];
            // What stands in quotes is the reader's own.
            String own = message.replaceAll("'[^']*'", "").replaceAll("import .*", "");
            assertFalse(CLASS_NAME.matcher(own).find(), message);
        }
    }

    @Test
    void thereAreEnoughCases() {
        long cases = Stream.of("bad-files.txt", "bad-matrices.txt", "bad-binary-files.txt")
                .mapToLong(table -> MistakeTable.read(table).size())
                .sum();
        assertTrue(cases >= 280, cases + " cases");
    }

    @Test
    void smallEntriesThatUnpackToTooMuchAreNotUnpackedAll() throws IOException {
        byte[] header = BinaryCases.npy(
                1, "{'descr': '|u1', 'fortran_order': False, 'shape': (2000, 2000)}", new byte[4_000_000]);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            for (int entry = 1; entry <= 3; entry++) {
                zip.putNextEntry(new ZipEntry("W" + entry + ".npy"));
                zip.write(header);
            }
        }
        assertTrue(bomb.size() < 20_000, "it is small: " + bomb.size());
        assertEquals(
                "b.npz, array 'W3': The arrays of the file together have more than 8388608 numbers, the most that is"
                        + " read; save fewer arrays in one file.",
                assertThrows(LessonException.class, () -> MatrixFile.read(new TextFile("b.npz", bomb.toByteArray())))
                        .getMessage());
    }
}
