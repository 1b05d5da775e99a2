package unfold.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import unfold.derivation.Program;
import unfold.expression.Symbol;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/**
 * Numbers of one quantity that the loss may depend on.
 *
 * @param times at which they are given
 */
record Subject(Quantity quantity, Finding.Kind kind, List<Integer> times) {

    /** Every parameter, every initial value that is read, every input. */
    static List<Subject> of(Program program) {
        List<Subject> parameters = new ArrayList<>();
        List<Subject> initial = new ArrayList<>();
        List<Subject> data = new ArrayList<>();
        for (Quantity quantity : program.quantities().list()) {
            if (quantity.role() == Role.PARAMETER) {
                parameters.add(new Subject(quantity, Finding.Kind.PARAMETER, List.of(Slot.UNTIMED)));
            } else if (quantity.timed() && quantity.role() != Role.TARGET) {
                List<Integer> outside = outside(program, quantity);
                if (!outside.isEmpty()) {
                    initial.add(new Subject(quantity, Finding.Kind.INITIAL, outside));
                }
                if (quantity.role() == Role.INPUT) {
                    List<Integer> times = quantity.interval().times().boxed().toList();
                    data.add(new Subject(quantity, Finding.Kind.DATA, times));
                }
            }
        }
        parameters.addAll(initial);
        parameters.addAll(data);
        return parameters;
    }

    /** The times before the first and after the last step that are read and given. */
    private static List<Integer> outside(Program program, Quantity quantity) {
        Symbol symbol = program.quantities().symbol(quantity.id());
        return program.outside(symbol).stream()
                .filter(time -> !program.isStart(symbol, time))
                .toList();
    }

    boolean holds(Place place) {
        return place.quantity() == quantity.id()
                && times.contains(place.time())
                && place.entry() < quantity.shape().size();
    }

    int size() {
        return times.size() * quantity.shape().size();
    }

    /** All places, or {@code most} of them drawn at random and put in order. */
    List<Place> places(int most, Random random) {
        int size = size();
        List<Integer> chosen = new ArrayList<>();
        int left = Math.min(most, size);
        for (int i = 0; i < size; i++) {
            // Selection sampling: each place is taken with the share of those still wanted (Knuth, 3.4.2 S).
            if (left == size - i || random.nextInt(size - i) < left) {
                chosen.add(i);
                left--;
            }
        }
        int entries = quantity.shape().size();
        return chosen.stream()
                .map(i -> new Place(quantity.id(), times.get(i / entries), i % entries))
                .toList();
    }
}
