package unfold.engine;

import java.util.ArrayList;
import java.util.List;
import unfold.derivation.Program;
import unfold.expression.Symbol;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Puts the numbers of a run where it reads them, once each has been looked at. */
final class Loading {

    private final Program program;
    private final Storage storage;

    Loading(Program program, Storage storage) {
        this.program = program;
        this.storage = storage;
    }

    /** Every slot that is given before a run, in a fixed order. */
    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (Quantity quantity : program.quantities().list()) {
            if (quantity.role() == Role.PARAMETER) {
                slots.add(Slot.value(quantity, Slot.UNTIMED));
            } else if (isData(quantity)) {
                quantity.interval().times().forEach(time -> slots.add(Slot.value(quantity, time)));
            }
            outside(quantity).forEach(time -> slots.add(Slot.value(quantity, time)));
        }
        return slots;
    }

    private static boolean isData(Quantity quantity) {
        return quantity.role() == Role.INPUT || quantity.role() == Role.TARGET;
    }

    /** The times before the first and after the last step at which a quantity is given, nearest first. */
    private List<Integer> outside(Quantity quantity) {
        List<Integer> times = new ArrayList<>();
        if (quantity.timed()) {
            Symbol symbol = program.quantities().symbol(quantity.id());
            int assigned = program.recurrence().hasStart(symbol) ? 1 : 0;
            for (int time = quantity.interval().start() - assigned; time >= storage.firstTime(quantity.id()); time--) {
                times.add(time);
            }
            for (int time = quantity.interval().last() + 1; time <= storage.lastTime(quantity.id()); time++) {
                times.add(time);
            }
        }
        return times;
    }

    /**
     * Loads everything.
     *
     * @throws InputException if the numbers do not fit
     */
    void load(Inputs inputs) {
        for (Quantity quantity : program.quantities().list()) {
            if (quantity.role() == Role.PARAMETER) {
                put(quantity, Slot.UNTIMED, parameter(inputs, quantity));
            } else if (isData(quantity)) {
                data(inputs, quantity);
            }
            boundaries(inputs, quantity);
        }
    }

    private static Tensor parameter(Inputs inputs, Quantity quantity) {
        Tensor tensor = inputs.parameters().get(quantity.key());
        if (tensor == null) {
            throw new InputException("There are no numbers for the parameter '" + quantity.key() + "', "
                    + quantity.shape().inWords() + ".");
        }
        return tensor;
    }

    private void data(Inputs inputs, Quantity quantity) {
        List<Tensor> series = inputs.data().get(quantity.key());
        int length = quantity.interval().length();
        if (series != null && series.size() == 1 && program.recurrence().isReadOnlyAtEnd(quantity.key())) {
            for (int step = 1; step < length; step++) {
                storage.give(quantity.id(), quantity.interval().start() + step, null);
            }
            put(quantity, quantity.interval().last(), series.get(0));
            return;
        }
        if (series == null || series.size() != length) {
            throw new InputException("The data '" + quantity.key() + "' has "
                    + (series == null ? 0 : series.size()) + " time steps, but the network has "
                    + length + ".");
        }
        for (int step = 1; step <= length; step++) {
            put(quantity, quantity.interval().start() + step, series.get(step - 1));
        }
    }

    private void boundaries(Inputs inputs, Quantity quantity) {
        List<Tensor> values = inputs.initial().getOrDefault(quantity.key(), List.of());
        List<Integer> times = quantity.timed() ? outside(quantity) : List.of();
        for (int i = 0; i < times.size(); i++) {
            put(quantity, times.get(i), i < values.size() ? values.get(i) : Tensor.zeros(quantity.shape()));
        }
        if (quantity.timed() && times.size() < values.size()) {
            throw new InputException(
                    "'" + quantity.key() + "' has " + values.size() + " initial values, but only " + times.size()
                            + (times.size() == 1 ? " is" : " are") + " read before the first or after the last step.");
        }
    }

    private void put(Quantity quantity, int time, Tensor tensor) {
        Shape wanted = quantity.shape();
        if (tensor.size() != wanted.size() || tensor.rows() != wanted.rows() && !isFlat(tensor)) {
            throw new InputException("'" + quantity.key() + "' must be " + wanted.inWords() + ", not "
                    + tensor.shape().inWords() + ".");
        }
        storage.give(quantity.id(), time, tensor.as(wanted));
    }

    private static boolean isFlat(Tensor tensor) {
        return tensor.rows() == 1 || tensor.cols() == 1;
    }
}
