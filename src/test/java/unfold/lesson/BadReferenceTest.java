package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;

/** A lesson reads what lies in its folder, and nothing else, by whatever way. */
class BadReferenceTest {

    @TempDir
    Path folder;

    private Path lesson;

    @BeforeEach
    void makeFolders() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "links need a right there");
        lesson = Files.createDirectory(folder.resolve("lesson"));
        Files.writeString(lesson.resolve("W.csv"), "0.5\n");
        Files.writeString(folder.resolve("secret.csv"), "1\n");
        Files.writeString(folder.resolve("secret.json"), "{\"a\": [1]}\n");
    }

    private OpenLesson open(String path) throws IOException {
        String text = "title: T\nequations: |\n  s_t = W x_t\nweights: {W: " + path + "}\ndata: {x: [1]}\n";
        return OpenLesson.open(LessonFile.read(Files.writeString(lesson.resolve("l.yaml"), text)));
    }

    private void assertProblem(String message, String path) {
        assertEquals(
                message, assertThrows(LessonException.class, () -> open(path)).getMessage());
    }

    private static String link(String path) {
        return "l.yaml, line 4, column 11: '" + path
                + "' is a link that leads out of the lesson's folder; put a copy of"
                + " the file itself beside the lesson.";
    }

    @Test
    void linksOutOfTheFolderAreRefused() throws IOException {
        Files.createSymbolicLink(lesson.resolve("out.csv"), Path.of("..", "secret.csv"));
        assertProblem(link("out.csv"), "out.csv");
        Files.createSymbolicLink(lesson.resolve("absolute.csv"), folder.resolve("secret.csv"));
        assertProblem(link("absolute.csv"), "absolute.csv");
        Files.createSymbolicLink(lesson.resolve("up"), folder);
        assertProblem(link("up/secret.csv"), "up/secret.csv");
        Files.createSymbolicLink(lesson.resolve("zero.csv"), Path.of("/dev/zero"));
        assertProblem(link("zero.csv"), "zero.csv");
        Files.delete(lesson.resolve("zero.csv"));
    }

    @Test
    void linksWithinTheFolderAreFollowed() throws IOException {
        Files.createSymbolicLink(lesson.resolve("same.csv"), Path.of("W.csv"));
        Tensor half = Tensor.matrix(new double[][] {{0.5}});
        assertEquals(
                half.get(0), open("same.csv").inputs().parameters().get("W").get(0));
    }

    @Test
    void aFolderThatIsItselfALinkIsItsLessonsFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), lesson);
        open("W.csv");
        OpenLesson opened = OpenLesson.open(LessonFile.read(link.resolve("l.yaml")));
        assertEquals(0.5, opened.inputs().parameters().get("W").get(0));
    }

    @Test
    void anEncodedWayOutIsOnlyAName() {
        assertProblem(
                lesson.resolve("..%2fsecret.csv") + ": There is no such file; check the name and the folder.",
                "..%2fsecret.csv");
    }

    @Test
    void tablesOfEmbeddingsAreHeldToTheSame() throws IOException {
        Files.createSymbolicLink(lesson.resolve("table.json"), folder.resolve("secret.json"));
        Path file = Files.writeString(
                lesson.resolve("l.yaml"),
                "title: T\nequations: |\n  s_t = x_t\ndata:\n  x: {words: a, embedding: table.json}\n");
        assertEquals(
                "l.yaml, line 5, column 28: 'table.json' is a link that leads out of the lesson's folder; put a copy of"
                        + " the file itself beside the lesson.",
                assertThrows(LessonException.class, () -> LessonFile.read(file)).getMessage());
        for (String path : new String[] {"../secret.json", "/etc/passwd", "C:/table.json"}) {
            Files.writeString(file, Files.readString(file).replaceFirst("embedding: .*}", "embedding: " + path + "}"));
            String what = path.startsWith("..")
                    ? "leads out of the lesson's folder; put the file beside the lesson and write its name alone."
                    : "is an absolute path; put the file beside the lesson and write its name alone.";
            assertEquals(
                    "l.yaml, line 5, column 28: '" + path + "' " + what,
                    assertThrows(LessonException.class, () -> LessonFile.read(file))
                            .getMessage());
        }
    }
}
