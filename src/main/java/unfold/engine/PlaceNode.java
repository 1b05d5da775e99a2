package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.trace.Aspect;
import unfold.trace.Slot;

/** A value or gradient that stands in the storage. */
final class PlaceNode implements Node {

    private final DMatrixRMaj[] places;
    private final Slot first;
    private final int shift;

    /**
     * A quantity as seen from another time.
     *
     * @param places of the quantity at all its times
     * @param first the slot of the first of them
     * @param offset from the time of the moment
     */
    PlaceNode(DMatrixRMaj[] places, Slot first, int offset) {
        this.places = places;
        this.first = first;
        this.shift = offset - first.time();
    }

    @Override
    public DMatrixRMaj at(int time) {
        return places[time + shift];
    }

    @Override
    public Slot slot(int time) {
        return new Slot(first.quantity(), time + shift + first.time(), first.aspect());
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

    /** The gradient of a quantity as seen from another time; outside of its sequence it is zero. */
    static Node gradient(Storage storage, int quantity, int offset, DMatrixRMaj zero) {
        return new Node() {
            @Override
            public DMatrixRMaj at(int time) {
                int at = time + offset;
                return storage.isStep(quantity, at) ? storage.gradient(quantity, at) : zero;
            }

            @Override
            public Slot slot(int time) {
                int at = time + offset;
                return storage.isStep(quantity, at) ? new Slot(quantity, at, Aspect.GRADIENT) : null;
            }
        };
    }
}
