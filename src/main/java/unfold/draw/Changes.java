package unfold.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import unfold.trace.Slot;

/** The given numbers that differ from the lesson as it is kept, and the mark that tells so. Immutable. */
public final class Changes {

    /** Nothing is changed. */
    public static final Changes NONE = new Changes(Map.of());

    /** Of a cell's shorter side. */
    private static final double SHARE = 0.45;

    private static final double SMALLEST = 4;

    /** Of running text. */
    private static final double LARGEST = 0.6;

    private final Map<Slot, BitSet> entries;

    /** Numbers by slot, counted row by row from 0. */
    public Changes(Map<Slot, BitSet> entries) {
        Map<Slot, BitSet> copies = new HashMap<>();
        entries.forEach((slot, numbers) -> copies.put(slot, (BitSet) numbers.clone()));
        this.entries = Map.copyOf(copies);
    }

    /** Whether that number is changed. */
    public boolean has(Slot slot, int index) {
        return entries.containsKey(slot) && entries.get(slot).get(index);
    }

    /**
     * Marks the changed numbers of a slot with a triangle in the upper right corner of their cells; where cells are
     * too small for that, all of them together.
     */
    public void paint(Graphics2D g, Slot slot, Grid grid, Theme theme) {
        BitSet changed = entries.get(slot);
        if (changed == null) {
            return;
        }
        double shorter = Math.min(grid.cellWidth(), grid.cellHeight());
        if (shorter * SHARE < SMALLEST) {
            Rectangle2D all = grid.area();
            double side = Math.min(Math.min(all.getWidth(), all.getHeight()), 2 * SMALLEST);
            corner(g, all, side, theme);
            return;
        }
        double side = Math.min(shorter * SHARE, theme.px(LARGEST));
        changed.stream().filter(i -> i < grid.size()).forEach(i -> corner(g, grid.cell(i), side, theme));
    }

    private static void corner(Graphics2D g, Rectangle2D cell, double side, Theme theme) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(cell.getMaxX() - side, cell.getY());
        triangle.lineTo(cell.getMaxX(), cell.getY());
        triangle.lineTo(cell.getMaxX(), cell.getY() + side);
        triangle.closePath();
        g.setColor(theme.color(Hue.INK));
        g.fill(triangle);
        // An edge in the colour of the panel sets it off from dark cells.
        g.setColor(theme.color(Hue.PANEL));
        g.setStroke(new BasicStroke(1));
        g.draw(triangle);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Changes that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
