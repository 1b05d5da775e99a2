package unfold.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import unfold.tensor.Shape;

/**
 * Writes recurrences that nobody would: random smooth expressions over two layers that look back, one
 * that looks ahead, names without a time, sums over time, and a loss.
 */
final class RandomRecurrence {

    static final int SIZE = 3;

    private final SplittableRandom random;
    private final Map<String, Shape> parameters = new LinkedHashMap<>();
    private String[] vectors;
    private String[] scalars;

    /** Whether the output is a probability already, which a loss can take as it is. */
    private boolean positive;

    RandomRecurrence(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The parameters that the text uses, with their shapes. */
    Map<String, Shape> parameters() {
        return parameters;
    }

    String text() {
        vectors = new String[] {"b"};
        scalars = new String[] {"\\alpha"};
        StringBuilder text = new StringBuilder("c = " + vector(1) + "\n");
        vectors = new String[] {"x_t", "x_{t-1}", "h_{t-1}", "h_{t-2}", "g_{t-1}", "b", "c"};
        scalars = new String[] {"\\alpha", "e_{t-1}"};
        text.append("h_t = ").append(bounded(3)).append("\n");
        vectors = new String[] {"x_t", "h_t", "h_{t-1}", "g_{t-1}", "c"};
        text.append("e_t = sum(").append(vector(2)).append(") / 3\n");
        text.append("g_t = ").append(bounded(3)).append("\n");
        vectors = new String[] {"x_t", "k_{t+1}", "g_t", "h_{t+1}", "b"};
        scalars = new String[] {"\\alpha", "e_t"};
        text.append("k_t = ").append(bounded(2)).append("\n");
        vectors = new String[] {"h_T", "k_1", "h_{1:T} softmax(h_{1:T}^T b)", "b"};
        scalars = new String[] {"\\alpha", "e_T"};
        text.append("m = ").append(vector(2)).append("\n");
        if (random.nextBoolean()) {
            return text.append(second()).toString();
        }
        vectors = new String[] {"h_t", "g_t", "k_t", "m", "h_T", "o_{t-1}"};
        scalars = new String[] {"\\alpha", "e_t"};
        text.append("o_t = ").append(output()).append("\n");
        return text.append(loss()).toString();
    }

    /** Outputs over a sequence of their own, which starts from the first one and attends to it. */
    private String second() {
        StringBuilder text = new StringBuilder("for u = 1..N:\n");
        scalars = new String[] {"\\alpha", "e_1"};
        vectors = new String[] {"h_T", "k_1", "m", "b", "mean_t (h_t ⊙ g_t)"};
        text.append("r_0 = ").append(bounded(2)).append("\n");
        vectors = new String[] {"r_{u-1}", "r_{u-2}", "h_T", "h_2", "m", "k_{1:T} softmax(h_{1:T}^T r_{u-1})"};
        parameters.put("A", Shape.matrix(2 * SIZE, SIZE));
        text.append("[p_u; q_u] = [tanh; σ](A ").append(factor(1)).append(")\n");
        vectors = new String[] {"p_u", "q_u", "r_{u-1}", "v_{u-1}", "h_{1:T} softmax(k_{1:T}^T p_u)"};
        text.append("r_u = ").append(bounded(2)).append("\n");
        vectors = new String[] {"r_u", "q_u", "m", "h_T", "o_{u-1}", "r_0"};
        text.append("o_u = ").append(output()).append("\n");
        // The loss is written over t.
        vectors = new String[] {"b", "h_T"};
        String loss = loss().replaceAll("([oyL])_t", "$1_u").replace("_T)", "_T )");
        return text.append(loss.replace("L_T", "L_N")
                        .replace("sum_t", "sum_u")
                        .replace("mean_t", "mean_u")
                        .replace("e_t", "e_1"))
                .toString();
    }

    private String output() {
        int kind = random.nextInt(3);
        positive = kind < 2;
        return switch (kind) {
            case 0 -> "softmax(" + vector(2) + ")";
            case 1 -> "sigmoid(" + vector(2) + ")";
            default -> vector(2);
        };
    }

    private String loss() {
        String loss = switch (random.nextInt(4)) {
            case 0 -> "cross_entropy(softmax(o_t), y_t)";
            case 1 -> "binary_cross_entropy(σ(o_t), y_t)";
            case 2 -> "squared_error(o_t, y_t)";
            default -> "mean_squared_error(o_t, " + vector(1) + ")";
        };
        return switch (random.nextInt(4)) {
            case 0 -> "L_t = " + loss;
            case 1 -> "L_t = " + loss + "\nL = mean_t L_t + 0.1 * sum(" + vector(0, "b", "c") + " ⊙ b)";
            case 2 -> "L_t = " + loss + "\nL = L_T + L_1 / 2";
            default -> "L = sum_t (" + loss + " + e_t * e_t)";
        };
    }

    private String bounded(int depth) {
        return (random.nextBoolean() ? "tanh(" : "σ(") + vector(depth) + ")";
    }

    private String vector(int depth, String... names) {
        String[] kept = vectors;
        vectors = names;
        String text = vector(depth);
        vectors = kept;
        return text;
    }

    private String vector(int depth) {
        if (depth == 0) {
            return vectors[random.nextInt(vectors.length)];
        }
        int next = depth - 1;
        return switch (random.nextInt(14)) {
            case 0 -> matrix() + " " + factor(next);
            case 1 -> matrix() + "^T " + factor(next);
            case 2 -> vector(next) + " + " + vector(next);
            case 3 -> vector(next) + " - (" + vector(next) + ")";
            case 4 -> "(" + vector(next) + ") ⊙ (" + vector(next) + ")";
            case 5 -> "tanh(" + vector(next) + ")";
            case 6 -> "softmax(" + vector(next) + ")";
            case 7 -> scalar(next) + " * (" + vector(next) + ")";
            case 8 -> "(" + vector(next) + ") / (2 + σ(" + vector(next) + "))";
            case 9 -> wide() + " [" + vector(next) + "; " + vector(next) + "]";
            case 10 -> "exp(tanh(" + vector(next) + ")) - 1";
            case 11 -> "log(1 + σ(" + vector(next) + "))";
            case 12 -> "(" + factor(next) + " " + factor(next) + "^T) " + factor(next);
            default -> "-(" + vector(next) + ") + 1";
        };
    }

    /** A vector that can stand beside another factor. */
    private String factor(int depth) {
        return "(" + vector(depth) + ")";
    }

    private String scalar(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> "mean(" + vector(depth) + ")";
            case 1 -> "(" + factor(depth) + "^T " + factor(depth) + ")";
            case 2 -> "(" + factor(depth) + " · " + factor(depth) + ")";
            default -> scalars[random.nextInt(scalars.length)];
        };
    }

    private String matrix() {
        String name = "M_" + (1 + random.nextInt(3));
        parameters.put(name, Shape.matrix(SIZE, SIZE));
        return random.nextInt(4) == 0 ? "(" + name + " + " + name + "^T)" : name;
    }

    private String wide() {
        parameters.put("V", Shape.matrix(SIZE, 2 * SIZE));
        return "V";
    }
}
