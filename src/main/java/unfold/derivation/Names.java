package unfold.derivation;

import unfold.expression.Expr;
import unfold.expression.PlainWriter;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.TexWriter;
import unfold.expression.Time;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Timeline;

/** Slots in the letters of the recurrence. */
final class Names implements SlotNames {

    private final Quantities quantities;
    private final Timeline timeline;

    Names(Quantities quantities, Timeline timeline) {
        this.quantities = quantities;
        this.timeline = timeline;
    }

    @Override
    public String tex(Slot slot) {
        Expr.Ref ref = ref(slot);
        Expr shown = slot.aspect() == Aspect.VALUE ? ref : new Expr.Gradient(ref);
        return new TexWriter(new Moment(timeline, slot.time()), e -> null).write(shown);
    }

    @Override
    public String plain(Slot slot) {
        Expr.Ref ref = ref(slot);
        String time = ref.symbol().timed() ? Integer.toString(number(ref.symbol(), slot)) : "";
        String name = PlainWriter.name(ref.symbol(), time);
        return slot.aspect() == Aspect.VALUE ? name : "∂L/∂" + name;
    }

    @Override
    public String tex(Quantity quantity) {
        return TexWriter.symbols().name(quantities.symbol(quantity.id()), Time.NONE);
    }

    @Override
    public String plain(Quantity quantity) {
        String letter = quantity.timed() ? quantity.interval().letter() : "";
        return PlainWriter.name(quantities.symbol(quantity.id()), letter);
    }

    private Expr.Ref ref(Slot slot) {
        Symbol symbol = quantities.symbol(slot.quantity());
        Time time = symbol.timed() ? new Time.Absolute(number(symbol, slot)) : Time.NONE;
        return new Expr.Ref(symbol, time, Span.NOWHERE);
    }

    private int number(Symbol symbol, Slot slot) {
        return timeline.of(symbol.sequence().letter()).number(slot.time());
    }
}
