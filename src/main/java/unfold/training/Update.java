package unfold.training;

/**
 * One iteration of a training.
 *
 * @param iteration counted from 1
 * @param loss of the whole batch, before the weights changed
 * @param gradientNorm the norm of the gradients of all parameters together, before clipping
 */
public record Update(int iteration, double loss, double gradientNorm) {

    /** Whether loss and gradients are numbers to go on with. */
    public boolean isFinite() {
        return Double.isFinite(loss) && Double.isFinite(gradientNorm);
    }
}
