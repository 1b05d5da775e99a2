package unfold.derivation;

import unfold.expression.Expr;
import unfold.expression.PlainWriter;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.TexWriter;
import unfold.expression.Time;
import unfold.trace.Aspect;
import unfold.trace.Slot;

/** Slots in the letters of the recurrence. */
final class Names implements SlotNames {

    private final Quantities quantities;
    private final String end;

    Names(Quantities quantities, int steps) {
        this.quantities = quantities;
        this.end = Integer.toString(steps);
    }

    @Override
    public String tex(Slot slot) {
        Expr.Ref ref = ref(slot);
        Expr shown = slot.aspect() == Aspect.VALUE ? ref : new Expr.Gradient(ref);
        return new TexWriter(Integer.toString(slot.time()), end, e -> null).write(shown);
    }

    @Override
    public String plain(Slot slot) {
        Expr.Ref ref = ref(slot);
        String time = ref.symbol().timed() ? Integer.toString(slot.time()) : "";
        String name = PlainWriter.name(ref.symbol(), time);
        return slot.aspect() == Aspect.VALUE ? name : "∂L/∂" + name;
    }

    private Expr.Ref ref(Slot slot) {
        Symbol symbol = quantities.symbol(slot.quantity());
        Time time = symbol.timed() ? new Time.Absolute(slot.time()) : Time.NONE;
        return new Expr.Ref(symbol, time, Span.NOWHERE);
    }
}
