package unfold.tensor;

/** The formulas that make gradients smaller. Arrays hold all gradients together and are modified. */
public final class Clip {

    private Clip() {}

    /**
     * Scales to the norm {@code most} where the norm is larger: g ← g · most / ‖g‖ (Pascanu, Mikolov and Bengio 2013,
     * algorithm 1). The direction stays. PyTorch's clip_grad_norm_ adds 10⁻⁶ to ‖g‖ before it divides; this does not.
     *
     * @param most above 0
     */
    public static void byNorm(double[] gradients, double most) {
        double norm = Tensor.vector(gradients).norm();
        if (norm > most) {
            double factor = most / norm;
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] *= factor;
            }
        }
    }

    /**
     * Cuts every single entry to the range from {@code -most} to {@code most}. The direction changes.
     *
     * @param most above 0
     */
    public static void byValue(double[] gradients, double most) {
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = Math.max(-most, Math.min(most, gradients[i]));
        }
    }
}
