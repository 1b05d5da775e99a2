package unfold.draw.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unfold.derivation.Dependency;
import unfold.derivation.Equation;
import unfold.derivation.Program;
import unfold.draw.Flows;
import unfold.draw.Frame;
import unfold.expression.Symbol;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Step;

/**
 * What of a cell is done, at work and to come in a frame.
 *
 * @param frame the run at a cursor
 * @param layout the picture
 * @param now the time step that the picture shows; {@code Slot.UNTIMED} for what has none
 */
record Moment(Frame frame, CellLayout layout, int now) {

    /** The picture of the time step at work. */
    Moment(Frame frame, CellLayout layout) {
        this(frame, layout, layout.isTimed() ? frame.activeTime() : Slot.UNTIMED);
    }

    /** The same when another number of steps is done. */
    Moment after(int steps) {
        return new Moment(frame.after(steps), layout, now);
    }

    /**
     * The gradient that has come through a line.
     *
     * @param norm its Euclidean norm; empty where the run records no gradient for what the line carries
     * @param current whether it comes with the current operation
     */
    record Passed(Optional<Double> norm, boolean current) {}

    private Program program() {
        return layout.program();
    }

    /** Whether a node's value is there. */
    boolean isDone(Figure figure) {
        if (figure.node().shown() != null) {
            return figure.slot(program(), now)
                    .map(slot -> frame.at(slot).isPresent())
                    .orElse(frame.cursor() > 0);
        }
        return figure.node().uses().stream()
                .anyMatch(symbol ->
                        at(symbol).map(slot -> frame.at(slot).isPresent()).orElse(false));
    }

    /** The slot of a variable that is computed here. */
    private Optional<Slot> at(Symbol symbol) {
        return layout.graph().value(symbol).map(node -> {
            Quantity quantity = program().quantities().of(symbol);
            return Slot.value(quantity, now);
        });
    }

    private Optional<Equation> equation() {
        return frame.current().map(step -> program().equations().get(step.equation()));
    }

    /** Whether the current operation is about a node. */
    boolean isLit(Figure figure) {
        if (frame.current().isEmpty()) {
            return false;
        }
        Step step = frame.current().get();
        Equation equation = equation().orElseThrow();
        Node node = figure.node();
        boolean writes = figure.slot(program(), now)
                .filter(slot -> step.writes().contains(slot) || step.writes().contains(slot.gradient()))
                .isPresent();
        if (writes || figure.later() != 0) {
            return writes;
        }
        if (node.shown() != null) {
            return false;
        }
        return switch (equation.kind()) {
            case DEFINITION -> node.uses().contains(equation.unit().definition().target());
            case START -> false;
            case GRADIENT -> appliesTo(node, equation.symbol());
            case ACCUMULATION ->
                node.uses().contains(equation.symbol())
                        && equation.unit() != null
                        && node.uses().contains(equation.unit().definition().target());
        };
    }

    /** Whether the gradient of a function's argument is the one that this function passes on. */
    private boolean appliesTo(Node node, Symbol symbol) {
        return symbol.isInner()
                && layout.graph().inputs(node).stream().anyMatch(input -> symbol.equals(input.result()));
    }

    /** Whether there is a next time step for a state that leaves, and a value for one that enters. */
    boolean leadsSomewhere(Wire wire) {
        Figure end = wire.leaves() ? layout.exit(wire.from()) : layout.figure(wire.from());
        return end.node().shown() == null
                || end.slot(program(), now).map(frame.subject()::has).orElse(true);
    }

    /** Whether the current operation computes along a line. */
    boolean isCurrent(Wire wire, Figure to) {
        return frame.phase() == Phase.FORWARD && !wire.leaves() && isLit(to);
    }

    /** The gradient that has come back through a line, if any has. */
    Optional<Passed> passed(Wire wire) {
        List<Flows.Flow> flows = wire.from().shown() != null ? read(wire) : List.of();
        if (wire.from().shown() != null) {
            return flows.stream()
                    .filter(flow -> flow.step() < frame.cursor())
                    .map(flow -> new Passed(Optional.of(flow.norm()), flow.step() == frame.cursor() - 1))
                    .reduce((a, b) -> new Passed(
                            Optional.of(Math.max(a.norm.orElse(0.0), b.norm.orElse(0.0))), a.current || b.current));
        }
        Symbol carried = carried(wire);
        if (carried != null) {
            return result(carried);
        }
        return wire.to().uses().stream()
                .flatMap(symbol -> at(symbol).stream())
                .filter(slot -> frame.at(slot.gradient()).isPresent())
                .findFirst()
                .map(slot -> new Passed(Optional.empty(), false));
    }

    /** What flows from the readers of a variable at the other end of a line. */
    private List<Flows.Flow> read(Wire wire) {
        Optional<Slot> from = layout.figure(wire.from()).slot(program(), now);
        if (from.isEmpty()) {
            return List.of();
        }
        List<Flows.Flow> found = new ArrayList<>();
        if (wire.leaves()) {
            for (Dependency edge : program().dependencies()) {
                if (edge.from() == from.get().quantity() && edge.offset() != 0) {
                    Slot reader =
                            new Slot(edge.to(), now - edge.offset(), from.get().aspect());
                    found.addAll(frame.subject().flows().between(from.get(), reader));
                }
            }
            return found;
        }
        for (Symbol use : Set.copyOf(wire.to().uses())) {
            at(use).ifPresent(to -> found.addAll(frame.subject().flows().between(from.get(), to)));
        }
        return found;
    }

    /** The name of what an operation hands on; a sum hands the gradient of its result to its addends. */
    private Symbol carried(Wire wire) {
        Node from = wire.from();
        Node to = wire.to();
        if (from.result() != null) {
            return from.result();
        }
        if (to.kind() == Kind.VALUE) {
            return to.result();
        }
        if (to.kind() == Kind.PLUS && to.tex().equals("+")) {
            List<Node> readers = layout.graph().readers(to);
            return readers.size() == 1 ? carried(new Wire(to, readers.get(0), wire.points(), false)) : null;
        }
        return null;
    }

    private Optional<Passed> result(Symbol symbol) {
        Quantity quantity = program().quantities().of(symbol);
        Slot slot = Slot.gradient(quantity, now);
        boolean current = frame.isLit(slot);
        return frame.at(slot).map(tensor -> new Passed(Optional.of(tensor.norm()), current));
    }
}
