package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.draw.Cell;
import unfold.draw.Grid;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * Where columns stand that are too narrow for boxes: side by side without space between, as heat maps over time. In
 * each row the values are above the gradients.
 */
final class Overview {

    /** Columns closer to each other than so many pixels have no boxes. */
    static final double CLOSE = 5;

    private static final double RULE = 1;

    private final Placement placement;
    private final List<Stretch> stretches;

    /**
     * Columns without an open one between them.
     *
     * @param first the index of the first
     * @param last the index of the last
     * @param pitch the distance from one to the next
     */
    record Stretch(int first, int last, double left, double pitch) {

        double width() {
            return (last - first + 1) * pitch;
        }
    }

    Overview(Placement placement) {
        this.placement = placement;
        this.stretches = placement.isClose() ? stretches() : List.of();
    }

    private List<Stretch> stretches() {
        List<Column> columns = placement.columns();
        Visible visible = placement.visible();
        List<Stretch> found = new ArrayList<>();
        for (int i = visible.first(); i <= visible.last(); i++) {
            int first = i;
            while (i <= visible.last() && isClose(columns.get(i))) {
                i++;
            }
            if (i > first) {
                Column column = columns.get(first);
                double pitch = column.width() / Columns.STRIP;
                found.add(new Stretch(first, i - 1, column.center() - pitch / 2, pitch));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isClose(Column column) {
        return !column.open() && column.time() != Slot.UNTIMED;
    }

    List<Stretch> visible() {
        return stretches;
    }

    Rectangle2D frame(Stretch stretch, int row) {
        Band band = placement.bands().get(row);
        return new Rectangle2D.Double(stretch.left(), band.top(), stretch.width(), band.height());
    }

    /** The part of a row's height that values or gradients have; all of it where there is nothing else. */
    Band part(Quantity quantity, int row, Aspect aspect) {
        Band band = placement.bands().get(row);
        boolean both = !placement.cast().gradients(quantity, 1).isEmpty();
        if (!both) {
            return band;
        }
        double half = (band.height() - RULE) / 2;
        return new Band(aspect == Aspect.VALUE ? band.top() : band.bottom() - half, half);
    }

    /** Where the numbers of a slot stand; empty if it is not among those that stand here. */
    Optional<Grid> grid(Slot slot) {
        if (slot.time() == Slot.UNTIMED) {
            return Optional.empty();
        }
        int index = placement.index(slot.time());
        Optional<Stretch> stretch = stretches.stream()
                .filter(each -> each.first() <= index && index <= each.last())
                .findFirst();
        return stretch.flatMap(each -> shown(slot).map(quantity -> {
            int row = placement.cast().row(quantity);
            Band part = part(quantity, row, slot.aspect());
            double x = each.left() + (index - each.first()) * each.pitch();
            Rectangle2D area = new Rectangle2D.Double(x, part.top(), each.pitch(), part.height());
            return new Grid(area, 1, slotSize(slot));
        }));
    }

    private int slotSize(Slot slot) {
        return placement
                .cast()
                .subject()
                .trace()
                .quantity(slot.quantity())
                .shape()
                .size();
    }

    /** The quantity whose box would show the slot. */
    private Optional<Quantity> shown(Slot slot) {
        return placement.cast().at(slot.time()).stream()
                .filter(quantity -> slot.aspect() == Aspect.VALUE
                        ? quantity.id() == slot.quantity()
                        : placement.cast().gradients(quantity, 1).stream()
                                .anyMatch(each -> each.id() == slot.quantity()))
                .findFirst();
    }

    /** The times of the columns of a stretch. */
    int[] times(Stretch stretch) {
        return placement.columns().subList(stretch.first(), stretch.last() + 1).stream()
                .mapToInt(Column::time)
                .toArray();
    }

    /** The slot of a quantity at a time: the value, or the gradient that is shown with it. */
    Optional<Slot> slot(Quantity quantity, int time, Aspect aspect) {
        if (aspect == Aspect.VALUE) {
            return Optional.of(Slot.value(quantity, time));
        }
        return placement.cast().gradients(quantity, 1).stream()
                .map(each -> Slot.gradient(each, time))
                .findFirst();
    }

    /** What stands in a row in each column of a stretch; null where nothing does. */
    Quantity[] quantities(Stretch stretch, int row) {
        Quantity[] found = new Quantity[stretch.last() - stretch.first() + 1];
        List<Quantity> candidates = placement.cast().rows().get(row);
        for (int i = 0; i < found.length; i++) {
            List<Quantity> present = placement
                    .cast()
                    .at(placement.columns().get(stretch.first() + i).time());
            for (Quantity each : candidates) {
                for (Quantity other : present) {
                    found[i] = other == each ? each : found[i];
                }
            }
        }
        return found;
    }

    int rows() {
        return placement.bands().size();
    }

    /** The cell under a point. */
    Optional<Cell> cellAt(double x, double y) {
        for (Stretch stretch : stretches) {
            int column = (int) Math.floor((x - stretch.left()) / stretch.pitch());
            if (column < 0 || column > stretch.last() - stretch.first()) {
                continue;
            }
            int time = placement.columns().get(stretch.first() + column).time();
            for (Quantity quantity : placement.cast().at(time)) {
                for (Aspect aspect : Aspect.values()) {
                    Optional<Cell> cell = slot(quantity, time, aspect)
                            .flatMap(slot -> grid(slot).flatMap(grid -> Cell.under(slot, grid, x, y)));
                    if (cell.isPresent()) {
                        return cell;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
