package unfold.training;

import unfold.tensor.Tensor;

/** Makes gradients smaller where they are too large. */
public interface Clipping {

    /** Leaves all gradients as they are. */
    Clipping NONE = gradients -> {};

    /**
     * Clips.
     *
     * @param gradients of all parameters, modified
     */
    void clip(double[] gradients);

    /**
     * Scales all gradients together to the norm {@code most} where theirs is larger: g ← g · most / ‖g‖
     * (Pascanu, Mikolov and Bengio 2013, algorithm 1). The direction stays. PyTorch's clip_grad_norm_
     * adds 10⁻⁶ to ‖g‖ before it divides; this does not.
     *
     * @param most above 0
     */
    static Clipping byNorm(double most) {
        return gradients -> {
            double norm = norm(gradients);
            if (norm > most) {
                double factor = most / norm;
                for (int i = 0; i < gradients.length; i++) {
                    gradients[i] *= factor;
                }
            }
        };
    }

    /**
     * Cuts every single entry to the range from {@code -most} to {@code most}. The direction changes.
     *
     * @param most above 0
     */
    static Clipping byValue(double most) {
        return gradients -> {
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] = Math.max(-most, Math.min(most, gradients[i]));
            }
        };
    }

    /** The Euclidean norm of all gradients together, free of overflow in between; NaN if any entry is. */
    static double norm(double[] gradients) {
        return Tensor.vector(gradients).norm();
    }
}
