package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.JsonTree;

/** A layer that a library stored gives the hidden states of that library, whatever the lesson's notation. */
class PackedWeightsTest {

    private static final String FOLDER = "src/test/resources/unfold/lesson/packed/";
    private static final List<String> LSTMS = List.of("torch", "keras", "onnx", "cs231n", "stacked_lecture");

    static Stream<Arguments> pairs() {
        Stream<Arguments> lstms = Stream.of(PackedLesson.values())
                .filter(lesson -> lesson.name().startsWith("LSTM"))
                .flatMap(lesson -> LSTMS.stream()
                        // Two notations with every file, the others with two files that differ much.
                        .filter(file -> lesson.ordinal() < 2 || file.equals("onnx") || file.equals("stacked_lecture"))
                        .map(file -> Arguments.of(lesson, "lstm_" + file)));
        Stream<Arguments> after = Stream.of(PackedLesson.GRU_TORCH, PackedLesson.GRU_TAKING)
                .flatMap(lesson -> Stream.of("torch", "keras_reset_after", "onnx_linear_before_reset")
                        .map(file -> Arguments.of(lesson, "gru_" + file)));
        Stream<Arguments> before = Stream.of(PackedLesson.GRU_JOINED, PackedLesson.GRU_KEEPING)
                .map(lesson -> Arguments.of(lesson, "gru_keras_reset_before"));
        return Stream.of(lstms, after, before).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theStatesAreThoseOfTheLibrary(PackedLesson lesson, String file) {
        String path = Terminal.file(lesson.name() + ".yaml", lesson.text());
        boolean unsaid = lesson == PackedLesson.LSTM_INPUT_FIRST && file.endsWith("lecture");
        String[] usual = {"trace", path, "--weights", FOLDER + file + ".npz"};
        String[] said = {"trace", path, "--weights", FOLDER + file + ".npz", "--columns", "hx"};
        Terminal done = Terminal.run(unsaid ? said : usual);
        assertEquals(0, done.status(), done.err());
        List<List<Double>> expected = states(lesson.reference().get("steps"));
        List<List<Double>> found = states(JsonTree.parse(done.out()).get("variables"));
        assertEquals(expected.size(), found.size());
        for (int t = 0; t < expected.size(); t++) {
            for (int i = 0; i < 7; i++) {
                assertEquals(expected.get(t).get(i), found.get(t).get(i), 1e-12);
            }
        }
        boolean named = lesson == PackedLesson.LSTM_LECTURE && file.endsWith("lecture");
        assertTrue(named == done.err().isEmpty(), done.err());
    }

    @SuppressWarnings("unchecked")
    private static List<List<Double>> states(Object all) {
        return (List<List<Double>>) JsonTree.map(all).get("h");
    }
}
