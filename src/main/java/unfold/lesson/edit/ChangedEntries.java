package unfold.lesson.edit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.lesson.OpenLesson;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/** Which given numbers of a lesson differ from those of an earlier form of it. */
public final class ChangedEntries {

    private ChangedEntries() {}

    /**
     * The entries that differ, by slot, counted row by row from 0. Tables that are new or of another size are not
     * compared.
     */
    public static Map<Slot, BitSet> between(OpenLesson before, OpenLesson now) {
        Map<Slot, BitSet> changed = new HashMap<>();
        if (before == now) {
            return changed;
        }
        Map<Target, List<Slot>> earlier = new GivenSlots(before).all();
        new GivenSlots(now).all().forEach((target, slots) -> {
            if (earlier.containsKey(target)) {
                compare(target.table(before), target.table(now), slots, changed);
            }
        });
        return changed;
    }

    private static void compare(Tensor old, Tensor now, List<Slot> slots, Map<Slot, BitSet> changed) {
        if (old == now || old.rows() != now.rows() || old.cols() != now.cols()) {
            return;
        }
        int size = now.size() / slots.size();
        for (int i = 0; i < now.size(); i++) {
            if (Double.compare(old.get(i), now.get(i)) != 0) {
                changed.computeIfAbsent(slots.get(i / size), slot -> new BitSet())
                        .set(i % size);
            }
        }
    }
}
