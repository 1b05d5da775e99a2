package unfold.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Reads the initial values of one state in the shape that the state has. */
final class InitialValues {

    private InitialValues() {}

    /**
     * The values, the nearest time step first: a single number stands for every entry, a matrix for
     * a vector holds one row for each time step.
     */
    static List<Tensor> of(Tensor given, Shape shape, String name, Place place) {
        if (given.shape().rank() == Shape.Rank.SCALAR) {
            double[] values = new double[shape.size()];
            Arrays.fill(values, given.get(0));
            return List.of(Tensor.of(shape, values));
        }
        boolean rows = given.shape().rank() == Shape.Rank.MATRIX
                && shape.rank() != Shape.Rank.MATRIX
                && given.cols() == shape.size();
        if (rows) {
            List<Tensor> values = new ArrayList<>();
            double[] all = given.toArray();
            for (int from = 0; from < all.length; from += shape.size()) {
                values.add(Tensor.of(shape, Arrays.copyOfRange(all, from, from + shape.size())));
            }
            return values;
        }
        return List.of(Fitting.as(given, shape)
                .orElseThrow(() -> new LessonException(
                        place,
                        "The initial " + name + " is " + given.shape().inWords() + ", but " + name + " is "
                                + shape.inWords() + " in the equations.")));
    }

    /**
     * The values as a lesson writes them, so that they are read alike again.
     *
     * @param values the nearest time step first
     * @throws LessonException if they are several matrices
     */
    static Tensor written(List<Tensor> values) {
        Tensor first = values.get(0);
        if (values.size() == 1) {
            return first;
        }
        if (first.shape().rank() == Shape.Rank.MATRIX) {
            throw new LessonException("A lesson can give one initial matrix only, but " + values.size()
                    + " are read before the first or after the last step.");
        }
        double[] all = new double[values.size() * first.size()];
        for (int i = 0; i < values.size(); i++) {
            values.get(i).copyTo(all, i * first.size());
        }
        return Tensor.of(Shape.matrix(values.size(), first.size()), all);
    }
}
