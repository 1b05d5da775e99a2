package unfold.lesson.packing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A recurrent layer of a file. Immutable.
 *
 * @param name the array that multiplies its state
 * @param cell which one, by the number of gates
 * @param units the length of its state
 * @param width the length of its input
 * @param gates where the parameters of each part are
 * @param form what is known of how the library computes it
 */
record StoredLayer(String name, CellType cell, int units, int width, Map<Gate, StoredGate> gates, Form form) {

    StoredLayer {
        gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
    }

    /**
     * How the library computes a layer.
     *
     * @param backward from right to left
     * @param resetsAfter whether a GRU multiplies {@code W h} by the reset gate instead of h; empty where
     *     the arrays do not say
     * @param keeps whether an open update gate keeps the old state; empty where nobody says
     */
    record Form(boolean backward, Optional<Boolean> resetsAfter, Optional<Boolean> keeps) {}

    /** "an LSTM (weight_hh_l0)". */
    String inWords() {
        return cell.inWords() + " (" + name + ")";
    }
}
