package unfold.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleFunction;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Slot;

/**
 * Paints a tensor as heat cells: numbered while there is a font for the figures, plain beyond. Sign
 * and special numbers never rest on colour alone.
 */
public final class CellPainter {

    private static final int MOST_SINGLE_CELLS = 64 * 64;
    private static final double SMALLEST_MARKED = 9;
    private static final double SMALLEST_ALARMED = 3;

    /** Of the width of a cell. */
    private static final double NOTCH = 0.3;

    private static final double WIDEST_NOTCH = 4;
    private static final double NARROWEST_NOTCHED = 4;
    private static final double LOWEST_NOTCHED = 2;

    private final HeatScale scale;
    private final Diverging colors;
    private final Color alarm;
    private final Appearance appearance;

    /** How far new numbers have appeared in the place of others, or of an empty ground. */
    private record Appearance(Tensor before, Color ground, double share) {}

    /** A painter on one colour scale. */
    public CellPainter(HeatScale scale, Diverging colors, Color alarm) {
        this(scale, colors, alarm, null);
    }

    private CellPainter(HeatScale scale, Diverging colors, Color alarm, Appearance appearance) {
        this.scale = scale;
        this.colors = colors;
        this.alarm = alarm;
        this.appearance = appearance;
    }

    /** A painter for the numbers of a slot. */
    public static CellPainter of(Subject subject, Slot slot, Theme theme) {
        boolean value = slot.aspect() == Aspect.VALUE;
        Diverging colors = value ? theme.palette().values() : theme.palette().gradients();
        return new CellPainter(subject.scale(slot), colors, theme.color(Hue.ALARM));
    }

    /**
     * The same painter while what it paints appears: cells turn from one colour to the other. Figures are always those
     * of what is painted.
     *
     * @param before what was there; null for nothing
     * @param ground where there was nothing
     * @param share from 0 to 1, how far they have come
     */
    public CellPainter appearing(Tensor before, Color ground, double share) {
        return new CellPainter(scale, colors, alarm, new Appearance(before, ground, share));
    }

    /** Heat cells with their numbers in {@code font}. */
    public void numbered(Graphics2D g, Grid grid, Tensor tensor, Font font, DoubleFunction<String> figures) {
        for (int i = 0; i < tensor.size(); i++) {
            Rectangle2D cell = grid.cell(i);
            Color ground = fill(g, cell, color(tensor, i));
            g.setColor(ink(ground));
            Lettering.centred(g, font, figures.apply(tensor.get(i)), cell);
        }
        rules(g, grid);
    }

    /** One heat cell with a text on it. */
    public void written(Graphics2D g, Rectangle2D cell, double value, Font font, String text) {
        g.setColor(Contrast.inkOn(fill(g, cell, color(value))));
        Lettering.centred(g, font, text, cell);
    }

    /** One heat cell with the mark of its sign, of exact zero, of infinity and of NaN. */
    public void marked(Graphics2D g, Rectangle2D cell, double value) {
        mark(g, cell, value, fill(g, cell, color(value)));
    }

    /** Heat cells alone; a bar marks the negative ones, or a notch where they are small. */
    public void plain(Graphics2D g, Grid grid, Tensor tensor) {
        if (tensor.size() > MOST_SINGLE_CELLS) {
            image(g, grid, tensor);
            return;
        }
        boolean marked = !isFine(grid);
        for (int i = 0; i < tensor.size(); i++) {
            Rectangle2D cell = grid.cell(i);
            Color ground = fill(g, cell, color(tensor, i));
            if (marked || !Double.isFinite(tensor.get(i))) {
                mark(g, cell, tensor.get(i), ground);
            } else if (isNegative(tensor.get(i)) && isNotched(cell)) {
                g.setColor(colors.zero());
                g.fill(new Rectangle2D.Double(cell.getX(), cell.getY(), notch(cell), cell.getHeight()));
            }
        }
        if (marked) {
            rules(g, grid);
        }
    }

    /** Whether cells are too small for anything but their colour. */
    public static boolean isFine(Grid grid) {
        return Math.min(grid.cellWidth(), grid.cellHeight()) < SMALLEST_MARKED;
    }

    /** Heat cells, the negative ones with a notch. */
    public void heat(Pixels pixels, Grid grid, Tensor tensor) {
        for (int column = 0; column < Math.min(grid.columns(), tensor.size()); column++) {
            int[] colors = new int[(tensor.size() - column + grid.columns() - 1) / grid.columns()];
            for (int row = 0; row < colors.length; row++) {
                colors[row] = color(tensor, row * grid.columns() + column).getRGB();
            }
            Rectangle2D top = grid.cell(column);
            double height = top.getHeight() * colors.length;
            pixels.stack(new Rectangle2D.Double(top.getX(), top.getY(), top.getWidth(), height), colors);
            if (isNotched(top) && notch(colors, grid, tensor, column)) {
                pixels.stack(new Rectangle2D.Double(top.getX(), top.getY(), notch(top), height), colors);
            }
        }
    }

