package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import unfold.lesson.packing.ArrayRole.Part;
import unfold.tensor.Tensor;

/** Guesses by names alone which packings a file can have. */
final class Likely {

    private Likely() {}

    /** Those in which most arrays have a meaning, if there is a layer with a state among them. */
    static List<Packing> of(Map<String, Tensor> arrays) {
        List<Packing> best = new ArrayList<>();
        int most = 1;
        for (Packing packing : Packing.values()) {
            int known = known(packing, arrays);
            if (known > most) {
                best.clear();
                most = known;
            }
            if (known == most) {
                best.add(packing);
            }
        }
        return best;
    }

    private static int known(Packing packing, Map<String, Tensor> arrays) {
        if (packing == Packing.GATES) {
            return GateArrays.known(arrays);
        }
        Map<String, ArrayRole> found = ArrayNames.roles(packing, arrays);
        boolean state = found.values().stream()
                .anyMatch(role -> role.part() == Part.RECURRENT
                        || role.part() == Part.INPUT
                        || role.part() == Part.STACKED
                        || role.part() == Part.STRANGE);
        // One letter alone is a name like any other.
        boolean letter = found.size() == 1 && packing != Packing.PYTORCH && packing != Packing.KERAS;
        boolean stranger = packing == Packing.STACKED && found.size() < arrays.size();
        return state && !letter && !stranger ? found.size() : 0;
    }
}
