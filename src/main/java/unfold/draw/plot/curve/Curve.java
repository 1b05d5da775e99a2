package unfold.draw.plot.curve;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One number per time step that appears, and perhaps changes, while a run goes on. Immutable.
 *
 * @param name what a tool tip calls it
 * @param entry what the legend calls it; curves of one entry share it; empty for none
 * @param brief the same in a few letters, where there is little room
 * @param readings those of one time in the order in which they are made
 */
public record Curve(String name, String entry, String brief, Look look, List<Reading> readings) {

    public Curve {
        readings = List.copyOf(readings);
    }

    /** A curve whose name cannot be made shorter. */
    public Curve(String name, String entry, Look look, List<Reading> readings) {
        this(name, entry, entry, look, readings);
    }

    /** What stands at each time when that many operations are done. */
    public SortedMap<Integer, Reading> at(int cursor) {
        SortedMap<Integer, Reading> standing = new TreeMap<>();
        for (Reading reading : readings) {
            if (reading.since() <= cursor) {
                standing.put(reading.time(), reading);
            }
        }
        return standing;
    }
}
