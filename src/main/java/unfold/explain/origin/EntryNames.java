package unfold.explain.origin;

import unfold.derivation.Program;
import unfold.expression.Symbol;
import unfold.expression.TimeStyle;
import unfold.tensor.Shape;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** What single numbers, and where they come from, are called in plain text. */
final class EntryNames {

    private final Program program;

    EntryNames(Program program) {
        this.program = program;
    }

    /** {@code s_2[1]}, {@code W[1,2]}, {@code ∂L/∂s_2[1]}, {@code L_3}. */
    String of(Entry entry) {
        Shape shape = program.quantities().list().get(entry.slot().quantity()).shape();
        return of(entry.slot()) + brackets(shape, entry.index());
    }

    /** The place in brackets alone. */
    String brackets(Entry entry) {
        return brackets(program.quantities().list().get(entry.slot().quantity()).shape(), entry.index());
    }

    private static String brackets(Shape shape, int index) {
        return switch (shape.rank()) {
            case SCALAR -> "";
            case VECTOR, ROW -> "[" + (index + 1) + "]";
            case MATRIX -> "[" + (index / shape.cols() + 1) + "," + (index % shape.cols() + 1) + "]";
        };
    }

    /** The derivative with respect to the argument of a function is the δ of the lectures. */
    String of(Slot slot) {
        Symbol symbol = program.quantities().symbol(slot.quantity());
        if (!symbol.isInner()) {
            return program.names().plain(slot);
        }
        String letter = slot.aspect() == Aspect.GRADIENT ? "δ" : "a";
        String key = "{" + symbol.name().key().replace("_", "") + "}";
        if (!symbol.timed()) {
            return letter + "^" + key;
        }
        int time = program.interval(symbol).number(slot.time());
        boolean above = symbol.style() == TimeStyle.ABOVE;
        return letter + (above ? "_" + key + "^{" : "^" + key + "_{") + time + "}";
    }

    /** The variable that a slot belongs to, at its time. */
    String owner(Slot slot) {
        Symbol symbol = program.quantities().symbol(slot.quantity());
        Quantity whole = program.quantities().of(symbol.isInner() ? symbol.whole() : symbol);
        return program.names().plain(Slot.value(whole == null ? quantity(slot) : whole, slot.time()));
    }

    private Quantity quantity(Slot slot) {
        return program.quantities().list().get(slot.quantity());
    }
}
