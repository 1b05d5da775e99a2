package unfold.training;

import java.util.List;

/**
 * What became of a training. Immutable.
 *
 * @param updates all iterations in order; of one that ended the training by numbers that are not
 *     finite, the weights stayed as they were
 */
public record History(List<Update> updates, End end) {

    /** Why a training ended. */
    public enum End {
        /** All iterations are done. */
        COMPLETE,
        /** Somebody asked it to. */
        CANCELLED,
        /** The loss or a gradient is infinite or not a number. */
        NOT_FINITE
    }

    public History {
        updates = List.copyOf(updates);
    }
}
