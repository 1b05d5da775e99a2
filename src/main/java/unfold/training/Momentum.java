package unfold.training;

/** Gradient descent with momentum as PyTorch computes it: v ← μ v + g, w ← w − η v, with v = g at first. */
public final class Momentum implements Optimizer {

    /** The share of the velocity that is usually kept. */
    public static final double USUAL = 0.9;

    private final double rate;
    private final double kept;
    private double[] velocity;

    /**
     * Momentum with the learning rate η.
     *
     * @param kept the μ of the formula, from 0 to 1
     */
    public Momentum(double rate, double kept) {
        this.rate = rate;
        this.kept = kept;
    }

    @Override
    public void update(double[] weights, double[] gradients) {
        if (velocity == null) {
            velocity = new double[weights.length];
        }
        for (int i = 0; i < weights.length; i++) {
            velocity[i] = kept * velocity[i] + gradients[i];
            weights[i] -= rate * velocity[i];
        }
    }
}
