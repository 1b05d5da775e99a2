package unfold.lesson;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import unfold.lesson.matrix.JsonWriter;
import unfold.tensor.Tensor;

/** A format that the weights of a lesson can be kept in. What was written reads as the same numbers, bit for bit. */
public interface WeightsFormat {

    /** Text that other programs read too. */
    WeightsFormat JSON = new WeightsFormat() {
        @Override
        public String ending() {
            return "json";
        }

        @Override
        public byte[] bytes(Map<String, Tensor> matrices) {
            return JsonWriter.text(matrices).getBytes(StandardCharsets.UTF_8);
        }
    };

    /** What the names of such files end with: {@code json}. */
    String ending();

    /** A whole file of named matrices of finite numbers. */
    byte[] bytes(Map<String, Tensor> matrices);
}
