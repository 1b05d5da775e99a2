package unfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final Path HOME = Path.of("/home/reader");

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void jar() throws IOException {
        jar = Files.writeString(folder.resolve("unfold.jar"), "one");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1000));
    }

    @Test
    void anotherJarHasAnotherArchive() throws IOException {
        Path before = ClassArchive.of(jar, folder).file();
        assertEquals(before, ClassArchive.of(jar, folder).file());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(2000));
        Path later = ClassArchive.of(jar, folder).file();
        assertNotEquals(before, later);
        Files.writeString(jar, "longer");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(2000));
        assertNotEquals(later, ClassArchive.of(jar, folder).file());
        assertThrows(IOException.class, () -> ClassArchive.of(folder.resolve("missing.jar"), folder));
    }

    @Test
    void itLiesWhereProgramsKeepWhatTheyCanMakeAgain() {
        assertEquals(HOME.resolve(".cache/unfold"), ClassArchive.folder("Linux", HOME, Map.of()));
        assertEquals(
                Path.of("/caches/unfold"), ClassArchive.folder("Linux", HOME, Map.of("XDG_CACHE_HOME", "/caches")));
        assertEquals(
                HOME.resolve(".cache/unfold"), ClassArchive.folder("Linux", HOME, Map.of("XDG_CACHE_HOME", "caches")));
        assertEquals(HOME.resolve("Library/Caches/Unfold"), ClassArchive.folder("Mac OS X", HOME, Map.of()));
        assertEquals(
                Path.of("/local/Unfold"), ClassArchive.folder("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")));
    }

    /** A Java that fails stands for every reason why there is none. */
    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws Exception {
        Path cache = folder.resolve("cache");
        ClassArchive archive = ClassArchive.of(jar, cache);
        Files.createDirectories(cache);
        Files.writeString(cache.resolve("classes-of-another-jar.jsa"), "old");
        Files.writeString(cache.resolve("other.txt"), "not ours");
        try {
            archive.write(folder.resolve("java"));
        } catch (IOException | RuntimeException e) {
            assertFalse(archive.isThere());
        }
        try (var left = Files.list(cache)) {
            assertEquals(List.of(cache.resolve("other.txt")), left.toList());
        }
    }

    @Test
    void itIsWrittenForTheJarAlone() throws IOException {
        List<String> command =
                ClassArchive.of(jar, folder).dump(Path.of("java"), Path.of("classes.list"), Path.of("classes.part"));
        assertTrue(command.contains("-Xshare:dump"));
        assertTrue(command.contains("-XX:SharedClassListFile=classes.list"));
        assertEquals(List.of("-cp", jar.toString()), command.subList(command.size() - 2, command.size()));
    }

    @Test
    void afterItIsDeletedItIsNotThere() throws IOException {
        ClassArchive archive = ClassArchive.of(jar, folder);
        assertFalse(archive.isThere());
        Files.writeString(archive.file(), "classes");
        assertTrue(archive.isThere());
        archive.delete();
        assertFalse(archive.isThere());
        archive.delete();
    }
}
