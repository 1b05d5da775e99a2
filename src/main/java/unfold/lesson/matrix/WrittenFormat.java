package unfold.lesson.matrix;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;

/** A format that named matrices are written in: one class each, listed in {@link MatrixWriter}. */
@FunctionalInterface
interface WrittenFormat {

    /**
     * The content of a file.
     *
     * @param matrices at least one, of finite numbers
     * @throws LessonException without a place, if the format cannot hold them
     */
    byte[] bytes(Map<String, Tensor> matrices);

    /** A format that is text. */
    static WrittenFormat text(Function<Map<String, Tensor>, String> writer) {
        return matrices -> writer.apply(matrices).getBytes(StandardCharsets.UTF_8);
    }
}
