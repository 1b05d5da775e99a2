package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.text.TextFile;
import unfold.tensor.Tensor;

class MatrixFileTest {

    private static final Path FILES = Path.of("src", "test", "resources", "unfold", "lesson", "files");
    private static final Map<String, Tensor> LECTURE = Map.of(
            "U", Tensor.matrix(new double[][] {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}}),
            "W", Tensor.matrix(new double[][] {{0.1, 0.2}, {0.3, 0.4}}),
            "V", Tensor.matrix(new double[][] {{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}}),
            "b_s", Tensor.matrix(new double[][] {{0, 0}}),
            "b_o", Tensor.matrix(new double[][] {{0, 0, 0}}));

    @ParameterizedTest
    @CsvSource({
        "U, U_octave.csv",
        "U, U_savetxt.txt",
        "V, V_semicolon_decimalcomma.csv",
        "W, W_octave_tab.txt",
        "W, W_savetxt_header.csv"
    })
    void filesOfNumPyAndOctaveHoldTheirMatrix(String name, String file) {
        List<NamedTensor> found = MatrixFile.read(FILES.resolve(file));
        assertEquals(1, found.size());
        assertEquals(LECTURE.get(name), found.get(0).tensor());
    }

    @Test
    void aTextFileOfOctaveHoldsSeveralNamedMatrices() {
        assertEquals(LECTURE, named(MatrixFile.read(FILES.resolve("all_octave_text.txt"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2\n-0.5,4e1\n",
                "1, 2\r\n-0.5, 4e1\r\n",
                "1;2\n-0,5;40\n",
                "1;2\n-.5;+40.\n",
                "1\t2\n-0,5\t40\n",
                "1 \t 2\n-0.5 \t 40\n",
                "  1  2 \n -0.5   40  # last",
                "1 2\n-0,5 40\n",
                "% MATLAB\n1 2\n# NumPy\n-0.5 40\n\n\n",
                "a,b\n1,2\n-0.5,40\n",
                "\"a\",\"b\"\n\"1\",\"2\"\n\"-0.5\",\"40\"\n",
                "\n\n1,2\n\u22120.5,40",
                "\uFEFF1,2\n-0.5,40",
                "[[1, 2], [-0.5, 40]]",
                " [\n [1, 2],\n [-5e-1, 4.0E1] ]\n"
            })
    void everyCommonWayOfWritingAMatrixIsRead(String text) {
        String name = text.strip().startsWith("[") ? "W.json" : "W.csv";
        NamedTensor found = MatrixFile.read(file(name, text)).get(0);
        assertEquals(Tensor.matrix(new double[][] {{1, 2}, {-0.5, 40}}), found.tensor());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "U =\n1,2\n\nb:\n3\n4\n\\delta = 5\n",
                "U: 1,2\nb =\n\n3\n4\n\n\n\n\\delta:\n5\n",
                "# all\nU = # first\n1,2\nb = 3\n4\n\\delta = 5",
            })
    void oneFileMayHoldSeveralNamedMatrices(String text) {
        assertEquals(
                Map.of(
                        "U", Tensor.matrix(new double[][] {{1, 2}}),
                        "b", Tensor.matrix(new double[][] {{3}, {4}}),
                        "\\delta", Tensor.matrix(new double[][] {{5}})),
                named(MatrixFile.read(file("all.txt", text))));
    }

    @Test
    void blankLinesSeparateMatricesWithoutNames() {
        List<NamedTensor> found = MatrixFile.read(file("two.txt", "1 2\n3 4\n\n5 6\n"));
        assertEquals(2, found.size());
        assertEquals("two.txt, line 4", found.get(1).place().toString());
    }

    @Test
    void jsonKeepsNumbersVectorsAndMatricesApart() {
        assertEquals(
                Map.of(
                        "g", Tensor.scalar(-0.0),
                        "b", Tensor.vector(1e-320, 2),
                        "U", Tensor.matrix(new double[][] {{1}, {2}})),
                named(MatrixFile.read(file("all.json", "{\"g\": -0.0, \"b\": [1e-320, 2], \"U\": [[1], [2]]}"))));
    }

    @Test
    void jsonIsRecognisedWithoutItsEnding() {
        assertEquals(1, MatrixFile.read(file("weights", " {\"b\": [1]}")).size());
    }

    @Test
    void aLargeMatrixIsReadWhole() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append("0.25 ".repeat(400)).append('\n');
        }
        Path file = Files.createTempFile(Files.createDirectories(Path.of("target")), "large", ".txt");
        Files.writeString(file, text);
        Tensor tensor = MatrixFile.read(file).get(0).tensor();
        Files.delete(file);
        assertEquals(500, tensor.rows());
        assertEquals(400, tensor.cols());
    }

    private static Map<String, Tensor> named(List<NamedTensor> found) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        found.forEach(each -> named.put(each.name().orElseThrow(), each.tensor()));
        return named;
    }

    private static TextFile file(String name, String text) {
        return new TextFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
