package unfold.lesson;

import java.util.Optional;
import unfold.lesson.recipe.Recipe;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Where the numbers of a parameter come from. */
public sealed interface WeightSource {

    /** The numbers stand in the lesson: a number, a vector or a matrix. */
    record Inline(Tensor tensor) implements WeightSource {
        public Inline {
            // YAML has no row vectors: such a one is written, and read again, as a 1×n matrix.
            if (tensor.shape().rank() == Shape.Rank.ROW) {
                tensor = tensor.as(Shape.matrix(1, tensor.cols()));
            }
        }
    }

    /**
     * The numbers stand in a file.
     *
     * @param path relative to the folder of the lesson and within it, with {@code /} between
     *     folders
     * @param array which one, where the file holds several
     */
    record FromFile(String path, Optional<String> array) implements WeightSource {}

    /** The numbers are made when the shape is known. */
    record Made(Recipe recipe) implements WeightSource {}
}
