package unfold.draw.parameters;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.draw.Cell;
import unfold.draw.Grid;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/**
 * Where each parameter stands: blocks side by side while they fit, then in further rows. Column
 * vectors lie down to save height. Immutable.
 */
public final class ParametersLayout {

    private static final int MOST_NUMBERED = 400;
    private static final double SMALLEST_CELL = 3;

    private final List<ParameterBlock> blocks = new ArrayList<>();
    private final double left;
    private final double width;
    private final double top;
    private final double textSize;
    private final Theme theme;
    private double bottom;

    private ParametersLayout(Subject subject, Rectangle2D area, Theme theme) {
        this.theme = theme;
        this.left = area.getX() + theme.px(0.7);
        this.width = Math.max(1, area.getWidth() - theme.px(1.4));
        this.top = area.getY() + theme.px(0.5);
        this.textSize = theme.px(0.85);
        this.bottom = top;
        place(
                subject.trace().quantities().stream()
                        .filter(quantity -> quantity.role() == Role.PARAMETER)
                        .toList());
    }

    /** A layout as wide as {@code area}; it may need more height than that. */
    public static ParametersLayout of(Subject subject, Rectangle2D area, Theme theme) {
        return new ParametersLayout(subject, area, theme);
    }

    private void place(List<Quantity> parameters) {
        double x = left;
        double y = top;
        double rowHeight = 0;
        double space = theme.px(1.1);
        for (Quantity parameter : parameters) {
            ParameterBlock block = block(parameter, x, y);
            if (x > left && block.frame().getMaxX() > left + width) {
                x = left;
                y += rowHeight + theme.px(0.9);
                rowHeight = 0;
                block = block(parameter, x, y);
            }
            blocks.add(block);
            x = block.frame().getMaxX() + space;
            rowHeight = Math.max(rowHeight, block.frame().getHeight());
            bottom = Math.max(bottom, block.frame().getMaxY());
        }
    }

    private ParameterBlock block(Quantity parameter, double x, double y) {
        Shape shape = parameter.shape();
        int cols = shape.rank() == Shape.Rank.VECTOR ? shape.rows() : shape.cols();
        int rows = shape.size() / cols;
        double gap = theme.px(0.9);
        double room = (width - gap) / 2;
        double cell = numberWidth();
        double cellHeight = Math.ceil(textSize * 1.5);
        boolean numbered = shape.size() <= MOST_NUMBERED && cols * cell <= room;
        if (!numbered) {
            cell = Math.max(SMALLEST_CELL * 0.1, Math.min(theme.px(0.75), room / cols));
            cellHeight = cell;
        }
        double heading = theme.px(1.7);
        double gridWidth = cols * cell;
        double gridHeight = rows * cellHeight;
        double least = theme.px(10.5);
        double whole = Math.min(width, Math.max(2 * gridWidth + gap, least));
        Grid value = grid(x, y + heading, gridWidth, gridHeight, cols, shape.size());
        Grid gradient =
                grid(x + gridWidth + gap, y + heading, gridWidth, gridHeight, cols, shape.size());
        return new ParameterBlock(
                parameter,
                new Rectangle2D.Double(x, y, whole, heading + gridHeight),
                new Rectangle2D.Double(x, y, whole, heading),
                value,
                gradient);
    }

    private double numberWidth() {
        Font font = Theme.fontOf(textSize);
        return Math.ceil(Lettering.width(font, Numerals.WIDEST) + textSize * 0.6);
    }

    private static Grid grid(double x, double y, double w, double h, int cols, int size) {
        return new Grid(new Rectangle2D.Double(x, y, w, h), cols, size);
    }

    public List<ParameterBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** The height that shows every parameter. */
    public double preferredHeight() {
        return bottom - top + theme.px(1);
    }

    /** The size of figures, in pixels. */
    public double textSize() {
        return textSize;
    }

    /** Whether a block's cells have room for their numbers. */
    public boolean isNumbered(ParameterBlock block) {
        return block.value().cellWidth() >= numberWidth() - 1e-9;
    }

    /** The cell under a point. */
    public Optional<Cell> cellAt(double x, double y) {
        for (ParameterBlock block : blocks) {
            Slot value = Slot.value(block.quantity(), Slot.UNTIMED);
            Optional<Cell> cell =
                    Cell.under(value, block.value(), x, y)
                            .or(() -> Cell.under(value.gradient(), block.gradient(), x, y));
            if (cell.isPresent()) {
                return cell;
            }
        }
        return Optional.empty();
    }
}
