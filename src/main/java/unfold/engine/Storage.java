package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.derivation.Boundaries;
import unfold.derivation.Program;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Timeline;

/** The working memory of a run: value and gradient of every quantity at every time. Used by one thread. */
final class Storage {

    private final Quantity[] quantities;
    private final DMatrixRMaj[][] values;
    private final DMatrixRMaj[][] gradients;
    private final int[] first;
    private final Timeline timeline;

    Storage(Program program) {
        this.timeline = program.timeline();
        this.quantities = program.quantities().list().toArray(Quantity[]::new);
        this.values = new DMatrixRMaj[quantities.length][];
        this.gradients = new DMatrixRMaj[quantities.length][];
        this.first = new int[quantities.length];
        Boundaries boundaries = program.boundaries();
        for (Quantity quantity : quantities) {
            Symbol symbol = program.quantities().symbol(quantity.id());
            int places = 1;
            if (quantity.timed()) {
                first[quantity.id()] = quantity.interval().first() - boundaries.before(symbol);
                places = boundaries.before(symbol) + quantity.interval().length() + boundaries.after(symbol);
            }
            values[quantity.id()] = matrices(places, quantity.shape());
            gradients[quantity.id()] = matrices(places, quantity.shape());
        }
    }

    private static DMatrixRMaj[] matrices(int count, Shape shape) {
        DMatrixRMaj[] matrices = new DMatrixRMaj[count];
        for (int i = 0; i < count; i++) {
            matrices[i] = new DMatrixRMaj(shape.rows(), shape.cols());
        }
        return matrices;
    }

    /** The position of a time in a quantity's arrays. */
    private int place(int quantity, int time) {
        return quantities[quantity].timed() ? time - first[quantity] : 0;
    }

    DMatrixRMaj value(int quantity, int time) {
        return values[quantity][place(quantity, time)];
    }

    DMatrixRMaj gradient(int quantity, int time) {
        return gradients[quantity][place(quantity, time)];
    }

    /** The first time at which the quantity is kept: that of its first step, or before. */
    int firstTime(int quantity) {
        return first[quantity];
    }

    /** The last time at which the quantity is kept: that of its last step, or after. */
    int lastTime(int quantity) {
        return first[quantity] + values[quantity].length - 1;
    }

    /** The interval of the clock over which a sequence runs. */
    Interval interval(Sequence sequence) {
        return timeline.of(sequence.letter());
    }

    void setValue(int quantity, int time, Tensor tensor) {
        tensor.copyTo(value(quantity, time).data, 0);
    }

    void clearGradients() {
        for (DMatrixRMaj[] ofQuantity : gradients) {
            for (DMatrixRMaj gradient : ofQuantity) {
                gradient.zero();
            }
        }
    }

    Tensor copy(int quantity, DMatrixRMaj matrix) {
        return copy(quantities[quantity].shape(), matrix);
    }

    static Tensor copy(Shape shape, DMatrixRMaj matrix) {
        return Tensor.of(shape, matrix.data);
    }
}
