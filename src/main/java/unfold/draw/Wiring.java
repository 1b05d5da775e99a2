package unfold.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.derivation.Dependency;
import unfold.trace.Aspect;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/**
 * Which quantities the picture shows and which feed which: inner quantities count as part of the
 * variable that they feed, parameters are left out. Immutable.
 */
public final class Wiring {

    private final List<Quantity> quantities;
    private final Map<Integer, Integer> owners = new HashMap<>();
    private final List<Dependency> edges;
    private final Map<Integer, Integer> levels = new HashMap<>();

    Wiring(Trace trace, List<Dependency> dependencies) {
        this.quantities = trace.quantities();
        trace.steps().stream().filter(step -> step.phase() == Phase.FORWARD).forEach(this::own);
        for (Dependency dependency : dependencies) {
            if (isInner(dependency.from()) && dependency.offset() == 0 && !dependency.isFixed()) {
                owners.put(dependency.from(), dependency.to());
            }
        }
        this.edges = visible(dependencies);
        drawn().forEach(quantity -> level(quantity.id(), new LinkedHashSet<>()));
    }

    /** What is computed along with a variable belongs to it. */
    private void own(Step step) {
        for (Slot slot : step.writes()) {
            if (isInner(slot.quantity()) && slot.quantity() != step.target().quantity()) {
                owners.put(slot.quantity(), step.target().quantity());
            }
        }
    }

    private boolean isInner(int id) {
        return quantities.get(id).role() == Role.INNER;
    }

    private List<Dependency> visible(List<Dependency> dependencies) {
        Set<Dependency> found = new LinkedHashSet<>();
        for (Dependency dependency : dependencies) {
            int from = owner(dependency.from());
            int to = owner(dependency.to());
            boolean within = from == to && dependency.offset() == 0 && !dependency.isFixed();
            if (!within && isDrawn(from) && isDrawn(to)) {
                found.add(dependency.between(from, to));
            }
        }
        return List.copyOf(found);
    }

    private boolean isDrawn(int id) {
        Role role = quantities.get(id).role();
        return role != Role.PARAMETER && role != Role.INNER;
    }

    private List<Quantity> drawn() {
        return quantities.stream().filter(quantity -> isDrawn(quantity.id())).toList();
    }

    /** The variable that an inner quantity belongs to; every other quantity owns itself. */
    public int owner(int id) {
        int at = id;
        while (owners.containsKey(at)) {
            at = owners.get(at);
        }
        return at;
    }

    /** The value of the variable in whose box a slot is shown. */
    public Slot box(Slot slot) {
        return new Slot(owner(slot.quantity()), slot.time(), Aspect.VALUE);
    }

    /** The inner quantities of a variable, in the recurrence's order. */
    public List<Quantity> inner(int owner) {
        return quantities.stream()
                .filter(quantity -> quantity.role() == Role.INNER)
                .filter(quantity -> owner(quantity.id()) == owner)
                .toList();
    }

    /** One edge for every pair of drawn quantities and time offset. */
    public List<Dependency> edges() {
        return edges;
    }

    /** What has a place at every time step, bottom row first. */
    public List<Quantity> rows() {
        return drawn().stream()
                .filter(Quantity::timed)
                .sorted(Comparator.comparingInt(quantity -> levels.get(quantity.id())))
                .toList();
    }

    /** What has one place at the right end, bottom row first. */
    public List<Quantity> untimed() {
        return drawn().stream()
                .filter(quantity -> !quantity.timed())
                .sorted(Comparator.comparingInt(quantity -> levels.get(quantity.id())))
                .toList();
    }

    /** What is read at another time step than its own: the states that carry the past. */
    public List<Quantity> recurrent() {
        List<Quantity> found = new ArrayList<>();
        for (Quantity quantity : quantities) {
            boolean given = quantity.role() == Role.INPUT || quantity.role() == Role.TARGET;
            if (!given && edges.stream().anyMatch(e -> e.from() == quantity.id() && e.offset() != 0)) {
                found.add(quantity);
            }
        }
        return found;
    }

    private int level(int id, Set<Integer> below) {
        Integer known = levels.get(id);
        if (known != null) {
            return known;
        }
        below.add(id);
        int level = switch (quantities.get(id).role()) {
            case INPUT -> 0;
            case TARGET -> Integer.MAX_VALUE;
            default -> 1 + highestRead(id, below);
        };
        below.remove(id);
        levels.put(id, level);
        return level;
    }

    private int highestRead(int id, Set<Integer> below) {
        return edges.stream()
                .filter(edge -> edge.to() == id && edge.offset() == 0)
                .filter(edge -> !below.contains(edge.from()))
                .filter(edge -> quantities.get(edge.from()).role() != Role.TARGET)
                .mapToInt(edge -> level(edge.from(), below))
                .max()
                .orElse(0);
    }
}
