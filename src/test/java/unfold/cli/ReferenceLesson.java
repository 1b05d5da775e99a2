package unfold.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unfold.JsonTree;

/** A lesson file with the network and the numbers of a reference file. */
final class ReferenceLesson {

    private ReferenceLesson() {}

    static String of(String file, Map<String, Object> reference) {
        Map<String, Object> inputs = JsonTree.map(reference.get("inputs"));
        StringBuilder text = new StringBuilder("title: " + file + "\nequations: |\n");
        equations(file).lines().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("weights:\n");
        JsonTree.map(reference.get("params")).forEach((name, value) -> text.append("  " + name + ": " + value + "\n"));
        text.append("initial:\n  h: " + inputs.get("h0") + "\n");
        text.append("data:\n  x: " + inputs.get("x") + "\n  y: " + targets(reference) + "\n");
        return text.toString();
    }

    private static String equations(String file) {
        String[] parts = file.split("_");
        String output = file.contains("bce") ? "sigmoid(a_t)" : file.contains("_ce_") ? "softmax(a_t)" : "a_t";
        String loss = file.contains("bce")
                ? "binary_cross_entropy"
                : file.contains("_ce_")
                        ? "cross_entropy"
                        : file.contains("half_sse") ? "squared_error" : "mean_squared_error";
        String total = file.contains("manytoone")
                ? "loss = loss_T"
                : file.contains("meant") ? "loss = mean_t loss_t" : "loss = sum_t loss_t";
        return "z_t = U x_t + W h_{t-1} + b_h\nh_t = " + parts[1] + "(z_t)\na_t = V h_t + b_o\no_t = " + output
                + "\nloss_t = " + loss + "(o_t, y_t)\n" + total + "\n";
    }

    /** Class numbers become one-hot rows. */
    private static List<?> targets(Map<String, Object> reference) {
        double classes = (Double) JsonTree.map(reference.get("sizes")).get("out");
        return ((List<?>) reference.get("targets"))
                .stream()
                        .map(target -> {
                            if (!(target instanceof Double number)) {
                                return target;
                            }
                            List<Double> row = new ArrayList<>(Collections.nCopies((int) classes, 0.0));
                            row.set(number.intValue(), 1.0);
                            return row;
                        })
                        .collect(Collectors.toList());
    }
}
