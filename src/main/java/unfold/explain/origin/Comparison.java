package unfold.explain.origin;

import java.util.ArrayList;
import java.util.List;
import unfold.explain.origin.Calculation.Constant;
import unfold.explain.origin.Calculation.Function;
import unfold.explain.origin.Calculation.LogOfPowers;
import unfold.explain.origin.Calculation.Opposite;
import unfold.explain.origin.Calculation.Product;
import unfold.explain.origin.Calculation.Quotient;
import unfold.explain.origin.Calculation.Square;
import unfold.explain.origin.Calculation.Sum;
import unfold.explain.origin.Entrywise.At;
import unfold.expression.Operation;
import unfold.operation.FusedLoss;
import unfold.operation.Loss;
import unfold.operation.Residual;

/**
 * What losses and their slopes are computed from, entry by entry.
 *
 * @param applied the loss with prediction and target
 */
record Comparison(Applied applied) {

    /** Nearer to 0 than this, a share has lost digits that its logarithm needs. */
    private static final double EXACT = 1e-6;

    private static final Constant ONE = new Constant(1);

    /** One entry; null if it is another operation. */
    Calculation entry(At at) {
        Operation operation = applied.apply().operation();
        if (operation instanceof Loss loss) {
            return loss(loss, 0);
        }
        if (operation instanceof FusedLoss fused) {
            return fused(fused);
        }
        return operation instanceof Residual residual ? slope(residual, at) : null;
    }

    private int size() {
        return applied.shape(0).size();
    }

    private At at(int index) {
        int cols = applied.shape(0).cols();
        return new At(index / cols, index % cols);
    }

    private Calculation target(int index) {
        return applied.entry(1, at(index));
    }

    private Calculation loss(Loss loss, int prediction) {
        List<Calculation> addends = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Calculation p = applied.entry(prediction, at(i));
            Calculation y = target(i);
            switch (loss) {
                case CROSS_ENTROPY -> addLog(addends, y, p);
                case BINARY_CROSS_ENTROPY -> {
                    addLog(addends, y, p);
                    addLog(addends, rest(y), rest(p));
                }
                default -> addends.add(new Square(difference(p, y)));
            }
        }
        Calculation sum = Sum.of(addends);
        return switch (loss) {
            case SQUARED_ERROR -> new Quotient(sum, new Constant(2));
            case MEAN_SQUARED_ERROR -> new Quotient(sum, new Constant(size()));
            default -> sum;
        };
    }

    /** What is not the target adds nothing, whatever its share is. */
    private static void addLog(List<Calculation> addends, Calculation y, Calculation p) {
        if (y.value() != 0) {
            Calculation log = new Function("ln", Math::log, p);
            addends.add(new Opposite(y.value() == 1 ? log : new Product(y, log)));
        }
    }

    private static Calculation rest(Calculation of) {
        return difference(ONE, of);
    }

    private static Calculation difference(Calculation a, Calculation b) {
        return new Sum(List.of(a, new Opposite(b)));
    }

    /** From the shares as it is written, or from the exponents where the shares are too near to 0 or 1. */
    private Calculation fused(FusedLoss fused) {
        boolean binary = fused.loss() == Loss.BINARY_CROSS_ENTROPY;
        boolean exact = true;
        for (int i = 0; i < size(); i++) {
            double p = applied.entry(2, at(i)).value();
            double y = target(i).value();
            exact &= y == 0 || p > EXACT;
            exact &= !binary || y == 1 || 1 - p > EXACT;
        }
        if (exact) {
            return loss(fused.loss(), 2);
        }
        return binary ? binaryOfExponents() : ofExponents();
    }

    private Calculation ofExponents() {
        List<Calculation> exponents = applied.entries()
                .all(applied.apply().args().get(0), applied.when().closed());
        List<Calculation> addends = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Calculation y = target(i);
            if (y.value() != 0) {
                Calculation distance = difference(new LogOfPowers(exponents), exponents.get(i));
                addends.add(y.value() == 1 ? distance : new Product(y, distance));
            }
        }
        return Sum.of(addends);
    }

    /** ln(e⁰ + eᵃ) - a y. */
    private Calculation binaryOfExponents() {
        List<Calculation> exponents = applied.entries()
                .all(applied.apply().args().get(0), applied.when().closed());
        List<Calculation> addends = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Calculation powers = new LogOfPowers(List.of(new Constant(0), exponents.get(i)));
            addends.add(difference(powers, new Product(exponents.get(i), target(i))));
        }
        return Sum.of(addends);
    }

    private Calculation slope(Residual residual, At at) {
        Calculation p = applied.entry(0, at);
        Calculation y = applied.entry(1, at);
        return switch (residual) {
            case LOG_SLOPE -> logSlope(p, y);
            case LOGIT_SLOPE -> difference(logSlope(p, y), logSlope(rest(p), rest(y)));
            case SIGMOID_BINARY_CROSS_ENTROPY -> difference(p, y);
            case SOFTMAX_CROSS_ENTROPY -> {
                List<Calculation> targets = new ArrayList<>();
                for (int i = 0; i < size(); i++) {
                    targets.add(target(i));
                }
                Calculation sum = Sum.of(targets);
                yield difference(sum.value() == 1 ? p : new Product(sum, p), y);
            }
        };
    }

    private static Calculation logSlope(Calculation p, Calculation y) {
        return y.value() == 0 ? new Constant(0) : new Opposite(new Quotient(y, p));
    }
}
