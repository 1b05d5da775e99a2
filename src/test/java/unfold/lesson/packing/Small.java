package unfold.lesson.packing;

import java.util.LinkedHashMap;
import java.util.Map;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.notation.Recurrence;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Small lessons with two steps of data, and arrays of any shape without a zero in them. */
final class Small {

    private static final Map<String, String> EQUATIONS = Map.ofEntries(
            Map.entry("rnn", "h_t = tanh(U x_t + W h_{t-1} + b)\n"),
            Map.entry("square", "h_t = tanh(U v_t + W h_{t-1} + b)\n"),
            Map.entry("rnn without bias", "h_t = tanh(U x_t + W h_{t-1})\n"),
            Map.entry(
                    "lstm",
                    "[f_t; i_t; o_t; g_t] = [σ; σ; σ; tanh](A x_t + B h_{t-1} + d)\n"
                            + "c_t = f_t * c_{t-1} + i_t * g_t\nh_t = o_t * tanh(c_t)\n"),
            Map.entry(
                    "lstm [x; h]",
                    "[f_t; i_t; o_t; g_t] = [σ; σ; σ; tanh](A [x_t; h_{t-1}] + d)\n"
                            + "c_t = f_t * c_{t-1} + i_t * g_t\nh_t = o_t * tanh(c_t)\n"),
            Map.entry(
                    "peephole",
                    "f_t = σ(U_f x_t + W_f h_{t-1} + p_f * c_{t-1})\ng_t = tanh(U_g x_t + W_g h_{t-1})\n"
                            + "c_t = f_t * c_{t-1} + σ(U_i x_t) * g_t\no_t = σ(U_o x_t + W_o h_{t-1})\nh_t = o_t * tanh(c_t)\n"),
            Map.entry(
                    "gru",
                    "z_t = σ(W_z [h_{t-1}, x_t] + b_z)\nr_t = σ(W_r [h_{t-1}, x_t] + b_r)\n"
                            + "n_t = tanh(W [r_t * h_{t-1}, x_t])\nh_t = (1 - z_t) * h_{t-1} + z_t * n_t\n"),
            Map.entry(
                    "gru after",
                    "r_t = σ(W_ir x_t + W_hr h_{t-1} + b_r)\nz_t = σ(W_iz x_t + W_hz h_{t-1} + b_z)\n"
                            + "n_t = tanh(W_in x_t + b_in + r_t * (W_hn h_{t-1}))\n"
                            + "h_t = (1 - z_t) * n_t + z_t * h_{t-1}\n"),
            Map.entry("jordan", "h_t = tanh(U x_t + W q_{t-1} + b)\nq_t = σ(R h_t)\n"),
            Map.entry("rnn scalar", "h_t = tanh(U x_t + w h_{t-1})\n"),
            Map.entry("linear", "h_t = U x_t + W h_{t-1} + b\n"),
            Map.entry(
                    "tanh gate",
                    "f_t = tanh(U_f x_t + W_f h_{t-1})\ng_t = tanh(U_g x_t + W_g h_{t-1})\n"
                            + "i_t = σ(U_i x_t + W_i h_{t-1})\nc_t = f_t * c_{t-1} + i_t * g_t\n"
                            + "o_t = σ(U_o x_t + W_o h_{t-1})\nh_t = o_t * tanh(c_t)\n"),
            Map.entry("shared", "h_t = tanh(W x_t + W h_{t-1})\n"),
            Map.entry(
                    "minimal",
                    "f_t = σ(W_f [h_{t-1}, x_t])\nn_t = tanh(W_n [f_t * h_{t-1}, x_t])\n"
                            + "h_t = (1 - f_t) * h_{t-1} + f_t * n_t\n"),
            Map.entry("feed forward", "h_t = tanh(U x_t + b)\n"),
            Map.entry("two layers", "p_t = tanh(U x_t + W p_{t-1})\nh_t = tanh(A p_t + B h_{t-1})\n"),
            Map.entry(
                    "both directions",
                    "f_t = tanh(U x_t + W f_{t-1})\ng_t = tanh(A x_t + B g_{t+1})\nh_t = [f_t; g_t]\n"),
            Map.entry("state compared", "h_t = tanh(U x_t + W h_{t-1})\n"));

    private Small() {}

    /** A lesson with 2 units, inputs of length 3 (v of length 2) and outputs of length 2. */
    static OpenLesson lesson(String name) {
        String output = name.equals("state compared")
                ? "L_t = squared_error(h_t, y_t)\n"
                : "s_t = softmax(V h_t + k)\nL_t = cross_entropy(s_t, y_t)\n";
        String equations = EQUATIONS.get(name) + output;
        StringBuilder text = new StringBuilder("title: " + name + "\nequations: |\n");
        equations.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("sizes: {").append(sizes(name)).append("}\nweights:\n");
        Recurrence.parse(equations).parameters().forEach(key -> text.append("  " + key + ": " + recipe(key) + "\n"));
        String x = equations.contains("v_t") ? "v: [[1, -1], [0.5, 2]]" : "x: [[1, -1, 0], [0.5, 2, 1]]";
        text.append("data:\n  " + x + "\n  y: [[0, 1], [1, 0]]\n");
        return OpenLesson.open(LessonFile.read(text.toString(), "small.yaml"));
    }

    private static String recipe(String key) {
        return key.equals("w") ? "0.5" : key.matches("[bdk].*|p_f") ? "{init: zeros}" : "{init: glorot}";
    }

    private static String sizes(String name) {
        return switch (name) {
            case "two layers" -> "p: 2, h: 2";
            case "jordan" -> "h: 2, q: 2";
            case "both directions" -> "f: 2, g: 2";
            default -> name.equals("shared") ? "h: 3" : "h: 2";
        };
    }

    /** Arrays such as {@code weight_ih_l0 8x3, bias 8, W 2x2 zero}. */
    static Map<String, Tensor> arrays(String text) {
        Map<String, Tensor> all = new LinkedHashMap<>();
        for (String part : text.split(", ")) {
            String[] words = part.strip().split(" ");
            String[] lengths = words[1].split("x");
            int rows = Integer.parseInt(lengths[0]);
            Shape shape = lengths.length == 1 ? Shape.vector(rows) : Shape.matrix(rows, Integer.parseInt(lengths[1]));
            double[] numbers = new double[shape.size()];
            for (int i = 0; i < numbers.length && words.length < 3; i++) {
                numbers[i] = 0.01 * (i + 1) + all.size();
            }
            all.put(words[0], Tensor.of(shape, numbers));
        }
        return all;
    }
}
