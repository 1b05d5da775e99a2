package unfold.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Symbol;
import unfold.notation.Sweep;
import unfold.trace.Slot;

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
    private final int steps;

    Schedule(List<Sweep> sweeps, Lowering lowering, int steps) {
        this.steps = steps;
        lowering.copies().forEach(copy -> copies.put(copy.target(), copy));
        for (Sweep sweep : sweeps) {
            List<Unit> units =
                    sweep.definitions().stream().map(lowering.units()::get).toList();
            units.forEach(this::copyFirst);
            sweep(sweep.direction(), units);
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

    private void sweep(Sweep.Direction direction, List<Unit> units) {
        if (direction == Sweep.Direction.ONCE) {
            units.forEach(unit -> visits.add(new Visit(unit, null, Slot.UNTIMED)));
            return;
        }
        for (int i = 1; i <= steps; i++) {
            int time = direction == Sweep.Direction.FALLING ? steps + 1 - i : i;
            units.forEach(unit -> visits.add(new Visit(unit, null, time)));
        }
    }

    /** All visits in the order of the forward pass. */
    List<Visit> visits() {
        return visits;
    }
}
