package unfold.draw.stage;

import java.util.ArrayList;
import java.util.List;
import unfold.derivation.Dependency;
import unfold.draw.Subject;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Role;

/**
 * Which quantities stand in which row. Quantities of different sequences can share one, since their
 * columns differ: a state that hands over stands level with the state that starts from it.
 */
final class RowOrder {

    private final Subject subject;
    private final List<List<Quantity>> rows = new ArrayList<>();

    private RowOrder(Subject subject) {
        this.subject = subject;
    }

    /** The rows of a run, bottom first. */
    static List<List<Quantity>> of(Subject subject) {
        RowOrder rows = new RowOrder(subject);
        List<Interval> intervals = new ArrayList<>(subject.trace().timeline().intervals());
        // From the last sequence back, so that what hands over is placed by what takes up.
        for (int i = intervals.size() - 1; i >= 0; i--) {
            rows.add(intervals.get(i));
        }
        rows.addUntimed();
        return rows.rows;
    }

    private void add(Interval interval) {
        List<Quantity> own = subject.wiring().rows().stream()
                .filter(quantity -> quantity.interval().equals(interval))
                .toList();
        int shift = shift(own);
        for (; shift < 0; shift++) {
            rows.add(0, new ArrayList<>());
        }
        for (int i = 0; i < own.size(); i++) {
            while (rows.size() <= i + shift) {
                rows.add(new ArrayList<>());
            }
            rows.get(i + shift).add(own.get(i));
        }
    }

    /** How many rows higher than its own order a sequence stands. */
    private int shift(List<Quantity> own) {
        for (Dependency edge : subject.wiring().edges()) {
            Quantity from = subject.trace().quantity(edge.from());
            int to = row(rows, subject.trace().quantity(edge.to()));
            if (edge.isFixed() && own.contains(from) && to >= 0) {
                return to - own.indexOf(from);
            }
        }
        return 0;
    }

    private void addUntimed() {
        for (Quantity quantity : subject.wiring().untimed()) {
            if (quantity.role() != Role.TOTAL_LOSS || first(rows, Role.LOSS) < 0) {
                int target = first(rows, Role.TARGET);
                rows.add(target < 0 ? rows.size() : target, new ArrayList<>(List.of(quantity)));
            }
        }
    }

    /** The row of a quantity; -1 if it has none. */
    static int row(List<List<Quantity>> rows, Quantity quantity) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).contains(quantity)) {
                return i;
            }
        }
        return -1;
    }

    /** The lowest row with a quantity of that role; -1 if there is none. */
    static int first(List<List<Quantity>> rows, Role role) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(quantity -> quantity.role() == role)) {
                return i;
            }
        }
        return -1;
    }
}
