package unfold.draw.plot.curve;

import java.util.List;

/**
 * A value to compare curves with, as a line across the chart.
 *
 * @param labels say what it is, of which the longest is shown that covers no curve; the longest first, none where the
 *     axis says it
 */
public record Level(List<String> labels, double value) {

    public Level {
        labels = List.copyOf(labels);
    }

    /** A line without words. */
    public static Level of(double value) {
        return new Level(List.of(), value);
    }
}
