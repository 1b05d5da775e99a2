package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.lesson.packing.ArrayRole.Part;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;

/**
 * The layers of a file, as one packing understands it. Immutable.
 *
 * @param packing which one
 * @param layers those with a state, in their order
 * @param dense the others, in the order of the file
 * @param strange names that say nothing in this packing
 * @param joined whether a matrix is before inputs and state on top of each other
 */
record StoredFile(
        Packing packing, List<StoredLayer> layers, List<StoredDense> dense, List<String> strange, boolean joined) {

    StoredFile {
        layers = List.copyOf(layers);
        dense = List.copyOf(dense);
        strange = List.copyOf(strange);
    }

    /**
     * Reads the arrays.
     *
     * @param roles what the lesson has, for packings that do not say themselves which cell they hold
     * @throws LessonException if an array is missing, or does not go with the others
     */
    static StoredFile read(Packing packing, Map<String, Tensor> arrays, Choices choices, Roles roles) {
        if (packing == Packing.GATES) {
            return new GateArrays(arrays, choices, roles).file();
        }
        Map<String, ArrayRole> named = ArrayNames.roles(packing, arrays);
        Map<String, Map<Part, String>> groups = new LinkedHashMap<>();
        Map<String, Boolean> backward = new LinkedHashMap<>();
        named.forEach((name, role) -> {
            Map<Part, String> group = groups.computeIfAbsent(role.group(), at -> new LinkedHashMap<>());
            String other = group.putIfAbsent(role.part(), name);
            if (other != null) {
                throw new LessonException("'" + other + "' and '" + name + "' would be the same part of one layer.");
            }
            backward.put(role.group(), role.backward());
        });
        List<StoredLayer> layers = new ArrayList<>();
        List<StoredDense> dense = new ArrayList<>();
        groups.forEach((group, parts) -> {
            LayerArrays reader = new LayerArrays(packing, arrays, parts);
            if (parts.containsKey(Part.DENSE) || parts.containsKey(Part.TABLE) || parts.containsKey(Part.DENSE_BIAS)) {
                reader.dense().ifPresent(dense::add);
            }
            if (parts.containsKey(Part.INPUT)
                    || parts.containsKey(Part.RECURRENT)
                    || parts.containsKey(Part.STACKED)
                    || parts.containsKey(Part.STRANGE)
                    || parts.containsKey(Part.BIAS)
                    || parts.containsKey(Part.RECURRENT_BIAS)) {
                layers.add(reader.layer(choices, roles, backward.get(group)));
            }
        });
        List<String> strange = arrays.keySet().stream()
                .filter(name -> !named.containsKey(name))
                .toList();
        return new StoredFile(packing, layers, dense, strange, packing == Packing.STACKED);
    }
}
