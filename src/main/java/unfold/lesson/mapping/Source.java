package unfold.lesson.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import unfold.tensor.Tensor;

/**
 * What was read. Immutable.
 *
 * @param name of the file, or of the first of several
 * @param arrays by name, as {@link unfold.lesson.WeightFiles#load} gives them
 */
public record Source(String name, Map<String, Tensor> arrays) {
    public Source {
        arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }
}
