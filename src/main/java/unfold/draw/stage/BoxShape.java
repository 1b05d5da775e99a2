package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Grid;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * How one quantity's box is divided, before it has a place.
 *
 * @param quantity whose box it is
 * @param gradients the quantities whose gradients are shown in it
 * @param label the width of the widest name
 * @param arrangement how the cells are put together
 * @param sizes the measures
 */
record BoxShape(Quantity quantity, List<Quantity> gradients, double label, Arrangement arrangement, Sizes sizes) {

    private int columns() {
        Shape shape = quantity.shape();
        return shape.rank() == Shape.Rank.MATRIX ? shape.cols() : Math.min(shape.size(), arrangement.perRow());
    }

    private double gridWidth() {
        return columns() * sizes.cellWidth();
    }

    private double gridHeight() {
        int size = quantity.shape().size();
        double height = (size + columns() - 1) / columns() * sizes.cellHeight();
        return Math.max(height, sizes.text() * 1.25);
    }

    private double panelWidth() {
        return arrangement.labelAbove() ? Math.max(gridWidth(), label) : label + gridWidth();
    }

    private double panelHeight() {
        return gridHeight() + (arrangement.labelAbove() ? sizes.cellHeight() : 0);
    }

    private int across() {
        return arrangement.gradientBelow() ? 1 : 1 + gradients.size();
    }

    private int down() {
        return arrangement.gradientBelow() ? 1 + gradients.size() : 1;
    }

    double width() {
        return across() * (panelWidth() + sizes.pad()) + sizes.pad();
    }

    double height() {
        return down() * (panelHeight() + sizes.pad()) + sizes.pad();
    }

    /** The box with its upper left corner at the origin. */
    Box box(int time) {
        List<Panel> panels = new ArrayList<>();
        Slot value = Slot.value(quantity, time);
        panels.add(panel(value, 0));
        for (Quantity each : gradients) {
            panels.add(panel(Slot.gradient(each, time), panels.size()));
        }
        Rectangle2D frame = new Rectangle2D.Double(0, 0, width(), height());
        return new Box(value, frame, panels, true);
    }

    private Panel panel(Slot slot, int place) {
        double along = place * ((across() > 1 ? panelWidth() : panelHeight()) + sizes.pad());
        double x = sizes.pad() + (across() > 1 ? along : 0);
        double y = sizes.pad() + (across() > 1 ? 0 : along);
        boolean above = arrangement.labelAbove();
        double width = above ? panelWidth() : label;
        double height = above ? sizes.cellHeight() : gridHeight();
        Rectangle2D name = new Rectangle2D.Double(x, y, width, height);
        double gridX = above ? x + (panelWidth() - gridWidth()) / 2 : x + label;
        double gridY = above ? y + sizes.cellHeight() : y;
        Rectangle2D area = new Rectangle2D.Double(gridX, gridY, gridWidth(), gridHeight());
        return new Panel(slot, name, new Grid(area, columns(), quantity.shape().size()));
    }
}
