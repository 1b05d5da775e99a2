package unfold.lesson.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.problem.LessonException;

class AtomicFileTest {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertProblem(String message, Path file, AtomicFile.Content content) {
        assertEquals(
                file + ": " + message,
                assertThrows(LessonException.class, () -> AtomicFile.write(file, content))
                        .getMessage());
    }

    @Test
    void aNewFileIsWrittenAndNothingElseIsLeft() throws IOException {
        AtomicFile.write(folder.resolve("l.yaml"), "σ\n");
        assertEquals("σ\n", Files.readString(folder.resolve("l.yaml")));
        assertEquals(List.of("l.yaml"), names());
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new FileSystemException("x", null, "No space left on device"),
                        "The disk is full; make room, or save somewhere else."),
                Arguments.of(
                        new IOException("Disk quota exceeded"), "The disk is full; make room, or save somewhere else."),
                Arguments.of(
                        new IOException("There is not enough space on the disk"),
                        "The disk is full; make room, or save somewhere else."),
                Arguments.of(
                        new FileSystemException("x", null, "Read-only file system"),
                        "This disk can only be read; save somewhere else."),
                Arguments.of(
                        new AccessDeniedException("x"),
                        "The file may not be replaced; close it in other programs, allow writing to its folder, or save"
                                + " somewhere else."),
                Arguments.of(new NoSuchFileException("x"), "The folder is gone; choose another or make it again."),
                Arguments.of(
                        new IOException("Input/output error"),
                        "The file cannot be written; is the disk full, or is it gone? Save somewhere else."),
                Arguments.of(
                        new IOException(),
                        "The file cannot be written; is the disk full, or is it gone? Save somewhere else."));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureInTheMiddleLeavesTheOldFileWhole(IOException failure, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("l.yaml"), "old");
        assertProblem(message, file, out -> {
            out.write(new byte[100_000]);
            out.flush();
            throw failure;
        });
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("l.yaml"), names());
    }

    @Test
    void aFaultOfTheContentLeavesTheOldFileWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("l.yaml"), "old");
        assertThrows(
                IllegalStateException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IllegalStateException();
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("l.yaml"), names());
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsTold() {
        Path file = folder.resolve("new.yaml");
        assertProblem("This folder may not be written to; allow that, or save somewhere else.", file, out -> {
            throw new AccessDeniedException("x");
        });
    }

    @Test
    void aFolderThatIsGoneIsTold() {
        assertProblem(
                "The folder does not exist; choose another or make it first.",
                folder.resolve("gone").resolve("l.yaml"),
                out -> {});
        assertProblem("This is a folder; give the file a name.", folder, out -> {});
    }

    @Test
    void aProtectedFileIsNotReplaced() throws IOException {
        assumeFalse(WINDOWS);
        Path file = Files.writeString(folder.resolve("l.yaml"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertProblem(
                "The file is write-protected; allow writing to it, or save under another name.",
                file,
                out -> out.write(1));
        assertEquals("old", Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void permissionsAreKept(String permissions) throws IOException {
        assumeFalse(WINDOWS);
        Path file = Files.writeString(folder.resolve("l.yaml"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        AtomicFile.write(file, "new");
        assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("new", Files.readString(file));
    }

    static Stream<String> permissions() {
        return Stream.of("rw-------", "rw-rw-r--", "rwxr-xr-x");
    }

    @Test
    void aNewFileHasThePermissionsOfEveryNewFile() throws IOException {
        assumeFalse(WINDOWS);
        Path other = Files.writeString(folder.resolve("other"), "");
        AtomicFile.write(folder.resolve("l.yaml"), "new");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(folder.resolve("l.yaml")));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        assumeFalse(WINDOWS);
        Path there = Files.createDirectory(folder.resolve("there"));
        Path real = Files.writeString(there.resolve("real.yaml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("there", "real.yaml"));
        Path further = Files.createSymbolicLink(folder.resolve("further.yaml"), link);
        AtomicFile.write(further, "new");
        assertTrue(Files.isSymbolicLink(further) && Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
        Files.delete(real);
        AtomicFile.write(link, "again");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("again", Files.readString(real));
    }

    @Test
    void whatKilledWritersLeftGoesWithTheNextSaving() throws IOException {
        Path stale = Files.writeString(folder.resolve(".l.yaml.999999999999-3.part"), "half");
        String mine = ".l.yaml." + ProcessHandle.current().pid() + "-999.part";
        Path alive = Files.writeString(folder.resolve(mine), "half");
        Path other = Files.writeString(folder.resolve(".m.yaml.999999999999-3.part"), "half");
        AtomicFile.write(folder.resolve("l.yaml"), "new");
        assertFalse(Files.exists(stale));
        assertTrue(Files.exists(alive));
        assertTrue(Files.exists(other));
    }
}
