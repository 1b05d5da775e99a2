package unfold.training;

/** Gradient descent: w ← w − η g. */
public final class GradientDescent implements Optimizer {

    private final double rate;

    /** Gradient descent with the learning rate η. */
    public GradientDescent(double rate) {
        this.rate = rate;
    }

    @Override
    public void update(double[] weights, double[] gradients) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= rate * gradients[i];
        }
    }
}
