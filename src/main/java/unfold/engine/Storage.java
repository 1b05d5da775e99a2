package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.derivation.Boundaries;
import unfold.derivation.Program;
import unfold.expression.Symbol;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;

/** The working memory of a run: value and gradient of every quantity at every time. Used by one thread. */
final class Storage {

    private final Quantity[] quantities;
    private final DMatrixRMaj[][] values;
    private final DMatrixRMaj[][] gradients;
    private final int[] before;
    private final int length;

    Storage(Program program) {
        this.length = program.length();
        this.quantities = program.quantities().list().toArray(Quantity[]::new);
        this.values = new DMatrixRMaj[quantities.length][];
        this.gradients = new DMatrixRMaj[quantities.length][];
        this.before = new int[quantities.length];
        Boundaries boundaries = program.boundaries();
        for (Quantity quantity : quantities) {
            Symbol symbol = program.quantities().symbol(quantity.id());
            before[quantity.id()] = boundaries.before(symbol);
            int places = quantity.timed() ? boundaries.before(symbol) + length + boundaries.after(symbol) : 1;
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
        return quantities[quantity].timed() ? time - 1 + before[quantity] : 0;
    }

    DMatrixRMaj value(int quantity, int time) {
        return values[quantity][place(quantity, time)];
    }

    DMatrixRMaj gradient(int quantity, int time) {
        return gradients[quantity][place(quantity, time)];
    }

    /** Whether the quantity is kept at that time. */
    boolean holds(int quantity, int time) {
        int place = place(quantity, time);
        return place >= 0 && place < values[quantity].length;
    }

    /** The first time at which the quantity is kept; 1 or less. */
    int firstTime(int quantity) {
        return 1 - before[quantity];
    }

    /** The last time at which the quantity is kept; T or more. */
    int lastTime(int quantity) {
        return values[quantity].length - before[quantity];
    }

    int length() {
        return length;
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
