package unfold.draw.cell;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.derivation.Dependency;
import unfold.draw.Subject;
import unfold.draw.stage.Column;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** The lines between the columns beside an open cell: a state goes on level, as it does inside the cell. */
final class Rails {

    private final OpenLayout layout;
    private final Subject subject;
    private final List<Rail> rails = new ArrayList<>();

    Rails(OpenLayout layout) {
        this.layout = layout;
        this.subject = layout.subject();
    }

    List<Rail> all() {
        for (Quantity state : subject.wiring().recurrent()) {
            List<Dependency> edges = subject.wiring().edges().stream()
                    .filter(edge -> edge.from() == state.id() && edge.offset() != 0)
                    .toList();
            for (int direction : new int[] {-1, 1}) {
                List<Dependency> along = edges.stream()
                        .filter(edge -> Integer.signum(edge.offset()) == -direction)
                        .toList();
                if (!along.isEmpty()) {
                    layout.columns().forEach(column -> on(state, along, column.time(), direction));
                }
            }
        }
        subject.wiring().edges().stream().filter(Dependency::isFixed).forEach(this::handOver);
        rails.addAll(new Gathered(layout).rails());
        return List.copyOf(rails);
    }

    /** From the column of a time to the next one in a direction, if both are there. */
    private void on(Quantity state, List<Dependency> edges, int time, int direction) {
        Optional<Rectangle2D> from = layout.frame(Slot.value(state, time));
        Optional<Column> next = column(time + direction);
        if (time == Slot.UNTIMED || from.isEmpty() || next.isEmpty()) {
            return;
        }
        List<Slot> readers = new ArrayList<>();
        for (Dependency edge : edges) {
            Slot reader = Slot.value(subject.trace().quantity(edge.to()), time - edge.offset());
            if (subject.has(reader)) {
                readers.add(reader);
            }
        }
        Rectangle2D to = layout.frame(Slot.value(state, time + direction)).orElse(null);
        if (!readers.isEmpty() && to != null) {
            add(Slot.value(state, time), readers, from.get(), to);
        }
    }

    private Optional<Column> column(int time) {
        return layout.columns().stream().filter(column -> column.time() == time).findFirst();
    }

    /** From the last state of one sequence to the start of another. */
    private void handOver(Dependency edge) {
        if (edge.reader() == Slot.UNTIMED || edge.at().size() != 1) {
            return;
        }
        Slot from = Slot.value(subject.trace().quantity(edge.from()), edge.at().get(0));
        Slot to = Slot.value(subject.trace().quantity(edge.to()), edge.reader());
        Optional<Rectangle2D> a = layout.frame(from);
        Optional<Rectangle2D> b = layout.frame(to);
        if (a.isPresent() && b.isPresent() && from.time() + 1 == to.time()) {
            add(from, List.of(to), a.get(), b.get());
        }
    }

    private void add(Slot from, List<Slot> readers, Rectangle2D a, Rectangle2D b) {
        boolean right = b.getCenterX() > a.getCenterX();
        Point2D start = new Point2D.Double(right ? a.getMaxX() : a.getX(), a.getCenterY());
        Point2D end = new Point2D.Double(right ? b.getX() : b.getMaxX(), b.getCenterY());
        if (Math.abs(start.getY() - end.getY()) < 0.5) {
            rails.add(new Rail(from, readers, List.of(start, end)));
            return;
        }
        double x = (start.getX() + end.getX()) / 2;
        rails.add(new Rail(
                from,
                readers,
                List.of(start, new Point2D.Double(x, start.getY()), new Point2D.Double(x, end.getY()), end)));
    }
}
