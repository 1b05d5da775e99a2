package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.draw.Grid;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * How one quantity's box is divided, before it has a place.
 *
 * @param quantity whose box it is
 * @param gradients the quantities whose gradients are shown in it
 * @param text the room that its names and labels take
 * @param arrangement how the cells are put together
 * @param sizes the measures
 */
public record BoxShape(
        Quantity quantity, List<Quantity> gradients, BoxText text, Arrangement arrangement, Sizes sizes) {

    private int columns() {
        Shape shape = quantity.shape();
        return shape.rank() == Shape.Rank.MATRIX ? shape.cols() : Math.min(shape.size(), arrangement.perRow());
    }

    /** Whether the names of units stand left of the cells, one beside each. */
    private boolean unitsBeside() {
        return text.units() > 0 && columns() == 1;
    }

    /** Whether they stand above the cells; over several rows only those of the largest, unless a token is there. */
    private boolean unitsAbove() {
        boolean broken = columns() < quantity.shape().size();
        return text.units() > 0 && columns() > 1 && !(broken && text.token() > 0);
    }

    private double besideWidth() {
        return unitsBeside() ? text.units() : 0;
    }

    private double aboveHeight() {
        return unitsAbove() ? sizes.text() * BoxText.UNIT_LINE : 0;
    }

    /** The cells of the value, or of a gradient. */
    private double gridWidth(boolean isValue) {
        return columns() * (isValue ? sizes.cellWidth() : sizes.gradientWidth());
    }

    private double gridHeight() {
        int size = quantity.shape().size();
        double height = (size + columns() - 1) / columns() * sizes.cellHeight();
        return Math.max(height, sizes.text() * 1.25);
    }

    private double panelWidth(boolean isValue) {
        double cells = gridWidth(isValue);
        return arrangement.labelAbove() ? Math.max(cells, text.name()) : text.name() + cells;
    }

    /** The width of all panels that stand beside each other. */
    private double panelWidths() {
        return panelWidth(true) + (across() - 1) * panelWidth(false);
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

    public double width() {
        double cells = besideWidth() + panelWidths() + across() * sizes.pad() + sizes.pad();
        return Math.max(cells, text.token() + 2 * sizes.pad());
    }

    public double height() {
        return down() * (panelHeight() + sizes.pad()) + sizes.pad() + aboveHeight() + text.tokenHeight(sizes);
    }

    /** The box with its upper left corner at the origin. */
    public Box box(int time) {
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
        boolean beside = across() > 1;
        // The names of units come before the cells of the value, which the gradients follow.
        boolean first = place == 0;
        double before = first ? 0 : panelWidth(true) + (place - 1) * panelWidth(false) + place * sizes.pad();
        double along = beside ? before : place * (panelHeight() + sizes.pad());
        double spare = width() - besideWidth() - panelWidths() - across() * sizes.pad() - sizes.pad();
        double left = sizes.pad() + spare / 2 + (beside ? along : 0);
        double x = left + (beside && !first || arrangement.labelAbove() ? besideWidth() : 0);
        double y = sizes.pad() + tokenAbove() + (beside ? 0 : along);
        boolean above = arrangement.labelAbove();
        double width = above ? panelWidth(first) : text.name();
        double height = above ? sizes.cellHeight() : gridHeight();
        double lower = y + aboveHeight();
        Rectangle2D name = new Rectangle2D.Double(x, above ? y : lower, width, height);
        double indent = first || !beside ? besideWidth() : 0;
        double gridX = above ? x + (panelWidth(first) - gridWidth(first)) / 2 : x + text.name() + indent;
        double gridY = above ? lower + sizes.cellHeight() : lower;
        Rectangle2D area = new Rectangle2D.Double(gridX, gridY, gridWidth(first), gridHeight());
        return new Panel(slot, name, new Grid(area, columns(), quantity.shape().size()));
    }

    private double tokenAbove() {
        return text.tokenOnTop() ? text.tokenHeight(sizes) : 0;
    }

    /** Where the names of units stand beside the grid of the value; empty if they have no room. */
    Optional<Rectangle2D> units(Grid grid) {
        Rectangle2D cells = grid.area();
        if (unitsBeside()) {
            double width = text.units();
            return Optional.of(new Rectangle2D.Double(cells.getX() - width, cells.getY(), width, cells.getHeight()));
        }
        double height = aboveHeight();
        return height == 0
                ? Optional.empty()
                : Optional.of(new Rectangle2D.Double(cells.getX(), cells.getY() - height, cells.getWidth(), height));
    }

    /** Where the token stands in a box of that frame, or at a narrow one. */
    Rectangle2D token(Rectangle2D frame) {
        double height = text.tokenHeight(sizes);
        double y = text.tokenOnTop() ? frame.getY() : frame.getMaxY() - height;
        return new Rectangle2D.Double(frame.getX(), y, frame.getWidth(), height);
    }
}
