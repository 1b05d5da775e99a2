package unfold.training;

import unfold.tensor.Clip;
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
     * Scales all gradients together to the norm {@code most} where theirs is larger.
     *
     * @param most above 0
     * @see Clip#byNorm
     */
    static Clipping byNorm(double most) {
        return gradients -> Clip.byNorm(gradients, most);
    }

    /**
     * Cuts every single entry to the range from {@code -most} to {@code most}.
     *
     * @param most above 0
     * @see Clip#byValue
     */
    static Clipping byValue(double most) {
        return gradients -> Clip.byValue(gradients, most);
    }

    /** The Euclidean norm of all gradients together, free of overflow in between; NaN if any entry is. */
    static double norm(double[] gradients) {
        return Tensor.vector(gradients).norm();
    }
}
