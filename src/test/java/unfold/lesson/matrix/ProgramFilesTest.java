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
import java.util.Set;
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

    /** Files of the expected values that keep the names of another library. */
    private static final List<String> APART = List.of("torch_state_dict.npz", "keras_get_weights.npz");

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

    @Test
    void octavesHdf5HoldsWhatItsOwnFormatDoes() throws IOException {
        Map<String, Tensor> expected = expected().get("all_octave_v7.mat");
        List<NamedTensor> found = MatrixFile.read(FILES.resolve("all_octave.h5"));
        assertEquals(expected.keySet(), Set.copyOf(names("all_octave.h5")));
        found.forEach(each -> assertEquals(expected.get(each.name().orElseThrow()), each.tensor()));
        assertEquals(List.of("W", "b", "f4", "i8", "sc"), names("hdf5/octave.h5"));
        assertEquals(
                Tensor.matrix(new double[][] {{1, 2}, {3, 4}}),
                hdf5("octave.h5").get("W"));
    }

    @Test
    void everyTypeOfHdf5IsReadInEveryStorage() {
        Map<String, Tensor> types = hdf5("types.h5");
        double[][] rows = {{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}};
        assertEquals(Tensor.matrix(rows), types.get("chunks"));
        assertEquals(Tensor.matrix(rows), types.get("lzf"));
        assertEquals(0.1f, types.get("big").get(0));
        assertEquals(0.0999755859375, types.get("half").get(0));
        assertEquals(Tensor.vector(-1, 2), types.get("whole"));
        assertEquals(Tensor.vector(1, 0), types.get("truth"));
        assertEquals(Tensor.scalar(0.5), types.get("number"));
        assertEquals(Tensor.scalar(0.5), types.get("link"));
        assertEquals(8 * 0.6, hdf5("dense.h5").get("W8").get(5));
        assertEquals(Tensor.matrix(rows), hdf5("dense.h5").get("U"));
    }

    @Test
    void matlabsColumnsAreTurnedAndItsOtherVariablesPassedOver() {
        Map<String, Tensor> matlab = hdf5("matlab-73.mat");
        assertEquals(List.of("W", "b", "l"), List.copyOf(matlab.keySet()));
        assertEquals(Tensor.matrix(new double[][] {{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}}), matlab.get("W"));
        assertEquals(Tensor.matrix(new double[][] {{1, 2}}), matlab.get("b"));
        assertEquals(Tensor.matrix(new double[][] {{1}, {0}}), matlab.get("l"));
    }

    @Test
    void layersOfKerasKeepAsMuchOfTheirNamesAsTellsThemApart() {
        assertEquals(
                List.of("dense/dense/kernel", "lstm/lstm/lstm_cell/kernel", "recurrent_kernel"),
                names("hdf5/keras-2.h5"));
        assertEquals(
                List.of("layers/dense/vars/0", "layers/simple_rnn/cell/vars/0", "layers/simple_rnn/cell/vars/1"),
                names("hdf5/model.keras"));
    }

    private static List<String> names(String file) {
        return MatrixFile.read(FILES.resolve(file)).stream()
                .map(each -> each.name().orElseThrow())
                .toList();
    }

    private static Map<String, Tensor> hdf5(String file) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        MatrixFile.read(FILES.resolve("hdf5").resolve(file))
                .forEach(each -> found.put(each.name().orElseThrow(), each.tensor()));
        return found;
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
