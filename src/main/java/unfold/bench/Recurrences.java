package unfold.bench;

/** The recurrences that are timed; inputs, states and outputs are vectors of one length. */
public enum Recurrences {
    ELMAN("Elman", 3, 1, """
            h_t = tanh(U x_t + W h_{t-1} + b)
            o_t = V h_t + c
            L_t = squared_error(o_t, y_t)
            """),
    LSTM("LSTM", 8, 4, """
            i_t = σ(W_ii x_t + W_hi h_{t-1} + b_i)
            f_t = σ(W_if x_t + W_hf h_{t-1} + b_f)
            g_t = tanh(W_ig x_t + W_hg h_{t-1} + b_g)
            o_t = σ(W_io x_t + W_ho h_{t-1} + b_o)
            c_t = f_t ⊙ c_{t-1} + i_t ⊙ g_t
            h_t = o_t ⊙ tanh(c_t)
            L_t = squared_error(h_t, y_t)
            """),
    /** In the form that PyTorch computes: the reset gate works after the product. */
    GRU("GRU", 6, 3, """
            r_t = σ(W_ir x_t + W_hr h_{t-1} + b_r)
            z_t = σ(W_iz x_t + W_hz h_{t-1} + b_z)
            n_t = tanh(W_in x_t + b_in + r_t ⊙ (W_hn h_{t-1} + b_hn))
            h_t = (1 - z_t) ⊙ n_t + z_t ⊙ h_{t-1}
            L_t = squared_error(h_t, y_t)
            """);

    private final String title;
    private final int matrices;

    /** How many of them stand before the input. */
    private final int ofInput;

    private final String equations;

    Recurrences(String title, int matrices, int ofInput, String equations) {
        this.title = title;
        this.matrices = matrices;
        this.ofInput = ofInput;
        this.equations = equations;
    }

    public String title() {
        return title;
    }

    public String equations() {
        return equations;
    }

    /**
     * The floating-point operations of all products with matrices in one run: each matrix is multiplied once forward,
     * once backward unless it stands before the input, and once for its own gradient; a product and its sum are two
     * operations.
     */
    public double operations(int units, int steps) {
        return (3.0 * matrices - ofInput) * 2 * units * units * steps;
    }
}
