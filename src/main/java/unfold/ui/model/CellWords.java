package unfold.ui.model;

import java.util.Optional;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Numerals;
import unfold.draw.Pins;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Interval;
import unfold.trace.Labels;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** What a cell is and holds, in words: variable, time, unit, value, gradient. */
public final class CellWords {

    private CellWords() {}

    /** Two lines: which cell, and its numbers. */
    public static String lines(Frame frame, Cell cell, Pins.Digits digits) {
        return place(frame, cell) + "\n" + numbers(frame, cell, digits);
    }

    /** The same in one line. */
    public static String line(Frame frame, Cell cell, Pins.Digits digits) {
        return lines(frame, cell, digits).replace("\n", ": ");
    }

    private static String place(Frame frame, Cell cell) {
        Slot slot = cell.slot();
        Quantity quantity = frame.trace().quantity(slot.quantity());
        String time = slot.time() == Slot.UNTIMED ? "" : " at " + moment(frame, slot.time());
        Labels labels = frame.subject().labels();
        int owner = frame.subject().wiring().owner(slot.quantity());
        String token = labels.token(owner, slot.time())
                .map(word -> " (“" + word + "”)")
                .orElse("");
        boolean named = labels.units(owner).size() == quantity.shape().size();
        String unit = named ? ": “" + labels.units(owner).get(cell.index()) + "”" : "";
        return quantity.key() + time + token + entry(quantity.shape(), cell.index()) + unit;
    }

    private static String moment(Frame frame, int time) {
        Interval interval = frame.trace().timeline().at(time);
        return interval.letter() + " = " + interval.number(time);
    }

    private static String entry(Shape shape, int index) {
        return switch (shape.rank()) {
            case SCALAR -> "";
            case VECTOR, ROW -> ", unit " + (index + 1);
            case MATRIX -> ", row " + (index / shape.cols() + 1) + ", column " + (index % shape.cols() + 1);
        };
    }

    private static String numbers(Frame frame, Cell cell, Pins.Digits digits) {
        Slot slot = cell.slot();
        Slot value = new Slot(slot.quantity(), slot.time(), Aspect.VALUE);
        String first = "value " + number(frame, value, cell.index(), digits);
        boolean hasGradient = frame.subject().has(value.gradient());
        return hasGradient ? first + ", gradient " + number(frame, value.gradient(), cell.index(), digits) : first;
    }

    private static String number(Frame frame, Slot slot, int index, Pins.Digits digits) {
        Optional<Tensor> tensor = frame.at(slot);
        boolean all = digits == Pins.Digits.ALL;
        return tensor.map(found -> found.get(index))
                .map(value -> all ? Numerals.complete(value) : Numerals.precise(value))
                .orElse("not computed yet");
    }
}
