package unfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedStartTest {

    private static final String JAR = "target/unfold.jar";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @Test
    void onlyTheWindowIsOpenedInAnotherProcess(@TempDir Path folder) throws IOException {
        Path lesson = Files.writeString(folder.resolve("lesson.yaml"), "title: A");
        assertTrue(ArchivedStart.opensWindow());
        assertTrue(ArchivedStart.opensWindow("--projector", "--fresh", lesson.toString()));
        assertFalse(ArchivedStart.opensWindow("--help"));
        assertFalse(ArchivedStart.opensWindow("check", lesson.toString()));
        assertFalse(ArchivedStart.opensWindow(folder.resolve("missing.yaml").toString()));
    }

    @Test
    void aStartWithOptionsForJavaStaysAsItIs() {
        assertTrue(ArchivedStart.isPlain(words("-jar", JAR), JAR));
        assertTrue(ArchivedStart.isPlain(words("-jar", JAR, "--fresh"), JAR, "--fresh"));
        assertFalse(ArchivedStart.isPlain(words("-Xmx8g", "-jar", JAR), JAR));
        assertFalse(ArchivedStart.isPlain(words("-agentlib:jdwp=x", "-jar", JAR, "--fresh"), JAR, "--fresh"));
        assertFalse(ArchivedStart.isPlain(words("-cp", JAR, "unfold.Main"), JAR, "unfold.Main"));
        assertFalse(ArchivedStart.isPlain(words("-jar", "target/classes"), "target/classes"));
    }

    /** Tests are started with a class path, and must not open a window elsewhere. */
    @Test
    void whatIsNotStartedFromTheJarOpensItsOwnWindow() {
        assertEquals(OptionalInt.empty(), ArchivedStart.of().open());
    }

    @Test
    void theSecondProcessIsGivenTheArchiveTheMarkAndTheWords(@TempDir Path folder) throws IOException {
        Path jar = Files.writeString(folder.resolve("unfold.jar"), "jar");
        ClassArchive archive = ClassArchive.of(jar, folder);
        List<String> command = ArchivedStart.command(JAVA, archive, "--fresh");
        assertEquals(JAVA.toString(), command.get(0));
        assertTrue(command.contains("-XX:SharedArchiveFile=" + archive.file()));
        assertTrue(command.contains(
                "-D" + ArchivedStart.MARK + "=" + ProcessHandle.current().pid()));
        assertEquals(List.of("-jar", jar.toString(), "--fresh"), command.subList(command.size() - 3, command.size()));
    }

    @Test
    void theExitStatusOfTheSecondProcessIsTheFirstOnes() {
        String classPath = System.getProperty("java.class.path");
        assertEquals(
                OptionalInt.of(3),
                ArchivedStart.run(
                        List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-cp", classPath, Ended.class.getName())));
    }

    @Test
    void whereNoProcessCanBeStartedTheFirstOpensTheWindow(@TempDir Path folder) {
        assertEquals(
                OptionalInt.empty(),
                ArchivedStart.run(List.of(folder.resolve("java").toString())));
    }

    @Test
    void anArchiveIsGivenUpAfterACrashAndNotAfterAnEnd() {
        assertTrue(ArchivedStart.isCrash(134));
        assertTrue(ArchivedStart.isCrash(0xC0000005));
        assertFalse(ArchivedStart.isCrash(0));
        assertFalse(ArchivedStart.isCrash(2));
        assertFalse(ArchivedStart.isCrash(130));
        assertFalse(ArchivedStart.isCrash(143));
    }

    /** A program that ends with a status of its own. */
    static final class Ended {

        private Ended() {}

        public static void main(String[] args) {
            System.exit(3);
        }
    }

    private static String[] words(String... words) {
        return words;
    }
}
