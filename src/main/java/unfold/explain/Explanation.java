package unfold.explain;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said about one step.
 *
 * @param title what the step does, and when
 * @param lines from symbols to result
 * @param sentence what a lecturer would say about it
 */
public record Explanation(Sentence title, List<Line> lines, Sentence sentence) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /** The first line of that kind. */
    public Optional<Line> line(Line.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst();
    }
}
