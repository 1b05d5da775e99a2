package unfold.draw.plot;

import java.util.List;
import java.util.OptionalInt;
import unfold.derivation.Route;

/**
 * What the reader has chosen about the plots. Immutable.
 *
 * @param logarithmic whether norms stand on an axis of decades, or on a linear one
 * @param variables the keys of those to show; empty for the states
 * @param from the time k of the products ∂h_t/∂h_k; none for the first there is
 * @param path the route that is stepped through, if only a part of the gradients is
 */
public record PlotSettings(boolean logarithmic, List<String> variables, OptionalInt from, Route path) {

    /** An axis of decades, and the states. */
    public static final PlotSettings USUAL = new PlotSettings(true, List.of(), OptionalInt.empty(), Route.ALL);

    public PlotSettings {
        variables = List.copyOf(variables);
    }

    public PlotSettings with(boolean decades) {
        return new PlotSettings(decades, variables, from, path);
    }

    public PlotSettings with(List<String> keys) {
        return new PlotSettings(logarithmic, keys, from, path);
    }

    public PlotSettings from(int time) {
        return new PlotSettings(logarithmic, variables, OptionalInt.of(time), path);
    }

    /** The same while that route is stepped through. */
    public PlotSettings along(Route route) {
        return new PlotSettings(logarithmic, variables, from, route);
    }
}
