package unfold.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.JsonTree;

/** Lessons in several notations on the data of the references, whose weights are still to be loaded. */
enum PackedLesson {
    LSTM_SEPARATE("lstm_ce", """
            i_t = σ(U_i x_t + W_i h_{t-1} + b_i)
            f_t = σ(U_f x_t + W_f h_{t-1} + b_f)
            q_t = σ(U_o x_t + W_o h_{t-1} + b_o)
            g_t = tanh(U_c x_t + W_c h_{t-1} + b_c)
            c_t = f_t * c_{t-1} + i_t * g_t
            h_t = q_t * tanh(c_t)
            """),
    LSTM_JOINED("lstm_ce", """
            f_t = σ(W_f [h_{t-1}, x_t] + b_f)
            c_{temp,t} = f_t * c_{t-1}
            i_t = σ(W_i [h_{t-1}, x_t] + b_i)
            c_{add,t} = tanh(W_C [h_{t-1}, x_t] + b_C)
            c_t = c_{temp,t} + i_t * c_{add,t}
            q_t = σ(W_o [h_{t-1}, x_t] + b_o)
            h_t = q_t * tanh(c_t)
            """),
    LSTM_INPUT_FIRST("lstm_ce", """
            v_t = [x_t; h_{t-1}]
            f_t = σ(W_f v_t + b_f)
            i_t = σ(W_i v_t + b_i)
            k_t = tanh(W_C v_t + b_C)
            c_t = i_t * k_t + f_t * c_{t-1}
            q_t = σ(W_o v_t + b_o)
            m_t = tanh(c_t)
            h_t = m_t ⊙ q_t
            """),
    LSTM_STACKED("lstm_ce", """
            [f_t; i_t; g_t; q_t] = [σ; σ; tanh; σ](W_s [h_{t-1}; x_t] + b_s)
            c_t = f_t * c_{t-1} + i_t * g_t
            h_t = q_t * tanh(c_t)
            """),
    LSTM_LECTURE("lstm_ce", """
            [i_t; f_t; q_t; g_t] = [σ; σ; σ; tanh](W [h_{t-1}; x_t] + b)
            c_t = f_t * c_{t-1} + i_t * g_t
            h_t = q_t * tanh(c_t)
            """),
    LSTM_TURNED("lstm_ce", """
            [i_t; f_t; q_t; g_t] = [σ; σ; σ; tanh](W_xᵀ x_t + W_hᵀ h_{t-1} + b)
            c_t = f_t * c_{t-1} + i_t * g_t
            h_t = q_t * tanh(c_t)
            """),
    GRU_TORCH("gru_torch_ce", """
            r_t = σ(W_ir x_t + b_ir + W_hr h_{t-1} + b_hr)
            z_t = σ(W_iz x_t + b_iz + W_hz h_{t-1} + b_hz)
            n_t = tanh(W_in x_t + b_in + r_t ⊙ (W_hn h_{t-1} + b_hn))
            h_t = (1 - z_t) ⊙ n_t + z_t ⊙ h_{t-1}
            """),
    GRU_TAKING("gru_torch_ce", """
            r_t = σ(U_r x_t + W_r h_{t-1} + b_r)
            z_t = σ(U_z x_t + W_z h_{t-1} + b_z)
            k_t = W_n h_{t-1} + b_k
            n_t = tanh(U_n x_t + b_n + r_t ⊙ k_t)
            h_t = (1 - z_t) ⊙ h_{t-1} + z_t ⊙ n_t
            """),
    GRU_JOINED("gru_original_ce", """
            z_t = σ(W_z [h_{t-1}, x_t] + b_z)
            r_t = σ(W_r [h_{t-1}, x_t] + b_r)
            g_t = tanh(W [r_t * h_{t-1}, x_t] + b)
            h_t = (1 - z_t) * h_{t-1} + z_t * g_t
            """),
    GRU_KEEPING("gru_original_ce", """
            z_t = σ(U_z x_t + W_z h_{t-1} + b_z)
            r_t = σ(U_r x_t + W_r h_{t-1} + b_r)
            g_t = tanh(U_g x_t + W_g (r_t * h_{t-1}) + b_g)
            h_t = z_t * h_{t-1} + (1 - z_t) * g_t
            """);

    private static final Pattern PARAMETER = Pattern.compile("(?<![a-zA-Z_{])([UWbV](?:_[a-zA-Z0-9]+)?)(?![a-zA-Z_{])");

    private final String reference;
    private final String equations;

    PackedLesson(String reference, String equations) {
        this.reference = reference;
        this.equations = equations;
    }

    Map<String, Object> reference() {
        return JsonTree.reference(reference + "_5_7_4_12");
    }

    /** The lesson file, with the initial states of the reference. */
    String text() {
        Map<String, Object> inputs = JsonTree.map(reference().get("inputs"));
        String memory = inputs.containsKey("c0") ? "  c: " + inputs.get("c0") + "\n" : "";
        return text(7) + "initial:\n  h: " + inputs.get("h0") + "\n" + memory;
    }

    /** The lesson file; its initial states are zero. */
    String text(int units) {
        Map<String, Object> inputs = JsonTree.map(reference().get("inputs"));
        String all = equations + "o_t = softmax(V h_t + b_y)\nL_t = cross_entropy(o_t, y_t)\n";
        StringBuilder text = new StringBuilder("title: " + name() + "\nequations: |\n");
        all.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("sizes: {h: " + units + "}\n");
        text.append("weights:\n");
        parameters(all).forEach((name, recipe) -> text.append("  " + name + ": {init: " + recipe + "}\n"));
        return text.append("data:\n  x: " + inputs.get("x") + "\n  y: " + targets() + "\n")
                .toString();
    }

    private static Map<String, String> parameters(String equations) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(equations);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(1).startsWith("b") ? "zeros" : "glorot");
        }
        return found;
    }

    private List<List<Double>> targets() {
        List<List<Double>> rows = new ArrayList<>();
        for (Object target : (List<?>) reference().get("targets")) {
            List<Double> row = new ArrayList<>(Collections.nCopies(4, 0.0));
            row.set(((Double) target).intValue(), 1.0);
            rows.add(row);
        }
        return rows;
    }
}
