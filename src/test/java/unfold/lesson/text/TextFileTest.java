package unfold.lesson.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.problem.LessonException;

/** What is no file, or ceases to be one while it is read. */
class TextFileTest {

    private static final String MISSING = "There is no such file; check the name and the folder.";
    private static final String NO_FILE =
            "This is a device or a pipe, expected a file; write what it gives into a file first.";
    private static final String TOO_LARGE =
            "The file is larger than 1 MiB, the most that is read; split it or leave out what is not needed.";
    private static final String BROKEN =
            "The file cannot be read from the disk to its end; check the disk or the connection to it, and try again.";

    @TempDir
    Path folder;

    private static void assertProblem(String message, Path file, TextFile.Opening opening) {
        assertEquals(
                file + ": " + message,
                assertThrows(LessonException.class, () -> TextFile.read(file, 1 << 20, opening))
                        .getMessage());
    }

    private static void assertProblem(String message, Path file) {
        assertProblem(message, file, Files::newInputStream);
    }

    /** Gives so many bytes, and then fails, or never ends. */
    private static InputStream stream(long bytes, IOException failure) {
        return new InputStream() {
            private long given;

            @Override
            public int read() throws IOException {
                if (given++ >= bytes) {
                    throw failure;
                }
                return '1';
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/random", "/dev/null", "/dev/tty"})
    void aDeviceIsNotWaitedFor(String device) {
        assumeTrue(Files.exists(Path.of(device)));
        assertProblem(NO_FILE, Path.of(device));
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.csv");
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"));
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor(20, TimeUnit.SECONDS) && made.exitValue() == 0);
        assertProblem(NO_FILE, pipe);
    }

    @Test
    void foldersAndWhatIsNotThereAreTold() throws IOException {
        assertProblem("This is a folder; choose a file in it.", folder);
        assertProblem(MISSING, folder.resolve("none.csv"));
        Path file = Files.writeString(folder.resolve("W.csv"), "1");
        assertProblem(MISSING, file.resolve("W.csv"));
    }

    @Test
    void linksThatLeadNowhereAreTold() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"));
        Path circle = folder.resolve("circle");
        Files.createSymbolicLink(circle, circle);
        assertProblem(MISSING, circle);
        Path dangling = folder.resolve("dangling");
        Files.createSymbolicLink(dangling, folder.resolve("none"));
        assertProblem(MISSING, dangling);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 40);
        }
        assertProblem(TOO_LARGE, file, path -> {
            throw new AssertionError("opened");
        });
    }

    @Test
    void aFileThatGrowsWithoutEndIsReadToTheLimit() throws IOException {
        Path file = Files.writeString(folder.resolve("W.csv"), "1");
        assertProblem(TOO_LARGE, file, path -> stream(Long.MAX_VALUE, null));
    }

    @Test
    void aFileThatGrewALittleIsReadWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("W.csv"), "1");
        TextFile read = TextFile.read(file, 100, path -> {
            Files.writeString(file, "1,2,3,4");
            return Files.newInputStream(path);
        });
        assertEquals("1,2,3,4", read.text());
    }

    @Test
    void aFileThatIsDeletedOrLostWhileItIsReadIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("W.csv"), "1");
        assertProblem(MISSING, file, path -> {
            throw new NoSuchFileException(path.toString());
        });
        assertProblem(BROKEN, file, path -> stream(200_000, new IOException("Stale file handle")));
        assertProblem(BROKEN, file, path -> stream(0, new IOException()));
        assertProblem(
                "The file may not be read; allow reading in its permissions, or make a copy of it.", file, path -> {
                    throw new AccessDeniedException(path.toString());
                });
    }

    @Test
    void aFileThatIsDeletedAfterItWasOpenedIsReadAllTheSame() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"));
        Path file = Files.writeString(folder.resolve("W.csv"), "1,2");
        TextFile read = TextFile.read(file, 100, path -> {
            InputStream stream = Files.newInputStream(path);
            Files.delete(path);
            return stream;
        });
        assertTrue(Files.notExists(file));
        assertEquals("1,2", read.text());
    }
}
