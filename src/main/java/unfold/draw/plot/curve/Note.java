package unfold.draw.plot.curve;

import java.util.List;

/**
 * A line of words above a chart.
 *
 * @param texts of which the longest is shown that there is room for; the longest first
 * @param run that it is about
 * @param since how many operations of that run must be done for it to be true
 */
public record Note(List<String> texts, int run, int since) {

    public Note {
        texts = List.copyOf(texts);
    }

    public Note(String text, int run, int since) {
        this(List.of(text), run, since);
    }
}
