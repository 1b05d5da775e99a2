package unfold.bench;

import java.util.List;

/** How a cost grows with a size. */
public final class Growth {

    private Growth() {}

    /**
     * The exponent p of cost = c · size^p: the slope of the straight line through the logarithms that has the least
     * squared error.
     *
     * @param sizes at least two different ones, positive
     * @param costs one for each size, positive
     */
    public static double exponent(List<Integer> sizes, List<Double> costs) {
        double meanX = sizes.stream().mapToDouble(Math::log).average().orElseThrow();
        double meanY = costs.stream().mapToDouble(Math::log).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < sizes.size(); i++) {
            double x = Math.log(sizes.get(i)) - meanX;
            products += x * (Math.log(costs.get(i)) - meanY);
            squares += x * x;
        }
        return products / squares;
    }
}
