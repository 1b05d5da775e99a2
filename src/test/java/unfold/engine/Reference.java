package unfold.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.JsonTree;
import unfold.tensor.Tensor;

/** Values and gradients that PyTorch computed in float64, one file a network. */
public final class Reference {

    private final Map<String, Object> root;

    private Reference(Map<String, Object> root) {
        this.root = root;
    }

    public static Reference read(String file) {
        return new Reference(JsonTree.reference(file));
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    public Map<String, Object> section(String name) {
        return JsonTree.map(root.get(name));
    }

    public double totalLoss() {
        return (Double) root.get("total_loss");
    }

    /** A list of objects of that name. */
    public List<Map<String, Object>> entries(String name) {
        return list(root.get(name)).stream().map(JsonTree::map).toList();
    }

    /** The steps of a chunk; 0 where gradients are not truncated. */
    int truncation() {
        return ((Double) section("model").getOrDefault("truncation", 0.0)).intValue();
    }

    /** A list of numbers of that name. */
    public double[] numbers(String name) {
        return numbers(root.get(name));
    }

    /** The parameters by their name in the file. */
    public Map<String, Tensor> parameters() {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        section("params").forEach((name, value) -> parameters.put(name, tensor(value)));
        return parameters;
    }

    /** One tensor for each time step. */
    public List<Tensor> series(String section, String name) {
        return list(section(section).get(name)).stream().map(Reference::tensor).toList();
    }

    /** The targets, class numbers as one-hot vectors of {@code classes} entries. */
    public List<Tensor> targets(int classes) {
        return list(root.get("targets")).stream()
                .map(target -> target instanceof Double number ? oneHot(number.intValue(), classes) : tensor(target))
                .toList();
    }

    private static Tensor oneHot(int index, int classes) {
        double[] values = new double[classes];
        values[Math.max(0, index)] = index < 0 ? 0 : 1;
        return Tensor.vector(values);
    }

    /** A number, a vector or a matrix; null where the file says null. */
    public static Tensor tensor(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Double number) {
            return Tensor.scalar(number);
        }
        List<?> list = list(value);
        if (list.get(0) instanceof List<?>) {
            return Tensor.matrix(list.stream().map(Reference::numbers).toArray(double[][]::new));
        }
        return Tensor.vector(numbers(list));
    }

    private static double[] numbers(Object row) {
        return list(row).stream().mapToDouble(number -> (Double) number).toArray();
    }
}
