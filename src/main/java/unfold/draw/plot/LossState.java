package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import unfold.draw.Subject;
import unfold.draw.plot.heat.Block;
import unfold.draw.plot.heat.Columns;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * What the losses' gradients are taken of: all that a network carries in one direction together, or one variable.
 *
 * @param title its letters
 * @param quantities those of one sequence stand side by side in one vector
 * @param direction 1 if it is carried from left to right, -1 if from right to left, 0 if neither
 */
record LossState(Block.Title title, List<Quantity> quantities, int direction) {

    LossState {
        quantities = List.copyOf(quantities);
    }

    /** The chosen variables, each by itself; the full state of each direction if none is chosen. */
    static List<LossState> of(Subject subject, PlotSettings settings) {
        List<LossState> states = new ArrayList<>();
        for (Quantity quantity : subject.trace().quantities()) {
            if (settings.variables().contains(quantity.key()) && quantity.timed() && hasGradient(subject, quantity)) {
                states.add(new LossState(
                        MapWords.title(subject, quantity), List.of(quantity), direction(subject, quantity)));
            }
        }
        for (int direction : states.isEmpty() ? new int[] {1, -1} : new int[0]) {
            List<Quantity> carried = subject.wiring().recurrent().stream()
                    .filter(quantity -> quantity.timed() && hasGradient(subject, quantity))
                    .filter(quantity -> direction(subject, quantity) == direction)
                    .toList();
            if (!carried.isEmpty()) {
                states.add(new LossState(title(subject, carried), carried, direction));
            }
        }
        return states;
    }

    private static boolean hasGradient(Subject subject, Quantity quantity) {
        return subject.times().anyMatch(time -> subject.has(Slot.gradient(quantity, time)));
    }

    private static int direction(Subject subject, Quantity quantity) {
        int offset = subject.wiring().edges().stream()
                .filter(edge -> edge.from() == quantity.id())
                .mapToInt(edge -> edge.offset())
                .filter(each -> each != 0)
                .findFirst()
                .orElse(0);
        return -Integer.signum(offset);
    }

    private static Block.Title title(Subject subject, List<Quantity> quantities) {
        if (quantities.size() == 1) {
            return MapWords.title(subject, quantities.get(0));
        }
        String tex = quantities.stream()
                .map(quantity -> subject.names().tex(quantity))
                .collect(Collectors.joining(","));
        String plain = quantities.stream()
                .map(quantity -> subject.names().plain(quantity))
                .collect(Collectors.joining(", "));
        return new Block.Title(tex, "(" + plain + ")");
    }

    /** The quantities that have a gradient at a time. */
    List<Quantity> at(Subject subject, int time) {
        return quantities.stream()
                .filter(quantity -> subject.trace().timeline().at(time).equals(quantity.interval()))
                .toList();
    }

    /** The times at which one of the states has a value that is not only given. */
    static Columns columns(Subject subject, List<LossState> states) {
        return Columns.of(
                subject,
                time -> states.stream()
                        .flatMap(state -> state.at(subject, time).stream())
                        .anyMatch(quantity -> subject.has(Slot.value(quantity, time))));
    }

    /** Whether a gradient is a part of this one. */
    boolean holds(Slot gradient) {
        return quantities.stream().anyMatch(quantity -> quantity.id() == gradient.quantity());
    }

    /** Whether there is a way from a state to a loss without turning round. */
    boolean leadsTo(int time, int loss) {
        return loss == Slot.UNTIMED || direction == 0 || direction * (loss - time) >= 0;
    }

    /** {@code ∂L_5/∂h_2}, all in the letters and numbers of the run. */
    String derivative(Subject subject, String loss, int time) {
        List<Quantity> own = at(subject, time);
        String names = own.stream()
                .map(quantity -> subject.names().plain(Slot.value(quantity, time)))
                .collect(Collectors.joining(", "));
        return "∂" + loss + "/∂" + (own.size() == 1 ? names : "(" + names + ")");
    }
}
