package unfold.explain;

import java.util.HashSet;
import java.util.Set;
import unfold.derivation.Program;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** Which ink each quantity of a program is written in. */
public final class Inks {

    private final Program program;
    private final Set<Symbol> predictions = new HashSet<>();

    public Inks(Program program) {
        this.program = program;
        program.recurrence().definitions().forEach(definition -> collect(definition.right()));
    }

    private void collect(Expr expr) {
        if (expr instanceof Expr.Apply apply) {
            boolean loss = apply.operation().rule() == ShapeRule.COMPARED;
            if (loss && apply.args().get(0).ungrouped() instanceof Expr.Ref prediction) {
                predictions.add(prediction.symbol());
            }
            apply.args().forEach(this::collect);
        } else if (expr instanceof Expr.Group group) {
            collect(group.inside());
        } else if (expr instanceof Expr.OverTime over) {
            collect(over.each());
        }
    }

    /** The ink of a slot. */
    public Ink of(Slot slot) {
        return slot.aspect() == Aspect.GRADIENT
                ? Ink.GRADIENT
                : of(program.quantities().symbol(slot.quantity()));
    }

    /** The ink of a value. */
    public Ink of(Symbol symbol) {
        Symbol whole = symbol.fixed() == Time.NONE ? symbol : symbol.fixedAt(Time.NONE);
        Quantity quantity = program.quantities().of(whole);
        if (quantity == null) {
            return Ink.STATE;
        }
        return switch (quantity.role()) {
            case INPUT -> Ink.INPUT;
            case TARGET -> Ink.TARGET;
            case PARAMETER -> Ink.PARAMETER;
            case LOSS, TOTAL_LOSS -> Ink.OUTPUT;
            case VARIABLE, INNER -> predictions.contains(whole) ? Ink.OUTPUT : Ink.STATE;
        };
    }
}
