package unfold.draw.plot.curve;

/**
 * A value to compare curves with, as a line across the chart.
 *
 * @param label says what it is, with its number; empty where the axis says it
 */
public record Level(String label, double value) {}
