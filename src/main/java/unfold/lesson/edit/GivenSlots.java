package unfold.lesson.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.derivation.Program;
import unfold.derivation.SlotNames;
import unfold.expression.Symbol;
import unfold.lesson.OpenLesson;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Which slots of a run hold numbers that the lesson gives, and why the others cannot be edited. Immutable. */
public final class GivenSlots {

    private final Program program;
    private final Map<Slot, Row> rows = new HashMap<>();
    private final Map<Target, List<Slot>> slots = new LinkedHashMap<>();

    /** A parameter is its only row. */
    private record Row(Target target, int number, int cols) {}

    public GivenSlots(OpenLesson lesson) {
        this.program = lesson.network().program();
        for (Quantity quantity : program.quantities().list()) {
            if (quantity.role() == Role.PARAMETER) {
                add(Target.Kind.PARAMETER, quantity, List.of(Slot.UNTIMED));
            } else if (quantity.timed()) {
                if (quantity.role() == Role.INPUT || quantity.role() == Role.TARGET) {
                    int count = lesson.inputs().data().get(quantity.key()).size();
                    int last = quantity.interval().last();
                    // A single one belongs to the last time step.
                    add(
                            Target.Kind.DATA,
                            quantity,
                            quantity.interval()
                                    .times()
                                    .filter(time -> time > last - count)
                                    .boxed()
                                    .toList());
                }
                add(Target.Kind.INITIAL, quantity, Target.boundaries(program, quantity));
            }
        }
    }

    private void add(Target.Kind kind, Quantity quantity, List<Integer> times) {
        Target target = new Target(kind, quantity.key());
        List<Slot> all = new ArrayList<>();
        for (int time : times) {
            Slot slot = Slot.value(quantity, time);
            int cols = kind == Target.Kind.PARAMETER
                    ? quantity.shape().cols()
                    : quantity.shape().size();
            rows.put(slot, new Row(target, all.size(), cols));
            all.add(slot);
        }
        if (!all.isEmpty()) {
            slots.put(target, List.copyOf(all));
        }
    }

    /** The slots of every table, row by row. */
    public Map<Target, List<Slot>> all() {
        return slots;
    }

    /** The number of a table that stands in a slot; empty if the slot is computed. */
    public Optional<Selection> at(Slot slot, int index) {
        return Optional.ofNullable(rows.get(slot)).map(row -> {
            Entries within = Entries.one(index, row.cols);
            boolean isRow = row.target.kind() != Target.Kind.PARAMETER;
            Entries entries = isRow ? new Entries(within.extent(), row.number, within.col()) : within;
            return new Selection(row.target, entries);
        });
    }

    /** What a row is called: {@code x_2}, {@code s_0}; a parameter by its name. */
    String name(Target target, int row) {
        SlotNames names = program.names();
        return target.kind() == Target.Kind.PARAMETER
                ? target.key()
                : names.plain(slots.get(target).get(row));
    }

    /** Why a slot cannot be edited, and what can be edited instead; in one sentence. */
    public String refusal(Slot slot) {
        Quantity quantity = program.quantities().list().get(slot.quantity());
        String name = program.names().plain(slot);
        Slot value = new Slot(slot.quantity(), slot.time(), Aspect.VALUE);
        if (slot.aspect() == Aspect.GRADIENT) {
            return "The gradient " + name + " is computed; "
                    + (rows.containsKey(value) ? "edit " + program.names().plain(value) + " itself." : from(quantity));
        }
        return name + " is computed; " + from(quantity);
    }

    private String from(Quantity quantity) {
        Symbol symbol = program.quantities().symbol(quantity.id());
        Set<String> sources = new LinkedHashSet<>();
        program.recurrence().definitions().stream()
                .filter(each -> each.target().name().equals(symbol.name()))
                .forEach(each ->
                        each.right().refs(ref -> sources.add(ref.symbol().name().key())));
        return sources.isEmpty()
                ? "only what the lesson gives can be edited."
                : "edit what it comes from: " + String.join(", ", sources) + ".";
    }
}
