package unfold.explain.origin;

import java.util.List;
import unfold.explain.Ink;
import unfold.trace.Slot;

/**
 * Numbers of one slot that a number is computed from.
 *
 * @param slot where they stand
 * @param indices their positions, ascending
 * @param ink what they are to the reader
 */
public record Source(Slot slot, List<Integer> indices, Ink ink) {

    public Source {
        indices = List.copyOf(indices);
    }
}
