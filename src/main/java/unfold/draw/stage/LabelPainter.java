package unfold.draw.stage;

import java.awt.Color;
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
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.explain.Ink;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Writes the names of units beside their cells, and the token of a time step at its box. */
final class LabelPainter {

    /** Of units too many to be named one by one, the largest this many are. */
    private static final int MOST_OF_MANY = 5;

    /** A narrow box gets a shortened token only if some letters of it are left, for figures of one pixel. */
    private static final double LEAST_TOKEN = 2.2;

    private final Frame frame;
    private final Theme theme;
    private final StageLayout layout;
    private final BoardColors inks;

    LabelPainter(Frame frame, Theme theme, StageLayout layout) {
        this.frame = frame;
        this.theme = theme;
        this.layout = layout;
        this.inks = new BoardColors(theme);
    }

    void paint(Graphics2D g, Box box) {
        Quantity quantity = frame.trace().quantity(box.slot().quantity());
        boolean open = box.panels().get(0).label() != null;
        if (open) {
            units(g, box.panels().get(0).grid(), quantity, box.slot());
        }
        frame.subject()
                .labels()
                .token(quantity.id(), box.slot().time())
                .ifPresent(token -> token(g, box, quantity, token));
    }

    private void units(Graphics2D g, Grid grid, Quantity quantity, Slot slot) {
        List<String> names = frame.subject().labels().units(quantity.id());
        Optional<Rectangle2D> place = layout.fit().shape(quantity).units(grid);
        if (names.isEmpty() || place.isEmpty()) {
            return;
        }
        double size = layout.textSize();
        Optional<Tensor> values = frame.at(slot);
        boolean above = grid.columns() > 1;
        boolean each = above || grid.cellHeight() >= size * 1.15;
        int largest = values.map(LabelPainter::largest).orElse(-1);
        for (int index : each ? all(names.size()) : some(grid, values, size)) {
            g.setColor(theme.color(index == largest ? Hue.INK : Hue.QUIET));
            Font font = index == largest ? bold(size) : Theme.fontOf(size);
            Rectangle2D cell = grid.cell(index);
            if (above) {
                Rectangle2D over = new Rectangle2D.Double(
                        cell.getX(),
                        place.get().getY(),
                        cell.getWidth(),
                        place.get().getHeight());
                Lettering.centred(g, font, Lettering.fitted(font, names.get(index), cell.getWidth() - 2), over);
            } else {
                double room = place.get().getWidth() - size * 0.3;
                Rectangle2D beside = new Rectangle2D.Double(place.get().getX(), cell.getY(), room, cell.getHeight());
                Lettering.right(g, font, Lettering.fitted(font, names.get(index), room), beside);
            }
        }
    }

    private static Font bold(double size) {
        return Theme.fontOf(size).deriveFont(Font.BOLD);
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    /** The largest entries whose names do not run into each other; none that is zero. */
    private static int[] some(Grid grid, Optional<Tensor> values, double size) {
        if (values.isEmpty()) {
            return new int[0];
        }
        Tensor tensor = values.get();
        List<Integer> sorted = IntStream.range(0, tensor.size())
                .filter(i -> tensor.get(i) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -tensor.get(i)))
                .limit(MOST_OF_MANY)
                .toList();
        List<Integer> kept = new ArrayList<>();
        for (int index : sorted) {
            double y = grid.cell(index).getCenterY();
            if (kept.stream().allMatch(other -> Math.abs(grid.cell(other).getCenterY() - y) >= size * 1.1)) {
                kept.add(index);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
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

    private void token(Graphics2D g, Box box, Quantity quantity, String token) {
        BoxShape shape = layout.fit().shape(quantity);
        boolean open = box.panels().get(0).label() != null;
        double size = layout.textSize() * BoxText.TOKEN;
        Color color = inks.color(quantity.role() == Role.TARGET ? Ink.TARGET : Ink.INPUT);
        if (open) {
            Font font = bold(size);
            Rectangle2D place = shape.token(box.frame());
            g.setColor(color);
            Lettering.centred(g, font, Lettering.fitted(font, token, place.getWidth() - 4), place);
            return;
        }
        narrowToken(g, box, shape, token, color);
    }

    private void narrowToken(Graphics2D g, Box box, BoxShape shape, String token, Color color) {
        double pitch = layout.column(box.slot().time()).orElseThrow().width() / Placement.STRIP;
        Font font = Theme.fontOf(layout.textSize());
        double widest = frame.subject().labels().tokens(box.slot().quantity()).values().stream()
                .mapToDouble(each -> Lettering.width(font, each))
                .max()
                .orElse(0);
        if (widest > pitch && pitch < LEAST_TOKEN * layout.textSize()) {
            return;
        }
        double height = shape.text().tokenHeight(layout.fit().sizes());
        Rectangle2D cells = box.frame();
        double y = shape.text().tokenOnTop() ? cells.getY() - height : cells.getMaxY();
        Rectangle2D place = new Rectangle2D.Double(cells.getCenterX() - pitch / 2, y, pitch, height);
        g.setColor(color);
        Lettering.centred(g, font, Lettering.fitted(font, token, pitch), place);
    }
}
