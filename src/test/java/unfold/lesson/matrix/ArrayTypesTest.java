package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.text.TextFile;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Every type, order and shape in which a program stores numbers is read as exactly these numbers. */
class ArrayTypesTest {

    private static final Path FILES = Path.of("src", "test", "resources", "unfold", "lesson", "files");
    private static final Tensor NUMBERS = Tensor.matrix(new double[][] {{0, 1, 2}, {3, 100, 5}});
    private static final Tensor TRUTHS = Tensor.matrix(new double[][] {{0, 1, 1}, {1, 1, 1}});

    @ParameterizedTest
    @CsvSource({"numpy_types.npz, 48", "scipy_types.mat, 10"})
    void everyTypeIsRead(String file, int count) {
        Map<String, Tensor> found = read(file);
        assertEquals(count, found.size());
        found.forEach((name, tensor) -> assertEquals(name.startsWith("bool") ? TRUTHS : NUMBERS, tensor, name));
    }

    @Test
    void everyShapeIsRead() {
        Map<String, Tensor> found = read("numpy_shapes.npz");
        assertEquals(Tensor.scalar(2.5), found.get("scalar"));
        assertEquals(Tensor.vector(0, 1, 2, 3), found.get("vector"));
        assertEquals(Tensor.matrix(new double[][] {{7, 7, 7}, {7, 7, 7}}), found.get("one_row"));
        assertEquals(Tensor.vector(0x1p-24, 0x1p-14, 65504, -0.0, 0.333251953125), found.get("half"));
        assertEquals(Tensor.vector(Double.MIN_VALUE, -Double.MAX_VALUE), found.get("tiny"));
        assertEquals(Tensor.vector(0x1p53, -0x1p53), found.get("large"));
    }

    @ParameterizedTest
    @CsvSource({
        "F64, 000000000000F83F 9A9999999999B93F, 1.5, 0.1",
        "F32, 0000C03F CDCCCC3D, 1.5, 0.10000000149011612",
        "F16, 003E 662E, 1.5, 0.0999755859375",
        "BF16, C03F CD3D, 1.5, 0.10009765625",
        "I8, 7F 80, 127, -128",
        "U8, 7F 80, 127, 128",
        "I16, FF7F 0080, 32767, -32768",
        "U16, FF7F 0080, 32767, 32768",
        "I32, FFFFFF7F 00000080, 2147483647, -2147483648",
        "U32, FFFFFF7F 00000080, 2147483647, 2147483648",
        "I64, 0100000000000000 FFFFFFFFFFFFFFFF, 1, -1",
        "U64, 0100000000000000 0000000000002000, 1, 9007199254740992",
        "BOOL, 00 01, 0, 1"
    })
    void everyTypeOfSafetensorsIsRead(String type, String hex, double first, double second) {
        byte[] body = BinaryCases.bytes(hex);
        String header = "{\"__metadata__\": {\"format\": \"pt\"}, \"b\": {\"dtype\": \"" + type
                + "\", \"shape\": [2], \"data_offsets\": [0, " + body.length + "]}}  ";
        TextFile file = new TextFile("m.safetensors", BinaryCases.safetensors(header, body));
        List<NamedTensor> found = MatrixFile.read(file);
        assertEquals(1, found.size());
        assertEquals("b", found.get(0).name().orElseThrow());
        assertEquals(first, found.get(0).tensor().get(0));
        assertEquals((float) second, (float) found.get(0).tensor().get(1));
        assertEquals(
                found.get(0).tensor(),
                MatrixFile.read(new TextFile("model", file.bytes())).get(0).tensor());
    }

    @Test
    void arraysOfSafetensorsMayStandInAnotherOrderThanTheirBytes() {
        String header = "{\"b\": {\"dtype\": \"U8\", \"shape\": [2, 1], \"data_offsets\": [1, 3]},"
                + " \"a\": {\"dtype\": \"U8\", \"shape\": [], \"data_offsets\": [0, 1]}}";
        TextFile file = new TextFile("m.safetensors", BinaryCases.safetensors(header, new byte[] {7, 8, 9}));
        List<NamedTensor> found = MatrixFile.read(file);
        assertEquals(Tensor.matrix(new double[][] {{8}, {9}}), found.get(0).tensor());
        assertEquals(Tensor.scalar(7), found.get(1).tensor());
        assertEquals("m.safetensors, array 'a'", found.get(1).place().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"W.npy", "W.csv", "W"})
    void aNumPyFileIsKnownByItsFirstBytes(String name) {
        byte[] body = ByteBuffer.allocate(16)
                .order(ByteOrder.BIG_ENDIAN)
                .putDouble(1)
                .putDouble(-2)
                .array();
        String header = "{\"shape\": (2L,), 'fortran_order': True, 'descr': '>f8'}";
        List<NamedTensor> found = MatrixFile.read(new TextFile(name, BinaryCases.npy(1, header, body)));
        assertEquals(Tensor.vector(1, -2), found.get(0).tensor());
        assertEquals(Shape.vector(2), found.get(0).tensor().shape());
    }

    @Test
    void theOnlyArrayOfAFileSavedWithoutNamesHasNone() {
        byte[] array = BinaryCases.npy(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (1,)}", new byte[] {9});
        NamedTensor found = MatrixFile.read(new TextFile("W.npz", BinaryCases.zip("arr_0.npy", array)))
                .get(0);
        assertEquals(Tensor.vector(9), found.tensor());
        assertEquals(true, found.name().isEmpty());
    }

    @Test
    void aTextFileOfOctaveMayEndInMat() {
        byte[] text = "# Created by Octave\n# name: W\n# type: matrix\n 1 2\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                2, MatrixFile.read(new TextFile("W.mat", text)).get(0).tensor().cols());
    }

    private static Map<String, Tensor> read(String file) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        MatrixFile.read(FILES.resolve(file))
                .forEach(each -> named.put(each.name().orElseThrow(), each.tensor()));
        return named;
    }
}
