package unfold.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import unfold.trace.Aspect;
import unfold.trace.Slot;

/** Where works find their targets while they are made, and the next free place for what they record. */
final class Memory {

    private final Storage storage;
    private final Set<Slot> known;
    private long size;

    /**
     * @param given the slots that are filled before a run
     */
    Memory(Storage storage, List<Slot> given) {
        this.storage = storage;
        this.known = new HashSet<>(given);
    }

    /** The matrix of a slot. */
    DMatrixRMaj of(Slot slot) {
        return slot.aspect() == Aspect.VALUE
                ? storage.value(slot.quantity(), slot.time())
                : storage.gradient(slot.quantity(), slot.time());
    }

    /** The matrix of a slot that is filled from now on. */
    DMatrixRMaj fill(Slot slot) {
        known.add(slot);
        return of(slot);
    }

    /** Whether a slot is filled, so that it is recorded too. */
    boolean isKnown(Slot slot) {
        return known.contains(slot);
    }

    /** A place for numbers as many as those. */
    long place(DMatrixRMaj numbers) {
        long place = size;
        size += numbers.getNumElements();
        return place;
    }

    /** How many numbers have a place. */
    long size() {
        return size;
    }
}
