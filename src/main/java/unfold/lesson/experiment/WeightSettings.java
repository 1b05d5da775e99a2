package unfold.lesson.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import unfold.tensor.Tensor;

/**
 * What is changed about weights, each by the parameter's or gate's key. Immutable.
 *
 * @param beginnings parameters that do not begin with their loaded numbers
 * @param gains factors of recurrent weights; under the empty key that of all of them
 * @param biases of gates that carry a state on
 */
public record WeightSettings(Map<String, Beginning> beginnings, Map<String, Double> gains, Map<String, Double> biases) {

    /** Nothing is changed. */
    public static final WeightSettings AS_LOADED = new WeightSettings(Map.of(), Map.of(), Map.of());

    /** The key of what holds for all recurrent weights. */
    public static final String ALL = "";

    public WeightSettings {
        beginnings = Map.copyOf(beginnings);
        gains = Map.copyOf(gains);
        biases = Map.copyOf(biases);
    }

    /** The same with another gain; 1 is the loaded one. */
    public WeightSettings gain(String key, double gain) {
        return new WeightSettings(beginnings, changed(gains, key, gain == 1 ? null : gain), biases);
    }

    /** The gain set for a key alone. */
    public double gain(String key) {
        return gains.getOrDefault(key, 1.0);
    }

    /** The gain of a recurrent weight in all. */
    public double wholeGain(String key) {
        return gain(ALL) * gain(key);
    }

    /** What a parameter begins with, before any gain. */
    public Tensor begun(String key, Tensor loaded) {
        Beginning beginning = beginnings.get(key);
        return beginning == null ? loaded : beginning.recipe().make(loaded.shape());
    }

    /** The same with a parameter that begins otherwise; null for its loaded numbers. */
    public WeightSettings beginning(String key, Beginning beginning) {
        return new WeightSettings(changed(beginnings, key, beginning), gains, biases);
    }

    /** The same with another bias of a gate; null for the loaded ones. */
    public WeightSettings bias(String gate, Double bias) {
        return new WeightSettings(beginnings, gains, changed(biases, gate, bias));
    }

    private static <T> Map<String, T> changed(Map<String, T> map, String key, T value) {
        Map<String, T> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
