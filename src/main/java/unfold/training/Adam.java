package unfold.training;

/**
 * Adam (Kingma and Ba 2015, algorithm 1) with β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸ added after the square
 * root, as PyTorch does by default.
 */
public final class Adam implements Optimizer {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double rate;
    private double[] mean;
    private double[] square;
    private int updates;

    /** Adam with the learning rate η. */
    public Adam(double rate) {
        this.rate = rate;
    }

    @Override
    public void update(double[] weights, double[] gradients) {
        if (mean == null) {
            mean = new double[weights.length];
            square = new double[weights.length];
        }
        updates++;
        // StrictMath: Math may differ in the last bit between machines.
        double first = 1 - StrictMath.pow(BETA_1, updates);
        double second = 1 - StrictMath.pow(BETA_2, updates);
        for (int i = 0; i < weights.length; i++) {
            double g = gradients[i];
            mean[i] = BETA_1 * mean[i] + (1 - BETA_1) * g;
            square[i] = BETA_2 * square[i] + (1 - BETA_2) * g * g;
            weights[i] -= rate * (mean[i] / first) / (Math.sqrt(square[i] / second) + EPSILON);
        }
    }
}
