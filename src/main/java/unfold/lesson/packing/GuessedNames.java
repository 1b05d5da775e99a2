package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.ParameterNames;
import unfold.lesson.WeightFiles;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * Parameters for arrays with names of their own, as those of files that hold one matrix each: {@code U_fortran} begins
 * with U, and a single array of two rows and columns is W if nothing else in the lesson has that shape.
 */
final class GuessedNames {

    /** Shorter ends may tell parameters apart, as in {@code W_f}. */
    private static final int LEAST_END = 3;

    private final Map<String, Shape> parameters;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private GuessedNames(Map<String, Shape> parameters) {
        this.parameters = parameters;
    }

    /**
     * The parameters of all arrays; empty if there is one without, or two with the same, or if some have their
     * parameter's own name: beside these another name is more likely a mistake.
     */
    static Optional<GuessedNames> of(Map<String, Tensor> arrays, Map<String, Shape> parameters) {
        GuessedNames names = new GuessedNames(parameters);
        if (arrays.keySet().stream()
                .anyMatch(name -> ParameterNames.find(name, parameters.keySet()).isPresent())) {
            return Optional.empty();
        }
        for (Map.Entry<String, Tensor> array : arrays.entrySet()) {
            Optional<String> parameter = names.parameter(array.getKey(), array.getValue(), arrays.size() == 1);
            if (parameter.isEmpty() || names.found.put(parameter.get(), array.getKey()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private Optional<String> parameter(String name, Tensor numbers, boolean single) {
        Optional<String> begun = parameters.keySet().stream()
                .filter(key -> name.startsWith(key) && isEnd(name.substring(key.length())))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
        if (begun.isPresent()) {
            notes.add(name + " is read as " + begun.get() + ", which its name begins with.");
            return begun;
        }
        List<String> alike = single
                ? parameters.keySet().stream().filter(key -> fits(key, numbers)).toList()
                : List.of();
        if (alike.size() != 1) {
            return Optional.empty();
        }
        notes.add(name + " is read as " + alike.get(0) + ", the only parameter of that shape.");
        return Optional.of(alike.get(0));
    }

    private static boolean isEnd(String rest) {
        return rest.length() > LEAST_END && !Character.isLetterOrDigit(rest.charAt(0));
    }

    private boolean fits(String key, Tensor numbers) {
        try {
            WeightFiles.fit(Map.of(key, parameters.get(key)), Map.of(key, numbers));
            return true;
        } catch (LessonException e) {
            return false;
        }
    }

    /** The array of each parameter. */
    Map<String, String> arrays() {
        return found;
    }

    /** What was taken for granted. */
    List<String> notes() {
        return notes;
    }
}
