package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.JsonTree;

/** What the command line can say about arrays whose names do not say it. */
class WeightOptionsTest {

    private static final String FILES = "src/test/resources/unfold/lesson/files/";
    private static final String PACKED = "src/test/resources/unfold/lesson/packed/";

    private static Terminal trace(String... args) {
        String[] all = Stream.concat(Stream.of("trace", Terminal.WORKED_EXAMPLE), Arrays.stream(args))
                .toArray(String[]::new);
        return Terminal.run(all);
    }

    private static Object parameter(Terminal done, String name) {
        assertEquals(0, done.status(), done.err());
        return JsonTree.map(JsonTree.parse(done.out()).get("parameters")).get(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"torch_state_dict.npz", "keras_get_weights.npz"})
    void theModelsOfLibrariesAreTheWorkedExample(String file) {
        assertEquals(
                JsonTree.parse(trace().out()),
                JsonTree.parse(trace("--weights", FILES + file).out()));
    }

    @Test
    void arraysWithoutNamesAreReadInTheirOrder() {
        String file = Terminal.file(
                "unnamed.json",
                "{\"arr_0\": [[1, 4], [2, 5], [3, 6]], \"arr_1\": [[1, 2], [3, 4]], \"arr_2\": [0, 0],"
                        + " \"arr_3\": [[1, 2, 3], [4, 5, 6]], \"arr_4\": [0, 0, 1]}");
        Terminal said = trace("--weights", file);
        assertEquals("[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]", parameter(said, "U").toString());
        assertEquals("[[1.0, 3.0], [2.0, 4.0]]", parameter(said, "W").toString());
        assertEquals("[0.0, 0.0, 1.0]", parameter(said, "b_o").toString());
        assertEquals("note: Read as Keras.\n", said.err().replace("\r", ""));
    }

    @Test
    void nothingIsTurnedUnlessThatIsSaid() {
        String file = Terminal.file("turned.json", "{\"U\": [[1, 4], [2, 5], [3, 6]]}");
        Terminal unsaid = trace("--weights", file);
        assertEquals(2, unsaid.status());
        assertTrue(unsaid.err().endsWith("On the command line: --transpose U\n"), unsaid.err());
        assertEquals(
                "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]",
                parameter(trace("--weights", file, "--transpose", "U"), "U").toString());
    }

    @Test
    void anArrayCanBeMapped() {
        String file = Terminal.file("mapped.json", "{\"Q\": [[9, 8], [7, 6]], \"other\": [1]}");
        Terminal done = trace("--weights", file, "--map", "W=Q");
        assertEquals("[[9.0, 8.0], [7.0, 6.0]]", parameter(done, "W").toString());
        assertEquals(
                "note: Not used: other, as it is neither mapped nor named like a parameter.",
                done.err().strip());
        Terminal both = trace("--weights", FILES + "torch_state_dict.npz", "--weights", file, "--map", "W=Q");
        assertEquals("[[9.0, 8.0], [7.0, 6.0]]", parameter(both, "W").toString());
    }

    @Test
    void aLessonTakesTheSizeOfTheFile() {
        PackedLesson lesson = PackedLesson.LSTM_JOINED;
        String small = Terminal.file("three-units.yaml", lesson.text(3));
        String large = Terminal.file("seven-units.yaml", lesson.text(7));
        Terminal grown = Terminal.run("trace", small, "--weights", PACKED + "lstm_torch.npz");
        Terminal usual = Terminal.run("trace", large, "--weights", PACKED + "lstm_torch.npz");
        Map<String, Object> states = JsonTree.map(JsonTree.parse(grown.out()).get("variables"));
        assertEquals(JsonTree.map(JsonTree.parse(usual.out()).get("variables")).get("h"), states.get("h"));
        assertTrue(
                grown.err().contains("note: As in the file, c has 7 units instead of 3, h has 7 units instead of 3.")
                        || grown.err().contains("note: As in the file, h has 7 units instead of 3, c has 7 units"),
                grown.err());
        assertTrue(grown.err().contains("Made anew, because the old numbers do not fit: V (glorot)."), grown.err());
    }

    static Stream<Arguments> wrongWords() {
        return Stream.of(
                Arguments.of(
                        "--packing torch --weights x.npz",
                        "There is no packing 'torch'; choose pytorch, keras, onnx, cs231n, stacked, gates."),
                Arguments.of("--columns xx --weights x.npz", "--columns is 'xx'; write hx or xh."),
                Arguments.of(
                        "--gates i,f,o --weights x.npz",
                        "'i,f,o' is no order of gates; write those of an LSTM as i,f,g,o or those of a GRU as r,z,n,"
                                + " each once and in the order of the file."),
                Arguments.of(
                        "--packing keras",
                        "--packing, --gates, --transpose, --map and --columns say something about the arrays of"
                                + " --weights; name the file with --weights."));
    }

    @ParameterizedTest
    @MethodSource("wrongWords")
    void aWordThatMeansNothingIsRefused(String options, String message) {
        Terminal done = trace(options.split(" "));
        assertEquals(2, done.status());
        assertEquals("unfold: " + message, done.err().strip());
    }
}
