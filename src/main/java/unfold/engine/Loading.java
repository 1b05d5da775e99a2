package unfold.engine;

import java.util.List;
import java.util.Map;
import unfold.derivation.Program;
import unfold.expression.Symbol;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.TraceBuilder;

/** Puts the numbers of a run where it reads them, once each has been looked at. */
final class Loading {

    private final Program program;
    private final Inputs inputs;

    Loading(Program program, Inputs inputs) {
        this.program = program;
        this.inputs = inputs;
    }

    /**
     * Loads everything.
     *
     * @param trace is told what is given; may be null
     */
    void into(Storage storage, TraceBuilder trace) {
        for (Quantity quantity : program.quantities().list()) {
            if (quantity.role() == Role.PARAMETER) {
                put(storage, trace, quantity, Slot.UNTIMED, parameter(quantity));
            } else if (quantity.role() == Role.INPUT || quantity.role() == Role.TARGET) {
                data(storage, trace, quantity);
            }
            boundaries(storage, trace, quantity);
        }
    }

    private Tensor parameter(Quantity quantity) {
        Tensor tensor = inputs.parameters().get(quantity.key());
        if (tensor == null) {
            throw new InputException("There are no numbers for the parameter '" + quantity.key() + "', "
                    + quantity.shape().inWords() + ".");
        }
        return tensor;
    }

    private void data(Storage storage, TraceBuilder trace, Quantity quantity) {
        List<Tensor> series = inputs.data().get(quantity.key());
        if (series != null && series.size() == 1 && program.recurrence().isReadOnlyAtEnd(quantity.key())) {
            put(storage, trace, quantity, quantity.interval().last(), series.get(0));
            return;
        }
        int length = quantity.interval().length();
        if (series == null || series.size() != length) {
            throw new InputException("The data '" + quantity.key() + "' has "
                    + (series == null ? 0 : series.size()) + " time steps, but the network has "
                    + length + ".");
        }
        for (int step = 1; step <= length; step++) {
            put(storage, trace, quantity, quantity.interval().start() + step, series.get(step - 1));
        }
    }

    private void boundaries(Storage storage, TraceBuilder trace, Quantity quantity) {
        if (!quantity.timed()) {
            return;
        }
        Map<String, List<Tensor>> initial = inputs.initial();
        List<Tensor> values = initial.getOrDefault(quantity.key(), List.of());
        int next = 0;
        Symbol symbol = program.quantities().symbol(quantity.id());
        int assigned = program.recurrence().hasStart(symbol) ? 1 : 0;
        for (int time = quantity.interval().start() - assigned; time >= storage.firstTime(quantity.id()); time--) {
            put(storage, trace, quantity, time, nth(values, next++, quantity));
        }
        for (int time = quantity.interval().last() + 1; time <= storage.lastTime(quantity.id()); time++) {
            put(storage, trace, quantity, time, nth(values, next++, quantity));
        }
        if (next < values.size()) {
            throw new InputException("'" + quantity.key() + "' has " + values.size() + " initial values, but only "
                    + next + (next == 1 ? " is" : " are") + " read before the first or after the last step.");
        }
    }

    private static Tensor nth(List<Tensor> values, int index, Quantity quantity) {
        return index < values.size() ? values.get(index) : Tensor.zeros(quantity.shape());
    }

    private static void put(Storage storage, TraceBuilder trace, Quantity quantity, int time, Tensor tensor) {
        Shape wanted = quantity.shape();
        if (tensor.size() != wanted.size() || tensor.rows() != wanted.rows() && !isFlat(tensor)) {
            throw new InputException("'" + quantity.key() + "' must be " + wanted.inWords() + ", not "
                    + tensor.shape().inWords() + ".");
        }
        Tensor fitted = tensor.as(wanted);
        storage.setValue(quantity.id(), time, fitted);
        if (trace != null) {
            trace.given(Slot.value(quantity, time), fitted);
        }
    }

    private static boolean isFlat(Tensor tensor) {
        return tensor.rows() == 1 || tensor.cols() == 1;
    }
}
