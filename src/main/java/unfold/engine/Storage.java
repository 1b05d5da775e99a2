package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.derivation.Boundaries;
import unfold.derivation.Program;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.tensor.Rows;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Timeline;

/** The working memory of a run: value and gradient of every quantity at every time. Used by one thread. */
final class Storage {

    private final Quantity[] quantities;
    private final DMatrixRMaj[][] values;
    private final DMatrixRMaj[][] gradients;

    /** What was put in from outside, where it still stands as it came. */
    private final Tensor[][] given;

    /** Copies of parameters, row by row and column by column, of those that products go along. */
    private final double[][][] rows;

    private final double[][][] columns;
    private final int[] first;
    private final Timeline timeline;

    /** Where the parameters are kept: here, or in the storage of another sequence. */
    private final Storage weights;

    Storage(Program program) {
        this(program, null);
    }

    /**
     * The memory of a sequence.
     *
     * @param shared the memory of another sequence of the same program whose parameters are these too; null for
     *     parameters of its own
     */
    Storage(Program program, Storage shared) {
        this.weights = shared == null ? this : shared;
        this.timeline = program.timeline();
        this.quantities = program.quantities().list().toArray(Quantity[]::new);
        int count = quantities.length;
        this.values = new DMatrixRMaj[count][];
        this.gradients = new DMatrixRMaj[count][];
        this.given = new Tensor[count][];
        this.rows = new double[count][][];
        this.columns = new double[count][][];
        this.first = new int[count];
        Boundaries boundaries = program.boundaries();
        for (Quantity quantity : quantities) {
            Symbol symbol = program.quantities().symbol(quantity.id());
            int places = 1;
            if (quantity.timed()) {
                first[quantity.id()] = quantity.interval().first() - boundaries.before(symbol);
                places = boundaries.before(symbol) + quantity.interval().length() + boundaries.after(symbol);
            }
            boolean elsewhere = shared != null && quantity.role() == Role.PARAMETER;
            values[quantity.id()] = elsewhere ? shared.values[quantity.id()] : matrices(places, quantity.shape());
            gradients[quantity.id()] = matrices(places, quantity.shape());
            given[quantity.id()] = new Tensor[places];
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

    /** The values of a quantity over time, as seen from {@code offset} time steps before. */
    Node values(int quantity, int offset) {
        return new PlaceNode(values[quantity], new Slot(quantity, first[quantity], Aspect.VALUE), offset, null);
    }

    /** The gradients of a quantity over time, as seen from {@code offset} time steps before; zero outside of its sequence. */
    Node gradients(int quantity, int offset) {
        Interval interval = quantities[quantity].interval();
        Shape shape = quantities[quantity].shape();
        DMatrixRMaj zero = new DMatrixRMaj(shape.rows(), shape.cols());
        int margin = Math.abs(offset) + values[quantity].length - interval.length();
        DMatrixRMaj[] places = new DMatrixRMaj[interval.length() + 2 * margin];
        int from = interval.first() - margin;
        for (int i = 0; i < places.length; i++) {
            places[i] = interval.contains(from + i) ? gradient(quantity, from + i) : zero;
        }
        return new PlaceNode(places, new Slot(quantity, from, Aspect.GRADIENT), offset, zero);
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

    /** The rows of a parameter, always those of its present value. */
    double[][] rows(int parameter) {
        if (weights != this) {
            return weights.rows(parameter);
        }
        if (rows[parameter] == null) {
            rows[parameter] = Rows.of(quantities[parameter].shape(), values[parameter][0].data);
        }
        return rows[parameter];
    }

    /** The columns of a parameter, always those of its present value. */
    double[][] columns(int parameter) {
        if (weights != this) {
            return weights.columns(parameter);
        }
        if (columns[parameter] == null) {
            columns[parameter] = Rows.columnsOf(quantities[parameter].shape(), values[parameter][0].data);
        }
        return columns[parameter];
    }

    /** Puts numbers in from outside; copies nothing that is there already. */
    void give(int quantity, int time, Tensor tensor) {
        if (weights != this && quantities[quantity].role() == Role.PARAMETER) {
            weights.give(quantity, time, tensor);
            return;
        }
        int place = place(quantity, time);
        if (given[quantity][place] == tensor) {
            return;
        }
        given[quantity][place] = tensor;
        if (tensor == null) {
            return;
        }
        double[] entries = values[quantity][place].data;
        tensor.copyTo(entries, 0);
        if (rows[quantity] != null) {
            int cols = quantities[quantity].shape().cols();
            for (int i = 0; i < rows[quantity].length; i++) {
                System.arraycopy(entries, i * cols, rows[quantity][i], 0, cols);
            }
        }
        if (columns[quantity] != null) {
            Rows.copyColumns(entries, columns[quantity]);
        }
    }

    /** What was put in there and still stands there; null if nothing does. */
    Tensor given(int quantity, int time) {
        return given[quantity][place(quantity, time)];
    }

    /**
     * Changes one entry.
     *
     * @param entry counted row by row from 0
     * @return the number that was there
     * @throws IllegalStateException if it is of a parameter that is kept in the storage of another sequence: whatever
     *     else shares it would not hear of the change
     */
    double set(int quantity, int time, int entry, double value) {
        if (weights != this && quantities[quantity].role() == Role.PARAMETER) {
            throw new IllegalStateException("The parameter '" + quantities[quantity].key()
                    + "' belongs to the first of the sequences that share it. Change it there.");
        }
        int place = place(quantity, time);
        double[] entries = values[quantity][place].data;
        double old = entries[entry];
        entries[entry] = value;
        given[quantity][place] = null;
        int cols = quantities[quantity].shape().cols();
        if (rows[quantity] != null) {
            rows[quantity][entry / cols][entry % cols] = value;
        }
        if (columns[quantity] != null) {
            columns[quantity][entry % cols][entry / cols] = value;
        }
        return old;
    }

    Tensor copy(int quantity, DMatrixRMaj matrix) {
        return Tensor.of(quantities[quantity].shape(), matrix.data);
    }
}
