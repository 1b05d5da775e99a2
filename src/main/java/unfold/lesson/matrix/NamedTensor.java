package unfold.lesson.matrix;

import java.util.Optional;
import unfold.lesson.problem.Place;
import unfold.tensor.Tensor;

/**
 * A matrix, vector or number of a file.
 *
 * @param name the name that the file gives it, if any
 * @param tensor a matrix keeps its two dimensions, even if one of them is 1
 * @param place where it begins
 */
public record NamedTensor(Optional<String> name, Tensor tensor, Place place) {}
