package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unfold.lesson.text.TextFile;
import unfold.tensor.Tensor;

class JsonWriterTest {

    @Test
    void whatIsWrittenReadsAsTheSameBits() {
        Map<String, Tensor> matrices = new LinkedHashMap<>();
        matrices.put("W", Tensor.matrix(new double[][] {{0.1, -0.0, 1e-300}, {1 / 3.0, 1e17, Double.MIN_VALUE}}));
        matrices.put("b_{in}\"\\", Tensor.vector(Math.PI, -2));
        matrices.put("δ", Tensor.scalar(0.25));
        matrices.put("one", Tensor.vector(7));
        byte[] bytes = JsonWriter.text(matrices).getBytes(StandardCharsets.UTF_8);
        List<NamedTensor> read = MatrixFile.read(new TextFile("weights.json", bytes));
        Map<String, Tensor> again = new LinkedHashMap<>();
        read.forEach(tensor -> again.put(tensor.name().orElseThrow(), tensor.tensor()));
        assertEquals(matrices, again);
        assertEquals(List.copyOf(matrices.keySet()), List.copyOf(again.keySet()));
    }

    @Test
    void aMatrixHasALineForEachRow() {
        Map<String, Tensor> matrices = new LinkedHashMap<>();
        matrices.put("U", Tensor.matrix(new double[][] {{1, 2}, {3, 4.5}}));
        matrices.put("b", Tensor.vector(0, 1));
        assertEquals("""
                {
                  "U": [
                    [1, 2],
                    [3, 4.5]
                  ],
                  "b": [0, 1]
                }
                """, JsonWriter.text(matrices));
    }

    @Test
    void whatIsNotFiniteIsNotWritten() {
        assertThrows(
                IllegalArgumentException.class,
                () -> JsonWriter.text(Map.of("W", Tensor.vector(1, Double.POSITIVE_INFINITY))));
    }
}
