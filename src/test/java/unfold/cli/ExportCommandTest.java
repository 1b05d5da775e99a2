package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.JsonTree;

/** What is exported loads again as the same weights, and the gradients are those of the trace. */
class ExportCommandTest {

    private static final String LESSON =
            Path.of("assets", "lessons", "worked-example.yaml").toString();

    @TempDir
    private Path folder;

    private static Map<String, Object> trace(String... weights) {
        String[] words = new String[weights.length + 2];
        words[0] = "trace";
        words[1] = LESSON;
        System.arraycopy(weights, 0, words, 2, weights.length);
        Terminal ran = Terminal.run(words);
        assertEquals(Commands.DONE, ran.status(), ran.err());
        return JsonTree.parse(ran.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"npz", "mat", "csv", "tex"})
    void exportedWeightsGiveTheSameRun(String ending) {
        String file = folder.resolve("weights." + ending).toString();
        assertEquals(
                Commands.DONE, Terminal.run("export", LESSON, "--out", file).status());
        assertEquals(trace(), trace("--weights", file));
    }

    @Test
    void gradientsAreThoseOfTheTrace() throws IOException {
        Path file = folder.resolve("gradients.json");
        Terminal ran = Terminal.run("export", LESSON, "--gradients", "--out", file.toString());
        assertEquals(Commands.DONE, ran.status(), ran.err());
        Map<String, Object> written = JsonTree.parse(Files.readString(file));
        Map<String, Object> expected = JsonTree.map(trace().get("parameterGradients"));
        assertEquals(expected.size(), written.size());
        expected.forEach((name, gradient) -> assertEquals(gradient, written.get("d" + name)));
    }

    @Test
    void wrongInputLeavesNoFile() throws IOException {
        Path unknown = folder.resolve("weights.doc");
        Terminal ran = Terminal.run("export", LESSON, "--out", unknown.toString());
        assertEquals(Commands.WRONG_INPUT, ran.status());
        assertTrue(
                ran.err().contains("The ending '.doc' is not known for weights; end it with one of .csv"), ran.err());
        assertFalse(Files.exists(unknown));
        Path lesson = Files.writeString(folder.resolve("l.yaml"), Files.readString(Path.of(LESSON)));
        Terminal over = Terminal.run("export", lesson.toString(), "--out", lesson.toString());
        assertEquals(Commands.WRONG_INPUT, over.status());
        assertTrue(over.err().contains("is read by this command"), over.err());
        String forward = Terminal.file(
                "forward.yaml",
                "title: F\n"
                        + "forward_only: true\n"
                        + "equations: |\n"
                        + "  s_t = tanh(W x_t)\n"
                        + "weights: {W: [[1]]}\n"
                        + "data: {x: [[1]]}\n");
        Terminal none = Terminal.run(
                "export",
                forward,
                "--gradients",
                "--out",
                folder.resolve("g.csv").toString());
        assertTrue(none.err().contains("The lesson has no loss, so there are no gradients"), none.err());
    }
}
