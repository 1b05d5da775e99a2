package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.LessonFile;
import unfold.lesson.text.TextFile;
import unfold.tensor.Tensor;

/** A YAML file of names with numbers is a file of weights, and is not taken for a lesson. */
class YamlMatricesTest {

    private static Map<String, Tensor> read(String text) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        MatrixFile.read(new TextFile("w.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .forEach(each -> found.put(each.name().orElseThrow(), each.tensor()));
        return found;
    }

    @Test
    void namesStandAloneOrUnderWeights() {
        Map<String, Tensor> expected = new LinkedHashMap<>();
        expected.put("U", Tensor.matrix(new double[][] {{1, 2}, {3, 4}}));
        expected.put("b_s", Tensor.vector(-0.5, 1e-3));
        expected.put("g", Tensor.scalar(2));
        assertEquals(expected, read("U: [[1, 2], [3, 4]]\nb_s: [-0.5, 1e-3]\ng: 2\n"));
        assertEquals(expected, read("weights:\n  U:\n    - [1, 2]\n    - [3, 4]\n  b_s: [-0.5, 1e-3]\n  g: 2\n"));
    }

    @Test
    void aLessonIsKnownByItsKeys(@TempDir Path folder) throws IOException {
        assertTrue(isWeights(folder, "weights:\n  U: [[1]]\n"));
        assertTrue(isWeights(folder, "# exported\nW: [[1]]\n"));
        assertFalse(isWeights(folder, "title: A\nequations: L = 1\n"));
        assertFalse(isWeights(folder, "weights: {W: [[1]]}\n\"equations\": |\n  L = 1\n"));
        assertTrue(LessonFile.isLesson(folder.resolve("missing.yaml")));
        assertFalse(LessonFile.isLesson(folder.resolve("W.csv")));
    }

    private static boolean isWeights(Path folder, String text) throws IOException {
        return !LessonFile.isLesson(Files.writeString(folder.resolve("w.yaml"), text));
    }
}
