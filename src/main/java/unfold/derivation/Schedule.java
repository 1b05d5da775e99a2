package unfold.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Symbol;
import unfold.notation.Sweep;
import unfold.trace.Interval;
import unfold.trace.Slot;
import unfold.trace.Timeline;

/** The order in which assignments are made: definition after definition, time step after time step. */
final class Schedule {

    /**
     * Something evaluated at one time.
     *
     * @param unit the definition; null for a copy of values at a fixed time
     * @param copy the copy; null for a definition
     */
    record Visit(Unit unit, Part copy, int time) {}

    private final List<Visit> visits = new ArrayList<>();
    private final Map<Symbol, Part> copies = new LinkedHashMap<>();
    private final Timeline timeline;

    Schedule(List<Sweep> sweeps, Lowering lowering, Timeline timeline) {
        this.timeline = timeline;
        lowering.copies().forEach(copy -> copies.put(copy.target(), copy));
        for (Sweep sweep : sweeps) {
            List<Unit> units =
                    sweep.definitions().stream().map(lowering.units()::get).toList();
            units.forEach(this::copyFirst);
            sweep(sweep, units);
        }
    }

    private void copyFirst(Unit unit) {
        for (Part part : unit.parts()) {
            part.right().refs(ref -> {
                Part copy = copies.remove(ref.symbol());
                if (copy != null) {
                    visits.add(new Visit(null, copy, Slot.UNTIMED));
                }
            });
        }
    }

    private void sweep(Sweep sweep, List<Unit> units) {
        if (sweep.direction() == Sweep.Direction.ONCE) {
            units.forEach(unit -> visits.add(new Visit(unit, null, once(unit))));
            return;
        }
        Interval interval = timeline.of(sweep.sequence().letter());
        for (int i = 0; i < interval.length(); i++) {
            int time = sweep.direction() == Sweep.Direction.FALLING ? interval.last() - i : interval.first() + i;
            units.forEach(unit -> visits.add(new Visit(unit, null, time)));
        }
    }

    /** A value before the first step stands there; what else has no time stands nowhere. */
    private int once(Unit unit) {
        Symbol target = unit.definition().target();
        return target.isStart() ? timeline.of(target.sequence().letter()).start() : Slot.UNTIMED;
    }

    /** All visits in the order of the forward pass. */
    List<Visit> visits() {
        return visits;
    }
}
