package unfold.draw.plot.curve;

import java.util.List;

/**
 * What is written around the curves of a chart.
 *
 * @param titles of which the longest is shown that there is room for; the longest first
 * @param notes what is found out about the curves
 * @param empty stands in the middle while there is no curve
 */
public record Words(List<String> titles, List<Note> notes, String empty) {

    public Words {
        titles = List.copyOf(titles);
        notes = List.copyOf(notes);
    }

    public static Words of(String title, String empty) {
        return new Words(List.of(title), List.of(), empty);
    }
}
