package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

class WeightFilesTest {

    private static final Map<String, Shape> PARAMETERS = parameters();

    @TempDir
    Path folder;

    @Test
    void oneFileAMatrixIsNamedByItsFile() throws IOException {
        Path u = file("U.csv", "1,2,3\n4,5,6\n");
        Path b = file("b_s.txt", "7\n8\n");
        Path delta = file("delta.csv", "0.5");
        Map<String, Tensor> fitted = WeightFiles.fit(PARAMETERS, WeightFiles.load(List.of(u, b, delta)));
        assertEquals(
                Map.of(
                        "U", Tensor.matrix(new double[][] {{1, 2, 3}, {4, 5, 6}}),
                        "b_s", Tensor.vector(7, 8),
                        "δ", Tensor.scalar(0.5)),
                fitted);
    }

    @Test
    void oneFileMayHoldAll() throws IOException {
        Path all = file("all.json", "{\"U\": [[1, 2, 3], [4, 5, 6]], \"b_s\": [7, 8], \"\\\\delta\": 2}");
        Map<String, Tensor> fitted = WeightFiles.fit(PARAMETERS, WeightFiles.load(List.of(all)));
        assertEquals(Tensor.vector(7, 8), fitted.get("b_s"));
        assertEquals(Tensor.scalar(2), fitted.get("δ"));
        assertEquals(3, fitted.size());
    }

    @Test
    void aRowOrAColumnFitsAVector() {
        Shape two = Shape.vector(2);
        Tensor vector = Tensor.vector(1, 2);
        for (Shape shape : List.of(Shape.matrix(1, 2), Shape.matrix(2, 1), Shape.row(2), two)) {
            assertEquals(Map.of("b_s", vector), WeightFiles.fit(PARAMETERS, Map.of("b_s", vector.as(shape))));
        }
    }

    @Test
    void aVectorFitsAMatrixOfOneRowButARowDoesNotFitAColumn() {
        Map<String, Shape> wide = Map.of("V", Shape.matrix(1, 2));
        assertEquals(
                Map.of("V", Tensor.matrix(new double[][] {{1, 2}})),
                WeightFiles.fit(wide, Map.of("V", Tensor.vector(1, 2))));
        assertProblem(
                "V was loaded as a 2×1 matrix, but the lesson needs a 1×2 matrix; its transpose would fit: exchange"
                        + " rows and columns in the file.",
                () -> WeightFiles.fit(wide, Map.of("V", Tensor.zeros(Shape.matrix(2, 1)))));
    }

    static Stream<Arguments> misfits() {
        Tensor square = Tensor.zeros(Shape.matrix(2, 2));
        return Stream.of(
                Arguments.of(Map.of("W", square), "There is no parameter 'W'; the lesson has U, V, b_s, W_{xh}, δ."),
                Arguments.of(
                        Map.of("encoder", square),
                        "There is no parameter 'encoder'; the lesson has U, V, b_s, W_{xh}, δ."),
                Arguments.of(
                        Map.of("b_S", square),
                        "There is no parameter 'b_S'; the lesson has U, V, b_s, W_{xh}, δ. Did you mean 'b_s'?"),
                Arguments.of(
                        Map.of("U", Tensor.zeros(Shape.matrix(3, 2))),
                        "U was loaded as a 3×2 matrix, but the lesson needs a 2×3 matrix; its transpose would fit:"
                                + " exchange rows and columns in the file."),
                Arguments.of(Map.of("U", square), "U was loaded as a 2×2 matrix, but the lesson needs a 2×3 matrix."),
                Arguments.of(
                        Map.of("U", Tensor.zeros(Shape.vector(6))),
                        "U was loaded as a vector of length 6, but the lesson needs a 2×3 matrix."),
                Arguments.of(
                        Map.of("b_s", square),
                        "b_s was loaded as a 2×2 matrix, but the lesson needs a vector of length 2."),
                Arguments.of(
                        Map.of("b_s", Tensor.zeros(Shape.matrix(1, 3))),
                        "b_s was loaded as a 1×3 matrix, but the lesson needs a vector of length 2."),
                Arguments.of(
                        Map.of("delta", Tensor.vector(1, 2)),
                        "delta was loaded as a vector of length 2, but the lesson needs a single number."),
                Arguments.of(
                        ordered("U", square, "Q", square),
                        "U was loaded as a 2×2 matrix, but the lesson needs a 2×3 matrix.\n"
                                + "There is no parameter 'Q'; the lesson has U, V, b_s, W_{xh}, δ.\n"
                                + "Nothing was loaded."),
                Arguments.of(
                        ordered("δ", Tensor.scalar(1), "delta", Tensor.scalar(2)),
                        "'δ' and 'delta' are the same parameter; choose one of the two.\nNothing was loaded."));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void everyMisfitHasItsMessage(Map<String, Tensor> loaded, String message) {
        assertProblem(message, () -> WeightFiles.fit(PARAMETERS, loaded));
    }

    @Test
    void matricesWithoutNamesInOneFileAreRefused() throws IOException {
        Path file = file("two.txt", "1\n\n2\n");
        assertProblem(
                "two.txt: The file holds 2 matrices, and not all have names; write a line such as 'U =' above each, or"
                        + " remove the blank lines within a matrix.",
                () -> WeightFiles.load(List.of(file)));
    }

    @Test
    void oneMatrixFromTwoFilesIsRefused() throws IOException {
        Path first = file("U.csv", "1\n");
        Path second = file("all.txt", "U = 2\n");
        assertProblem(
                "all.txt, line 1: 'U' was loaded already from U.csv, line 1; choose one of the two.",
                () -> WeightFiles.load(List.of(first, second)));
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("W.csv");
        assertProblem(
                missing + ": There is no such file; check the name and the folder.",
                () -> WeightFiles.load(List.of(missing)));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Map<String, Shape> parameters() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("U", Shape.matrix(2, 3));
        shapes.put("V", Shape.matrix(3, 2));
        shapes.put("b_s", Shape.vector(2));
        shapes.put("W_{xh}", Shape.matrix(2, 4));
        shapes.put("δ", Shape.SCALAR);
        return shapes;
    }

    private static Map<String, Tensor> ordered(String name, Tensor first, String other, Tensor second) {
        Map<String, Tensor> map = new LinkedHashMap<>();
        map.put(name, first);
        map.put(other, second);
        return map;
    }

    private static void assertProblem(String message, Executable action) {
        assertEquals(message, assertThrows(LessonException.class, action).getMessage());
    }
}
