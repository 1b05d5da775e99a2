package unfold.analysis;

import java.util.Optional;

/**
 * One entry of a gradient beside the central difference that comes nearest to it.
 *
 * @param verdict what the comparison says
 * @param doubt why nothing can be told; empty if it can
 * @param analytic the gradient as it was derived
 * @param numeric the central difference; NaN if the loss is not finite nearby
 * @param error the distance of both, relative to the larger of them, or to a thousandth of the
 *     largest entry of the same quantity's gradient where that is more
 * @param step the step width of the difference; NaN if there is none
 */
public record Comparison(
        Verdict verdict, Optional<Doubt> doubt, double analytic, double numeric, double error, double step) {}
