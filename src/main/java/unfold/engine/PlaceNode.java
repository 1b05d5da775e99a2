package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.trace.Slot;

/** A value or gradient that stands in the storage. */
final class PlaceNode implements Node {

    private final DMatrixRMaj[] places;
    private final Slot first;
    private final int shift;
    private final DMatrixRMaj none;

    /**
     * A quantity as seen from another time.
     *
     * @param places of the quantity at all its times
     * @param first the slot of the first of them
     * @param offset from the time of the moment
     * @param none what stands where nothing is kept; may be null
     */
    PlaceNode(DMatrixRMaj[] places, Slot first, int offset, DMatrixRMaj none) {
        this.places = places;
        this.first = first;
        this.shift = offset - first.time();
        this.none = none;
    }

    @Override
    public DMatrixRMaj at(int time) {
        return places[time + shift];
    }

    @Override
    public Slot slot(int time) {
        boolean kept = places[time + shift] != none;
        return kept ? new Slot(first.quantity(), time + shift + first.time(), first.aspect()) : null;
    }

    /** A quantity at one time, or without any. */
    static Node fixed(DMatrixRMaj place, Slot slot) {
        return new Node() {
            @Override
            public DMatrixRMaj at(int time) {
                return place;
            }

            @Override
            public Slot slot(int time) {
                return slot;
            }
        };
    }
}
