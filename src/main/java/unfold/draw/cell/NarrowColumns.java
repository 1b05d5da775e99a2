package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import unfold.draw.Grid;
import unfold.draw.TexCache;
import unfold.draw.Theme;
import unfold.draw.stage.Band;
import unfold.draw.stage.Box;
import unfold.draw.stage.Column;
import unfold.draw.stage.Panel;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** The boxes of the columns beside an open cell: heat, with names next to the cell and without beyond. */
final class NarrowColumns {

    /** Names are at most that much larger than figures, and no smaller than that many pixels. */
    private static final double LABEL = 1.05;

    private static final double LEAST_LABEL = 8;

    /** The same in heights of a row. */
    private static final double HIGHEST = 0.62;

    private static final double PROBE = 40;

    private final Opening opening;
    private final CellLayout cell;
    private final Levels levels;

    NarrowColumns(Opening opening, CellLayout cell) {
        this.opening = opening;
        this.cell = cell;
        this.levels = new Levels(opening.cast(), cell);
    }

    /** The quantities of a column from the bottom up. */
    private List<Quantity> at(Column column) {
        return column.time() == Slot.UNTIMED
                ? opening.cast().untimed()
                : opening.cast().at(column.time());
    }

    /** The boxes next to the cell, but for the values that stand there already. */
    List<Box> named(List<Column> columns, Set<Slot> there) {
        List<Box> boxes = new ArrayList<>();
        for (Column column : columns) {
            if (column.open()) {
                List<Quantity> quantities = at(column).stream()
                        .filter(quantity -> !there.contains(Slot.value(quantity, column.time())))
                        .toList();
                double name = quantities.stream()
                        .mapToDouble(quantity -> nameWidth(quantity, column.time()))
                        .max()
                        .orElse(0);
                quantities.forEach(quantity -> named(quantity, column, name).ifPresent(boxes::add));
            }
        }
        return List.copyOf(boxes);
    }

    /** The boxes of all other columns. */
    List<Box> narrow(List<Column> columns) {
        List<Box> boxes = new ArrayList<>();
        for (Column column : columns) {
            if (!column.open()) {
                at(column).forEach(quantity -> narrow(quantity, column).ifPresent(boxes::add));
            }
        }
        return List.copyOf(boxes);
    }

    /** The width of a name in figures of one pixel. */
    private double nameWidth(Quantity quantity, int time) {
        String tex = opening.subject().names().tex(Slot.value(quantity, time));
        return TexCache.SHARED.size(tex, tex, PROBE).width() / PROBE;
    }

    /** The size of names beside heat in a row of that height; 0 if they could not be read. */
    static double labelSize(double textSize, double height, Theme theme) {
        double size = Math.min(LABEL * textSize, HIGHEST * height);
        return size < Math.max(LEAST_LABEL, theme.least()) ? 0 : size;
    }

    private Stream<Slot> shown(Quantity quantity, int time) {
        Slot value = Slot.value(quantity, time);
        return Stream.concat(
                        Stream.of(value),
                        opening.cast().gradients(quantity, 1).stream().map(each -> Slot.gradient(each, time)))
                .filter(opening.subject()::has);
    }

    private Optional<Box> named(Quantity quantity, Column column, double name) {
        Optional<Band> band = levels.of(quantity);
        List<Slot> slots = shown(quantity, column.time()).toList();
        if (band.isEmpty() || slots.isEmpty()) {
            return Optional.empty();
        }
        double height = band.get().height();
        double size = labelSize(cell.textSize(), height, opening.theme());
        double pad = Math.min(3, height * 0.12);
        double label = Math.min(name * size + pad, column.width() * 0.6);
        Rectangle2D frame = new Rectangle2D.Double(column.left(), band.get().top(), column.width(), height);
        Rectangle2D text = new Rectangle2D.Double(frame.getX() + pad, frame.getY(), label, height);
        double x = frame.getX() + pad + label + pad;
        double width = Math.max(1, frame.getMaxX() - pad - x);
        double each = (height - pad * (slots.size() + 1)) / slots.size();
        List<Panel> panels = new ArrayList<>();
        for (Slot slot : slots) {
            double y = frame.getY() + pad + panels.size() * (each + pad);
            Rectangle2D area = new Rectangle2D.Double(x, y, width, each);
            int entries = quantity.shape().size();
            int perRow = quantity.shape().rank() == Shape.Rank.MATRIX
                    ? quantity.shape().cols()
                    : entries;
            panels.add(new Panel(slot, panels.isEmpty() ? text : null, new Grid(area, perRow, entries)));
        }
        return Optional.of(new Box(Slot.value(quantity, column.time()), frame, panels, false));
    }

    private Optional<Box> narrow(Quantity quantity, Column column) {
        Optional<Band> band = levels.of(quantity);
        List<Slot> slots = shown(quantity, column.time()).toList();
        if (band.isEmpty() || slots.isEmpty()) {
            return Optional.empty();
        }
        double half = column.width() / 2;
        double width = half * (opening.cast().gradients(quantity, 1).isEmpty() ? 1 : 2);
        double x = column.center() - width / 2;
        double inset = Math.min(1, half * 0.1);
        List<Panel> panels = new ArrayList<>();
        for (Slot slot : slots) {
            Rectangle2D area = new Rectangle2D.Double(
                    x + panels.size() * half + inset,
                    band.get().top() + 1,
                    half - 2 * inset,
                    Math.max(1, band.get().height() - 2));
            Shape shape = quantity.shape();
            int perRow = shape.rank() == Shape.Rank.MATRIX ? shape.cols() : 1;
            panels.add(new Panel(slot, null, new Grid(area, perRow, shape.size())));
        }
        Rectangle2D frame =
                new Rectangle2D.Double(x, band.get().top(), width, band.get().height());
        return Optional.of(new Box(Slot.value(quantity, column.time()), frame, panels, false));
    }
}
