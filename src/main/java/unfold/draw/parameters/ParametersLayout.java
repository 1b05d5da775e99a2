package unfold.draw.parameters;

import java.awt.Font;
import java.awt.geom.Point2D;
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
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/**
 * Where each parameter stands: blocks side by side while they fit, then in further rows. Column
 * vectors lie down to save height. Immutable.
 */
public final class ParametersLayout {

    /** How far left of a grid arrows go up, how far they are apart there, and how many there is room for. */
    private static final double BESIDE = 0.35;

    private static final double LANE = 0.18;
    private static final int LANES = 4;

    private final List<ParameterBlock> blocks = new ArrayList<>();
    private final double left;
    private final double width;
    private final double top;
    private final Density density;

    /** Whether weights stand alone, because the run takes no gradients. */
    private final boolean alone;

    private final Theme theme;

    /** What the name of a gradient and the count of its shares need, in units of text; more in a batch. */
    private final double headingWidth;

    private double bottom;

    private ParametersLayout(Subject subject, Rectangle2D area, Theme theme, Density density) {
        this.theme = theme;
        this.headingWidth = subject.trace().companions().any() ? 9.5 : 6;
        this.left = area.getX() + theme.px(0.7);
        this.width = Math.max(1, area.getWidth() - theme.px(1.4));
        this.top = area.getY() + theme.px(0.5);
        this.density = density;
        this.alone = !subject.goesBackward();
        this.bottom = top;
        place(subject.trace().quantities().stream()
                .filter(quantity -> quantity.role() == Role.PARAMETER)
                .toList());
    }

    /** A layout as wide as {@code area}; it may need more height than that. */
    public static ParametersLayout of(Subject subject, Rectangle2D area, Theme theme) {
        return new ParametersLayout(subject, area, theme, Density.ORDINARY);
    }

    /** The layout with the most and largest figures that stays within the height of {@code area}. */
    public static ParametersLayout fitting(Subject subject, Rectangle2D area, Theme theme) {
        ParametersLayout layout = null;
        for (Density density : Density.LOOSE_TO_TIGHT) {
            layout = new ParametersLayout(subject, area, theme, density);
            if (layout.preferredHeight() <= area.getHeight()) {
                return layout;
            }
        }
        return layout;
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
                y += rowHeight + theme.px(0.6);
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
        double cell = numberWidth();
        boolean few = shape.size() <= density.most();
        boolean beside = !alone && (!few || 2 * cols * cell + gap() <= width);
        double room = beside ? (width - gap()) / 2 : width;
        double cellHeight = Math.ceil(textSize() * 1.45);
        if (!few || cols * cell > room) {
            beside = !alone;
            cell = Math.min(theme.px(density.heat()), (alone ? width : (width - gap()) / 2) / cols);
            cellHeight = cell;
        }
        Rectangle2D weights = new Rectangle2D.Double(x, y + heading(), cols * cell, rows * cellHeight);
        double dx = beside ? Math.max(weights.getWidth() + gap(), theme.px(4.2)) : 0;
        double dy = beside ? 0 : weights.getHeight() + heading();
        Rectangle2D gradient = alone
                ? new Rectangle2D.Double(x, weights.getMaxY(), 0, 0)
                : new Rectangle2D.Double(x + dx, weights.getY() + dy, weights.getWidth(), weights.getHeight());
        return block(parameter, new Grid(weights, cols, shape.size()), gradient);
    }

    private ParameterBlock block(Quantity parameter, Grid value, Rectangle2D gradient) {
        Rectangle2D weights = value.area();
        double x = weights.getX();
        double y = weights.getY() - heading();
        boolean beside = gradient.getX() > x;
        double right =
                Math.max(Math.max(weights.getMaxX(), gradient.getMaxX()), gradient.getX() + theme.px(headingWidth));
        double nameWidth = beside ? gradient.getX() - x : right - x;
        return new ParameterBlock(
                parameter,
                new Rectangle2D.Double(x, y, Math.min(width, right - x), gradient.getMaxY() - y),
                new Rectangle2D.Double(x, y, nameWidth, heading()),
                new Rectangle2D.Double(
                        gradient.getX(), gradient.getY() - heading(), right - gradient.getX(), heading()),
                value,
                new Grid(gradient, value.columns(), value.size()));
    }

    private double heading() {
        return theme.px(1.5);
    }

    private double gap() {
        return theme.px(0.9);
    }

    private double numberWidth() {
        Font font = Theme.fontOf(textSize());
        return Math.ceil(Lettering.width(font, Numerals.WIDEST) + textSize() * 0.45);
    }

    public List<ParameterBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** The height that shows every parameter. */
    public double preferredHeight() {
        return bottom - top + theme.px(0.9);
    }

    /** The size of figures, in pixels. */
    public double textSize() {
        return theme.legible(theme.px(density.text()));
    }

    /** Whether a block's cells have room for their numbers. */
    public boolean isNumbered(ParameterBlock block) {
        return block.value().cellWidth() >= numberWidth() - 1e-9;
    }

    /** Where the numbers of a slot stand; empty if they do not. */
    public Optional<Grid> grid(Slot slot) {
        return blocks.stream()
                .filter(block -> block.quantity().id() == slot.quantity() && slot.time() == Slot.UNTIMED)
                .map(block -> slot.aspect() == Aspect.VALUE ? block.value() : block.gradient())
                .findFirst();
    }

    /**
     * The way from a point at the edge of a grid of that parameter to the upper edge of the panel, beside all numbers:
     * up the gap left of the grid, or between the rows of blocks and up the margin.
     *
     * @param lane 0, 1, 2, ... for ways that are not to cover each other
     */
    List<Point2D> wayOut(Slot slot, Point2D from, int lane) {
        Rectangle2D grid = grid(slot).orElseThrow().area();
        ParameterBlock block = blocks.stream()
                .filter(each -> each.quantity().id() == slot.quantity())
                .findFirst()
                .orElseThrow();
        double apart = theme.px(LANE) * (lane % LANES);
        List<Point2D> way = new ArrayList<>(List.of(from));
        double x = grid.getX() - theme.px(BESIDE) - apart;
        double y = from.getY();
        if (from.getX() > grid.getX() + 1) {
            y -= theme.px(LANE);
            way.add(new Point2D.Double(from.getX(), y));
        }
        way.add(new Point2D.Double(x, y));
        if (block.frame().getY() > top + 1) {
            double between = block.frame().getY() - theme.px(BESIDE) / 2 + apart / 2;
            way.add(new Point2D.Double(x, between));
            x = left - theme.px(BESIDE) + apart / 2;
            way.add(new Point2D.Double(x, between));
        }
        way.add(new Point2D.Double(x, top - theme.px(0.5)));
        return way;
    }

    /** The cell under a point. */
    public Optional<Cell> cellAt(double x, double y) {
        for (ParameterBlock block : blocks) {
            Slot value = Slot.value(block.quantity(), Slot.UNTIMED);
            Optional<Cell> cell = Cell.under(value, block.value(), x, y)
                    .or(() -> Cell.under(value.gradient(), block.gradient(), x, y));
            if (cell.isPresent()) {
                return cell;
            }
        }
        return Optional.empty();
    }
}
