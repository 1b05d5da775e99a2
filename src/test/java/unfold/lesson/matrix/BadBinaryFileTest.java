package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.MistakeTable;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.TextFile;

/** Every mistake in a binary file of arrays has its one message, and a cut file never reads as a whole one. */
class BadBinaryFileTest {

    private static final Pattern CLASS_NAME = Pattern.compile("\\b(java|org|com|unfold)\\.[a-z]|Exception|\\bnull\\b");

    static List<Arguments> mistakes() {
        List<Arguments> all = new ArrayList<>(MistakeTable.read("bad-binary-files.txt"));
        all.addAll(MistakeTable.read("bad-hdf5-and-sheets.txt"));
        return all;
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
                "U.npy",
                "U_version2.npy",
                "U_version3.npy",
                "V_float16.npy",
                "all.npz",
                "all_compressed.npz",
                "all_scipy_v4.mat",
                "all_scipy_v5.mat",
                "all_scipy_v5_compressed.mat",
                "all_octave_v7.mat"
            })
    void aFileCutAnywhereIsRefusedOrHoldsItsFirstArrays(String name) {
        byte[] whole = BinaryCases.file(name);
        List<NamedTensor> all = MatrixFile.read(new TextFile(name, whole));
        int read = 0;
        for (int length = 0; length < whole.length; length++) {
            TextFile cut = new TextFile(name, Arrays.copyOf(whole, length));
            try {
                List<NamedTensor> found = MatrixFile.read(cut);
                assertTrue(found.size() <= all.size() && name.endsWith(".mat"), name + " cut to " + length);
                assertEquals(all.subList(0, found.size()), found);
                read++;
            } catch (LessonException e) {
                assertFalse(CLASS_NAME.matcher(e.getMessage()).find(), e.getMessage());
                assertTrue(e.getMessage().startsWith(name), e.getMessage());
            }
        }
        // MATLAB's format tells no number of variables: cut exactly between two it is a whole file.
        assertTrue(read < 24, name + " read when cut at " + read + " places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.npy", "a.npz", "a.mat", "a.safetensors"})
    void aFolderIsRefusedByItsName(String name) {
        Path folder = Path.of("src", "test");
        assertEquals(
                folder + ": This is a folder; choose a file in it.",
                assertThrows(LessonException.class, () -> MatrixFile.read(folder))
                        .getMessage());
        assertEquals(
                name + ": There is no such file; check the name and the folder.",
                assertThrows(LessonException.class, () -> MatrixFile.read(Path.of(name)))
                        .getMessage());
    }

    @Test
    void aFileOfZerosThatUnpacksToMoreThanItSaysIsNotUnpackedWhole() {
        byte[] bomb = BinaryCases.zip("W.npy", new byte[4 << 20]);
        int line = new String(bomb, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN).putInt(line + 24, 80);
        assertEquals(
                "b.npz: The entry 'W.npy' should have 80 bytes when unpacked, but is longer. The file is damaged;"
                        + " copy it again, or save it anew.",
                assertThrows(LessonException.class, () -> MatrixFile.read(new TextFile("b.npz", bomb)))
                        .getMessage());
    }
}
