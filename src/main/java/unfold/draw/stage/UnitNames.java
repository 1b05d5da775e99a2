package unfold.draw.stage;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;
import unfold.tensor.Tensor;

/**
 * Names the units of one box: each beside its cell, or, where they are too many, only the largest.
 *
 * @param size of the figures, in pixels
 */
record UnitNames(Frame frame, Theme theme, double size) {

    /** Of units too many to be named one by one, the largest this many are. */
    private static final int MOST_OF_MANY = 5;

    /** Names over cells are set smaller before they are shortened, down to this share. */
    private static final double SMALLEST = 0.75;

    void paint(Graphics2D g, Box box, Rectangle2D place) {
        Grid grid = box.panels().get(0).grid();
        List<String> names = frame.subject().labels().units(box.slot().quantity());
        Optional<Tensor> values = frame.at(box.slot());
        if (grid.columns() == 1) {
            beside(g, grid, names, place, values);
        } else if (grid.columns() == grid.size()) {
            above(g, grid, names, place, values);
        } else {
            values.ifPresent(tensor -> ranking(g, names, place, tensor));
        }
    }

    private void beside(Graphics2D g, Grid grid, List<String> names, Rectangle2D place, Optional<Tensor> values) {
        boolean each = grid.cellHeight() >= size * 1.15;
        double room = place.getWidth() - size * 0.3;
        for (int index : each ? all(names) : some(grid, values)) {
            Font font = ink(g, index, values, size);
            Rectangle2D line = new Rectangle2D.Double(place.getX(), middle(grid, index) - size / 2, room, size);
            Lettering.right(g, font, Lettering.fitted(font, names.get(index), room), line);
        }
    }

    private void above(Graphics2D g, Grid grid, List<String> names, Rectangle2D place, Optional<Tensor> values) {
        double room = grid.cellWidth() - 2;
        Font bold = Theme.fontOf(size).deriveFont(Font.BOLD);
        double widest = names.stream()
                .mapToDouble(name -> Lettering.width(bold, name))
                .max()
                .orElse(0);
        double fitting = size * Math.max(SMALLEST, Math.min(1, room / Math.max(1, widest)));
        for (int index : all(names)) {
            Rectangle2D cell = grid.cell(index);
            Font font = ink(g, index, values, fitting);
            Rectangle2D line = new Rectangle2D.Double(cell.getX(), place.getY(), cell.getWidth(), place.getHeight());
            Lettering.centred(g, font, Lettering.fitted(font, names.get(index), room), line);
        }
    }

    /** The largest entries in one line, as many as have room: {@code b 0.053   a 0.050}. */
    private void ranking(Graphics2D g, List<String> names, Rectangle2D place, Tensor values) {
        double x = place.getX();
        boolean first = true;
        for (int index : ranked(values)) {
            Font font = ink(g, index, Optional.of(values), size);
            String text = names.get(index) + " " + Numerals.fixed(values.get(index));
            double width = Lettering.width(font, text);
            if (x + width > place.getMaxX() && !first) {
                return;
            }
            Rectangle2D line = new Rectangle2D.Double(x, place.getY(), place.getMaxX() - x, place.getHeight());
            Lettering.left(g, font, Lettering.fitted(font, text, line.getWidth()), line);
            x += width + size;
            first = false;
        }
    }

    /** Sets the colour for a name and returns its type: the largest entry's stands out. */
    private Font ink(Graphics2D g, int index, Optional<Tensor> values, double pixels) {
        boolean largest = values.map(tensor -> index == largest(tensor)).orElse(false);
        g.setColor(theme.color(largest ? Hue.INK : Hue.QUIET));
        return largest ? Theme.fontOf(pixels).deriveFont(Font.BOLD) : Theme.fontOf(pixels);
    }

    private static List<Integer> all(List<String> names) {
        return IntStream.range(0, names.size()).boxed().toList();
    }

    /** The largest entries first; none that is zero or less. */
    private static List<Integer> ranked(Tensor values) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values.get(i)))
                .limit(MOST_OF_MANY)
                .toList();
    }

    /** The largest entries whose names do not run into each other. */
    private List<Integer> some(Grid grid, Optional<Tensor> values) {
        List<Integer> kept = new ArrayList<>();
        for (int index : values.map(UnitNames::ranked).orElse(List.of())) {
            double y = middle(grid, index);
            if (kept.stream().allMatch(other -> Math.abs(middle(grid, other) - y) >= size * 1.1)) {
                kept.add(index);
            }
        }
        return kept;
    }

    /** The height at which a name stands: that of its cell, and never out of the box. */
    private double middle(Grid grid, int index) {
        Rectangle2D cells = grid.area();
        double y = grid.cell(index).getCenterY();
        double edge = Math.min(size * 0.6, cells.getHeight() / 2);
        return Math.max(cells.getY() + edge, Math.min(cells.getMaxY() - edge, y));
    }

    /** Where the largest entry stands; -1 if all are alike. */
    private static int largest(Tensor tensor) {
        int largest = 0;
        boolean alike = true;
        for (int i = 1; i < tensor.size(); i++) {
            alike &= tensor.get(i) == tensor.get(0);
            largest = tensor.get(i) > tensor.get(largest) ? i : largest;
        }
        return alike ? -1 : largest;
    }
}
