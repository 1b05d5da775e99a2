package unfold.explain;

import java.util.Optional;
import unfold.derivation.Program;
import unfold.expression.Symbol;
import unfold.expression.TexWriter;
import unfold.expression.Time;
import unfold.trace.Aspect;
import unfold.trace.Labels;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** Names of the recurrence as they stand in a sentence. */
final class Naming {

    private final Program program;
    private final Inks inks;
    private final Coloring coloring;
    private final Labels labels;

    Naming(Program program, Inks inks, Coloring coloring, Labels labels) {
        this.program = program;
        this.inks = inks;
        this.coloring = coloring;
        this.labels = labels;
    }

    /** What an entry stands for, in quotes; empty if the lesson does not say. */
    Optional<String> unit(Symbol symbol, int index) {
        Quantity quantity = program.quantities().of(own(symbol));
        return quantity == null
                ? Optional.empty()
                : labels.unit(quantity.id(), index).map(name -> "“" + name + "”");
    }

    private static Symbol own(Symbol symbol) {
        return symbol.isInner() || symbol.isStart() ? symbol.whole() : symbol;
    }

    /** A quantity at a time: {@code s_2}. */
    Sentence at(Slot slot) {
        Symbol symbol = program.quantities().symbol(slot.quantity());
        boolean delta = symbol.isInner() && slot.aspect() == Aspect.GRADIENT;
        String plain = program.names().plain(slot);
        String time = symbol.timed() ? "_" + program.interval(symbol).number(slot.time()) : "";
        String text = delta ? "δ^" + symbol.name().key() + time : plain;
        return Sentence.name(text, coloring.paint(inks.of(slot), tex(slot, delta)));
    }

    /** In a row of text a derivative is written with a slash. */
    private String tex(Slot slot, boolean delta) {
        if (slot.aspect() == Aspect.VALUE || delta) {
            return program.names().tex(slot);
        }
        Slot value = new Slot(slot.quantity(), slot.time(), Aspect.VALUE);
        return "\\partial L / \\partial " + program.names().tex(value);
    }

    /** A quantity at a time. */
    Sentence value(Quantity quantity, int time) {
        return at(Slot.value(quantity, time));
    }

    /** What the gradient of a step reaches: the name itself, or the δ of a function's argument. */
    Sentence reached(Scene scene) {
        Slot target = scene.step().target();
        boolean inner = scene.equation().symbol().isInner();
        return at(inner ? target : new Slot(target.quantity(), target.time(), Aspect.VALUE));
    }

    /** A quantity without its time: {@code s}. */
    Sentence bare(Symbol symbol) {
        String tex = TexWriter.symbols().name(own(symbol), Time.NONE);
        return Sentence.name(symbol.name().key(), coloring.paint(inks.of(own(symbol)), tex));
    }
}
