package unfold.draw;

import java.util.List;
import unfold.explain.origin.Origin;
import unfold.explain.origin.Source;

/**
 * A number that the reader has pinned.
 *
 * @param number what the pin is called, from 1
 * @param cell where it is
 * @param origin where it comes from
 * @param sources all numbers that it is computed from
 */
public record Pin(int number, Cell cell, Origin origin, List<Source> sources) {

    public Pin {
        sources = List.copyOf(sources);
    }

    /** With the sources of its origin, which may take a while to collect. */
    public static Pin of(int number, Cell cell, Origin origin) {
        return new Pin(number, cell, origin, origin.sources());
    }
}
