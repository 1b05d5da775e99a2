package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlWriter;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** {@code .yaml}: matrices under {@code weights:}, as a lesson holds them. */
final class YamlMatricesWriter {

    private YamlMatricesWriter() {}

    static String text(Map<String, Tensor> matrices) {
        Map<String, Tree> weights = new LinkedHashMap<>();
        matrices.forEach((name, tensor) -> weights.put(name, tree(tensor)));
        return YamlWriter.write(new Tree.Entries(Map.of("weights", new Tree.Entries(weights))));
    }

    private static Tree tree(Tensor tensor) {
        Shape.Rank rank = tensor.shape().rank();
        if (rank == Shape.Rank.SCALAR) {
            return number(tensor, 0);
        }
        if (rank == Shape.Rank.VECTOR) {
            return row(tensor, 0, tensor.size());
        }
        List<Tree> rows = new ArrayList<>();
        for (int i = 0; i < tensor.rows(); i++) {
            rows.add(row(tensor, i * tensor.cols(), tensor.cols()));
        }
        return new Tree.Items(rows);
    }

    private static Tree row(Tensor tensor, int from, int count) {
        List<Tree> numbers = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            numbers.add(number(tensor, i));
        }
        return new Tree.Items(numbers);
    }

    private static Tree number(Tensor tensor, int index) {
        return Tree.bare(Decimals.shortest(tensor.get(index)));
    }
}
