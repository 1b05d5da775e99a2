package unfold.draw.plot.curve;

/**
 * A line of words above a chart.
 *
 * @param run that it is about
 * @param since how many operations of that run must be done for it to be true
 */
public record Note(String text, int run, int since) {}
