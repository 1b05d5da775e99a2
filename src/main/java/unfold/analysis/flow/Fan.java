package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The singular values of ∂S_t/∂S_k: how changes of S_k in different directions have grown or shrunk at t. Immutable.
 *
 * @param norm the largest one, also beyond the range of a double
 * @param singular values, the largest first; those that rounding would hide are left out
 */
public record Fan(int time, Magnitude norm, List<Double> singular) {

    /** A product of matrices holds its small singular values to this share of the largest, and no further. */
    private static final double ROUNDING = 1e-13;

    public Fan {
        singular = List.copyOf(singular);
    }

    /**
     * Works them out for one k and all t, from k itself to the end of the chain.
     *
     * @param cancelled asked at every step; once it says true, the others are left out
     */
    public static List<Fan> from(Jacobians jacobians, int from, BooleanSupplier cancelled) {
        Chain chain = jacobians.chain();
        List<Fan> fans = new ArrayList<>();
        Jacobian product = Jacobian.identity(chain.size());
        fans.add(of(from, product));
        int step = chain.backward() ? -1 : 1;
        for (int at = from + step; jacobians.factor(at) != null && !cancelled.getAsBoolean(); at += step) {
            product = jacobians.factor(at).times(product);
            fans.add(of(at, product));
        }
        return fans;
    }

    private static Fan of(int time, Jacobian product) {
        double[] values = product.scaledSingularValues();
        List<Double> kept = new ArrayList<>();
        for (double value : values) {
            if (!(value < values[0] * ROUNDING)) {
                kept.add(product.scaledBy(value).value());
            }
        }
        Magnitude norm = Double.isFinite(values[0]) ? product.scaledBy(values[0]) : product.norm();
        return new Fan(time, norm, kept);
    }
}
