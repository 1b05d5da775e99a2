package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Files written by NumPy, SciPy, Octave and h5py hold the numbers that were put into them, bit for bit. */
class ProgramFilesTest {

    private static final Path FILES = Path.of("src", "test", "resources", "unfold", "lesson", "files");

    /** Files of the expected values that keep the names of another library, or are refused. */
    private static final List<String> APART =
            List.of("torch_state_dict.npz", "keras_get_weights.npz", "all.h5");

    static Stream<String> files() throws IOException {
        return expected().keySet().stream().filter(name -> !APART.contains(name));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyArrayIsExact(String file) throws IOException {
        Map<String, Tensor> expected = expected().get(file);
        List<NamedTensor> found = MatrixFile.read(FILES.resolve(file));
        assertEquals(expected.size(), found.size());
        for (NamedTensor each : found) {
            String name = each.name().orElse(expected.keySet().iterator().next());
            assertEquals(expected.get(name), each.tensor(), name);
        }
    }

    @Test
    void namesOfOtherLibrariesAreKept() {
        Map<String, Shape> torch = shapes("torch_state_dict.npz");
        assertEquals(
                List.of(
                        "rnn.weight_ih_l0",
                        "rnn.weight_hh_l0",
                        "rnn.bias_ih_l0",
                        "rnn.bias_hh_l0",
                        "fc.weight",
                        "fc.bias"),
                List.copyOf(torch.keySet()));
        assertEquals(Shape.matrix(2, 3), torch.get("rnn.weight_ih_l0"));
        assertEquals(Shape.matrix(3, 2), shapes("keras_get_weights.npz").get("kernel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.npz", "all_compressed.npz"})
    void aSinglePrecisionFileIsTheNearestFloatNotTheDecimal(String file) throws IOException {
        Tensor single = MatrixFile.read(FILES.resolve("W_float32.npy")).get(0).tensor();
        Tensor exact = MatrixFile.read(FILES.resolve(file)).get(1).tensor();
        assertTrue(single.get(0) != exact.get(0) && (float) exact.get(0) == single.get(0));
    }

    private static Map<String, Shape> shapes(String file) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        MatrixFile.read(FILES.resolve(file))
                .forEach(each ->
                        shapes.put(each.name().orElseThrow(), each.tensor().shape()));
        return shapes;
    }

    private static Map<String, Map<String, Tensor>> expected() throws IOException {
        Map<String, Map<String, Tensor>> expected = new LinkedHashMap<>();
        try (JsonParser parser =
                new JsonFactory().createParser(FILES.resolve("expected.json").toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String file = parser.currentName();
                Map<String, Tensor> arrays = new LinkedHashMap<>();
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    arrays.put(name, array(parser));
                }
                expected.put(file, arrays);
            }
        }
        return expected;
    }

    private static Tensor array(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return Tensor.vector(row(parser));
        }
        List<double[]> rows = new ArrayList<>();
        do {
            parser.nextToken();
            rows.add(row(parser));
        } while (parser.nextToken() == JsonToken.START_ARRAY);
        return Tensor.matrix(rows.toArray(new double[0][]));
    }

    private static double[] row(JsonParser parser) throws IOException {
        List<Double> numbers = new ArrayList<>();
        do {
            numbers.add(parser.getDoubleValue());
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
