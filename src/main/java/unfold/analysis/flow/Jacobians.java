package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import unfold.analysis.Run;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;

/**
 * The factors ∂S_t/∂S_{t-1} of a chain, and their products. Each is the partial Jacobian of the step from S_{t-1}
 * to S_t: data and what other sequences hand over stay as they are. A truncated run has the same ones: a cut is
 * made in the backward pass alone. Immutable.
 */
public final class Jacobians {

    /** A norm at a time. */
    public record Point(int time, Magnitude norm) {}

    private final Chain chain;
    private final Map<Integer, Jacobian> factors;

    private Jacobians(Chain chain, Map<Integer, Jacobian> factors) {
        this.chain = chain;
        this.factors = factors;
    }

    /**
     * Works out the factors of all steps.
     *
     * @param cancelled asked at every step; once it says true, the other factors are left out
     */
    public static Jacobians of(Run run, Chain chain, BooleanSupplier cancelled) {
        Factors each = new Factors(run, chain);
        Map<Integer, Jacobian> factors = new LinkedHashMap<>();
        for (int time : chain.times()) {
            if (!cancelled.getAsBoolean()) {
                factors.put(time, Jacobian.of(chain.size(), each.at(time)));
            }
        }
        return new Jacobians(chain, factors);
    }

    /**
     * The path through one quantity alone: the chain and the factors without the rows and columns of all others.
     * Of an LSTM's c, what passes along the cell and never through h.
     *
     * @param quantity id of one of the chain's
     */
    public Jacobians along(int quantity) {
        List<Chain.Part> kept = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (Chain.Part part : chain.parts()) {
            if (part.quantity().id() == quantity) {
                kept.add(new Chain.Part(part.quantity(), part.lag(), rows.size()));
                IntStream.range(part.first(), part.first() + part.size()).forEach(rows::add);
            }
        }
        int[] chosen = rows.stream().mapToInt(row -> row).toArray();
        Map<Integer, Jacobian> parts = new LinkedHashMap<>();
        factors.forEach((time, factor) -> parts.put(time, factor.part(chosen)));
        return new Jacobians(new Chain(chain.interval(), chain.backward(), kept, chain.isWhole()), parts);
    }

    public Chain chain() {
        return chain;
    }

    /** ∂S_t/∂S_{t-1}, of a chain from right to left ∂S_t/∂S_{t+1}. */
    public Jacobian factor(int time) {
        return factors.get(time);
    }

    /** The part of a factor that leads from one quantity to another: {@code ∂to_t/∂from_{t-1}}. */
    public Tensor block(int time, Quantity to, Quantity from) {
        Chain.Part rows = part(to);
        Chain.Part cols = part(from);
        return factor(time).block(rows.first(), rows.size(), cols.first(), cols.size());
    }

    private Chain.Part part(Quantity quantity) {
        return chain.parts().stream()
                .filter(part -> part.quantity().equals(quantity) && part.lag() == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(quantity.key() + " is not carried"));
    }

    /** The largest singular value of every factor, in the order of the chain. */
    public List<Point> factorNorms(BooleanSupplier cancelled) {
        List<Point> points = new ArrayList<>();
        for (Map.Entry<Integer, Jacobian> factor : factors.entrySet()) {
            if (!cancelled.getAsBoolean()) {
                points.add(new Point(factor.getKey(), factor.getValue().norm()));
            }
        }
        return points;
    }

    /**
     * ∂S_t/∂S_k.
     *
     * @param from k, a step or the time of the state before the first one
     * @throws IllegalArgumentException if t does not come after k, or is k
     */
    public Jacobian product(int time, int from) {
        Jacobian product = Jacobian.identity(chain.size());
        int at = from;
        while (at != time) {
            at += chain.backward() ? -1 : 1;
            if (!factors.containsKey(at)) {
                throw new IllegalArgumentException("no state at " + time + " follows from that at " + from);
            }
            product = factors.get(at).times(product);
        }
        return product;
    }

    /**
     * The norms of ∂S_T/∂S_k for one T and all k, from T itself back to the state before the first step: how much
     * of a state's change is left at T.
     */
    public List<Point> productNorms(int time, BooleanSupplier cancelled) {
        List<Point> points = new ArrayList<>();
        Jacobian product = Jacobian.identity(chain.size());
        int at = time;
        points.add(new Point(at, product.norm()));
        while (factors.containsKey(at) && !cancelled.getAsBoolean()) {
            product = product.times(factors.get(at));
            at = chain.before(at);
            points.add(new Point(at, product.norm()));
        }
        return points;
    }

    /** The norms of ∂S_t/∂S_k for one k and all t, from k itself to the end of the chain. */
    public List<Point> productNormsFrom(int from, BooleanSupplier cancelled) {
        List<Point> points = new ArrayList<>();
        Jacobian product = Jacobian.identity(chain.size());
        int at = from;
        points.add(new Point(at, product.norm()));
        int step = chain.backward() ? -1 : 1;
        while (factors.containsKey(at + step) && !cancelled.getAsBoolean()) {
            at += step;
            product = factors.get(at).times(product);
            points.add(new Point(at, product.norm()));
        }
        return points;
    }
}
