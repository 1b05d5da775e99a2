package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.ParameterNames;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.TextFile;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** What is written in any format reads as the same numbers bit for bit, under the same names. */
class MatrixWriterTest {

    private static final double[] EXTREMES = {
        0.0,
        -0.0,
        0.1,
        1.0 / 3,
        1,
        -1,
        10,
        1e22,
        1e308,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        -Double.MIN_NORMAL,
        2e-310,
        2.0E-3,
        9007199254740993.0,
        2.2250738585072011e-308,
        1.7976931348623157e308,
        5e-324,
        123456789,
        0.30000000000000004
    };

    /** The formats that know a vector from a matrix of one column. */
    private static final Set<String> WITH_VECTORS =
            Set.of(".json", ".yaml", ".py", ".npz", ".npy", ".safetensors", ".h5");

    private static final List<String> NAMES = List.of("U", "W", "b_s", "W_xh", "c~", "δ", "u", "w", "W_h^", "θ_in");

    static List<String> endings() {
        return MatrixWriter.endings();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void everyFormatGivesBackWhatWasWritten(String ending) {
        Random random = new Random(5);
        for (int round = 0; round < 8; round++) {
            Map<String, Tensor> matrices = new LinkedHashMap<>();
            int count = ending.equals(".npy") ? 1 : 1 + random.nextInt(NAMES.size());
            NAMES.subList(0, count).forEach(name -> matrices.put(name, tensor(random)));
            List<NamedTensor> found = read("weights" + ending, matrices);
            assertEquals(matrices.size(), found.size());
            for (NamedTensor each : found) {
                String name = each.name().isEmpty() ? "U" : known(each.name().get(), ending, matrices);
                Tensor written = matrices.get(name);
                assertArrayEquals(bits(written), bits(each.tensor()), ending + " " + name + " " + written);
                Shape expected = WITH_VECTORS.contains(ending) ? written.shape() : asMatrix(written.shape());
                assertEquals(expected.rows(), each.tensor().rows());
                assertEquals(expected.cols(), each.tensor().cols());
                assertEquals(
                        expected.rank() == Shape.Rank.VECTOR,
                        each.tensor().shape().rank() == Shape.Rank.VECTOR,
                        ending);
            }
        }
    }

    /** MATLAB's own files keep identifiers only. */
    private static String known(String read, String ending, Map<String, Tensor> matrices) {
        Map<String, String> spelled = ending.equals(".mat")
                ? Identifiers.of(matrices.keySet())
                : matrices.keySet().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        return matrices.keySet().stream()
                .filter(name -> spelled.get(name).equals(read))
                .findFirst()
                .or(() -> ParameterNames.find(read, matrices.keySet()))
                .orElseThrow(() -> new AssertionError(read + " in " + ending));
    }

    private static List<NamedTensor> read(String file, Map<String, Tensor> matrices) {
        return MatrixFile.read(new TextFile(file, MatrixWriter.content(matrices, Path.of(file))));
    }

    private static Shape asMatrix(Shape shape) {
        return Shape.matrix(shape.rows(), shape.cols());
    }

    private static long[] bits(Tensor tensor) {
        long[] bits = new long[tensor.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(tensor.get(i));
        }
        return bits;
    }

    private static Tensor tensor(Random random) {
        int rows = 1 + random.nextInt(4);
        int cols = 1 + random.nextInt(4);
        Shape shape = List.of(
                        Shape.SCALAR,
                        Shape.vector(rows),
                        Shape.matrix(1, cols),
                        Shape.matrix(rows, 1),
                        Shape.matrix(rows, cols),
                        Shape.matrix(1, 1))
                .get(random.nextInt(6));
        double[] values = new double[shape.size()];
        for (int i = 0; i < values.length; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            values[i] =
                    random.nextInt(3) == 0 || !Double.isFinite(any) ? EXTREMES[random.nextInt(EXTREMES.length)] : any;
        }
        return Tensor.of(shape, values);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void theSameMatricesGiveTheSameBytes(String ending) {
        Map<String, Tensor> matrices = Map.of("W", Tensor.matrix(new double[][] {{1, 2}, {3, 4}}));
        Path path = Path.of("W" + ending);
        assertArrayEquals(MatrixWriter.content(matrices, path), MatrixWriter.content(matrices, path));
    }

    @Test
    void textFormatsReadAsALecturerWouldWriteThem(@TempDir Path folder) throws IOException {
        Map<String, Tensor> matrices = new LinkedHashMap<>();
        matrices.put("W_xh", Tensor.matrix(new double[][] {{0.1, 1}, {-2.5, 1e-7}}));
        matrices.put("c~", Tensor.vector(1, 2));
        Map<String, String> expected = Map.of(
                ".csv", "W_xh =\n0.1,1\n-2.5,1.0E-7\n\nc~ =\n1\n2\n",
                ".m", "W_xh = [0.1 1;\n        -2.5 1.0E-7];\n% name: c~\nc_tilde = [1;\n           2];\n",
                ".py",
                        "import numpy as np\n\nW_xh = np.array([[0.1, 1.0],\n                 [-2.5, 1.0E-7]])\n"
                                + "# name: c~\nc_tilde = np.array([1.0, 2.0])\n",
                ".tex",
                        "\\[\n"
                                + "W_{xh} = \\begin{bmatrix}\n"
                                + "  0.1 & 1 \\\\\n"
                                + "  -2.5 & 1.0 \\cdot 10^{-7}\n"
                                + "\\end{bmatrix}\n"
                                + "\\]\n"
                                + "\\[\n"
                                + "\\tilde{c} = \\begin{bmatrix}\n"
                                + "  1 \\\\\n"
                                + "  2\n"
                                + "\\end{bmatrix}\n"
                                + "\\]\n",
                ".yaml", "weights:\n  W_xh: [[0.1, 1], [-2.5, 1.0E-7]]\n  c~: [1, 2]\n");
        for (Map.Entry<String, String> each : expected.entrySet()) {
            Path file = folder.resolve("weights" + each.getKey());
            MatrixWriter.write(matrices, file);
            assertEquals(each.getValue(), Files.readString(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights.doc", "weights", ".csv"})
    void anUnknownEndingIsRefusedWithTheKnownOnes(String name) {
        String message = assertThrows(LessonException.class, () -> MatrixWriter.refuseUnknown(Path.of(name)))
                .getMessage();
        assertTrue(
                message.endsWith("end it with one of .csv, .tsv, .txt, .json, .yaml, .m, .py, .tex, .npy, .npz, .mat,"
                        + " .safetensors, .h5, .xlsx."),
                message);
    }

    @Test
    void whatNoFileCanHoldIsRefusedAndLeavesTheOldFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("W.csv"), "1");
        Map<String, Tensor> infinite = Map.of("W", Tensor.vector(1, Double.POSITIVE_INFINITY));
        String message = assertThrows(LessonException.class, () -> MatrixWriter.write(infinite, file))
                .getMessage();
        assertEquals(
                file + ": W holds Infinity. Only finite numbers are written; make the weights smaller, or clip the"
                        + " gradients.",
                message);
        assertEquals("1", Files.readString(file));
        Map<String, Tensor> several = new LinkedHashMap<>();
        several.put("U", Tensor.scalar(1));
        several.put("W", Tensor.scalar(2));
        assertEquals(
                "W.npy: A .npy file holds one matrix, but there are 2 (U, W); end the name with .npz.",
                refusal(several, "W.npy"));
        assertEquals("W.npz: There is nothing to write: the lesson has no parameters.", refusal(Map.of(), "W.npz"));
        Map<String, Tensor> wide = Map.of("W", Tensor.zeros(Shape.matrix(1, 16_385)));
        assertEquals(
                "W.xlsx: W has 1 rows and 16385 columns, but a sheet holds 1048575 and 16384; end the name with .npz.",
                refusal(wide, "W.xlsx"));
        Map<String, Tensor> numbered = new LinkedHashMap<>();
        numbered.put("1", Tensor.scalar(1));
        numbered.put("2", Tensor.scalar(2));
        assertEquals(
                "W.txt: The file could not be read again, so it was not written. '=' in row 1, column 2 is not a"
                        + " number; write digits with a decimal point, such as 0.25 or 1e-3. Choose .npz or .safetensors,"
                        + " which hold any matrices.",
                refusal(numbered, "W.txt"));
    }

    private static String refusal(Map<String, Tensor> matrices, String name) {
        return assertThrows(LessonException.class, () -> MatrixWriter.content(matrices, Path.of(name)))
                .getMessage();
    }

    @Test
    void identifiersDifferAndAreAllowedEverywhere() {
        List<String> names = new ArrayList<>(List.of("c~", "c_tilde", "θ", "W_{xh}", "1", "Ж", "a".repeat(80)));
        names.add("a".repeat(81));
        Map<String, String> identifiers = Identifiers.of(names);
        assertEquals(
                List.of("c_tilde", "c_tilde_2", "theta", "W__xh_", "x1", "x_"),
                List.copyOf(identifiers.values()).subList(0, 6));
        assertEquals(names.size(), Set.copyOf(identifiers.values()).size());
        assertFalse(identifiers.values().stream().anyMatch(each -> !each.matches("[A-Za-z]\\w{0,62}")));
        assertEquals(Optional.of("c~"), names.stream().findFirst());
    }
}