    /** Leaves in {@code colors} what stands at the left edge of a column's cells; false if that is what they are. */
    private boolean notch(int[] colors, Grid grid, Tensor tensor, int column) {
        boolean any = false;
        for (int row = 0; row < colors.length; row++) {
            if (isNegative(tensor.get(row * grid.columns() + column))) {
                colors[row] = this.colors.zero().getRGB();
                any = true;
            }
        }
        return any;
    }

    /**
     * Cells too small for a minus sign tell it by their shape: the colour of a negative one does not reach its left
     * edge. So a column of them has a ragged edge that is seen where no colour is, on a faded projector or by an eye
     * that mixes the two ends up; hatching would need several lines to a cell, and a darker tone could be a larger
     * number. Beside zero, which has no colour to be cut, there is nothing to tell.
     */
    private static boolean isNotched(Rectangle2D cell) {
        return cell.getWidth() >= NARROWEST_NOTCHED && cell.getHeight() >= LOWEST_NOTCHED;
    }

    private static double notch(Rectangle2D cell) {
        return Math.min(WIDEST_NOTCH, Math.round(cell.getWidth() * NOTCH));
    }

    private static boolean isNegative(double value) {
        return value < 0 && value > Double.NEGATIVE_INFINITY;
    }

    /** The marks of infinity and NaN on fine cells, where they can be seen. */
    public void alarms(Graphics2D g, Grid grid, Tensor tensor) {
        if (Math.min(grid.cellWidth(), grid.cellHeight()) < SMALLEST_ALARMED) {
            return;
        }
        for (int i = 0; i < tensor.size(); i++) {
            if (!Double.isFinite(tensor.get(i))) {
                mark(g, grid.cell(i), tensor.get(i), alarm);
            }
        }
    }

    /** Heat cells with nothing else on them, for small pictures. */
    public void heat(Graphics2D g, Grid grid, Tensor tensor) {
        if (tensor.size() > MOST_SINGLE_CELLS) {
            image(g, grid, tensor);
            return;
        }
        for (int i = 0; i < tensor.size(); i++) {
            fill(g, grid.cell(i), color(tensor, i));
        }
    }

    private static Color fill(Graphics2D g, Rectangle2D cell, Color color) {
        g.setColor(color);
        g.fill(cell);
        return color;
    }

    /** The colour of a number. */
    public Color color(double value) {
        return Double.isFinite(value) ? colors.at(scale.position(value)) : alarm;
    }

    private Color color(Tensor tensor, int index) {
        Color color = color(tensor.get(index));
        if (appearance == null) {
            return color;
        }
        Color before = appearance.before == null ? appearance.ground : color(appearance.before.get(index));
        return Diverging.blend(before, color, appearance.share);
    }

    /** Figures on an empty ground appear with their cells. */
    private Color ink(Color ground) {
        Color ink = Contrast.inkOn(ground);
        return appearance == null || appearance.before != null ? ink : Diverging.blend(ground, ink, appearance.share);
    }

    private void rules(Graphics2D g, Grid grid) {
        g.setColor(Diverging.blend(colors.zero(), Contrast.inkOn(colors.zero()), 0.22));
        g.setStroke(new BasicStroke(0.8f));
        for (int i = 0; i < grid.size(); i++) {
            g.draw(grid.cell(i));
        }
    }

    private void mark(Graphics2D g, Rectangle2D cell, double value, Color ground) {
        double r = Math.min(5, Math.min(cell.getWidth(), cell.getHeight()) * 0.3);
        double x = cell.getCenterX();
        double y = cell.getCenterY();
        g.setColor(ink(ground));
        g.setStroke(new BasicStroke((float) Math.max(1, r * 0.35)));
        if (Double.isNaN(value)) {
            g.draw(new Line2D.Double(x - r, y - r, x + r, y + r));
            g.draw(new Line2D.Double(x - r, y + r, x + r, y - r));
        } else if (Double.isInfinite(value)) {
            g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        } else if (value == 0) {
            g.draw(new Ellipse2D.Double(x - r / 2, y - r / 2, r, r));
        } else if (value < 0) {
            g.draw(new Line2D.Double(x - r, y, x + r, y));
        }
    }

    private void image(Graphics2D g, Grid grid, Tensor tensor) {
        BufferedImage image = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < tensor.size(); i++) {
            image.setRGB(
                    i % grid.columns(), i / grid.columns(), color(tensor, i).getRGB());
        }
        Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        Rectangle2D area = grid.area();
        g.drawImage(image, (int) area.getX(), (int) area.getY(), (int) area.getWidth(), (int) area.getHeight(), null);
        if (before != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }
}
