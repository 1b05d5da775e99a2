package unfold.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.Decimals;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Brings loaded matrices to the parameters of a lesson: all of them, or none. */
final class Fitting {

    private final Map<String, Shape> parameters;

    Fitting(Map<String, Shape> parameters) {
        this.parameters = parameters;
    }

    Map<String, Tensor> fit(Map<String, Tensor> loaded) {
        Map<String, Tensor> fitted = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        loaded.forEach((name, tensor) -> {
            Optional<String> parameter = ParameterNames.find(name, parameters.keySet());
            if (parameter.isEmpty()) {
                problems.add(unknown(name));
                return;
            }
            String earlier = sources.putIfAbsent(parameter.get(), name);
            if (earlier != null) {
                problems.add(Decimals.quoted(earlier)
                        + " and "
                        + Decimals.quoted(name)
                        + " are the same parameter; choose one of the two.");
                return;
            }
            Shape shape = parameters.get(parameter.get());
            as(tensor, shape)
                    .ifPresentOrElse(
                            fit -> fitted.put(parameter.get(), fit),
                            () -> problems.add(misfit(name, tensor.shape(), shape)));
        });
        if (!problems.isEmpty()) {
            throw new LessonException(String.join("\n", problems) + (loaded.size() > 1 ? "\nNothing was loaded." : ""));
        }
        return fitted;
    }

    /** The same numbers in another shape, if only the way of writing a vector differs. */
    static Optional<Tensor> as(Tensor tensor, Shape shape) {
        boolean line = tensor.rows() == 1 || tensor.cols() == 1;
        boolean lineWanted = shape.rows() == 1 || shape.cols() == 1;
        boolean same = tensor.rows() == shape.rows() && tensor.cols() == shape.cols();
        boolean asVector = line
                && lineWanted
                && tensor.size() == shape.size()
                && (shape.rank() != Shape.Rank.MATRIX || tensor.shape().rank() != Shape.Rank.MATRIX);
        return same || asVector ? Optional.of(tensor.as(shape)) : Optional.empty();
    }

    private String unknown(String name) {
        return "There is no parameter "
                + Decimals.quoted(name)
                + "; the lesson has "
                + (parameters.isEmpty() ? "none" : String.join(", ", parameters.keySet()))
                + "."
                + Spelling.suggestion(name, parameters.keySet());
    }

    private static String misfit(String name, Shape found, Shape wanted) {
        boolean transpose =
                found.rows() == wanted.cols() && found.cols() == wanted.rows() && wanted.rank() == Shape.Rank.MATRIX;
        return name
                + " was loaded as "
                + found.inWords()
                + ", but the lesson needs "
                + wanted.inWords()
                + (transpose ? "; its transpose would fit: exchange rows and columns in the file." : ".");
    }
}
