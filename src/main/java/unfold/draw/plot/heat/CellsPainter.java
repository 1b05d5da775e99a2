package unfold.draw.plot.heat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.DoubleFunction;
import unfold.draw.CellPainter;
import unfold.draw.Contrast;
import unfold.draw.Diverging;
import unfold.draw.HeatScale;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;

/** The cells of one map: each by itself while there is room for its mark or its number, else as one image. */
final class CellsPainter {

    /** Numbers stand in cells of this height, in heights of the text. */
    private static final double HIGH = 1.05;

    private final Graphics2D g;
    private final MapLayout layout;
    private final Theme theme;
    private final Font font;

    CellsPainter(Graphics2D g, MapLayout layout) {
        this.g = g;
        this.layout = layout;
        this.theme = layout.theme();
        this.font = theme.font(MapLayout.TEXT);
    }

    void paint(int cursor) {
        for (int i = 0; i < layout.map().blocks().size(); i++) {
            if (layout.isImage()) {
                new CellsImage(layout, i).paint(g, cursor);
            } else {
                single(i, cursor);
            }
        }
    }

    private void single(int index, int cursor) {
        Block block = layout.map().blocks().get(index);
        Numbers numbers = block.numbers();
        Optional<DoubleFunction<String>> figures = figures(index, block);
        CellPainter painter = painter(block.ramp());
        Color rule = rule(block.ramp());
        g.setStroke(new BasicStroke(0.8f));
        for (int row = 0; row < numbers.rows(); row++) {
            for (int column = 0; column < numbers.columns(); column++) {
                Rectangle2D cell = layout.cell(index, row, column);
                double value = numbers.at(row, column);
                boolean known = numbers.isKnown(row, column, cursor);
                if (known && figures.isPresent()) {
                    painter.written(g, cell, value, font, figures.get().apply(value));
                } else if (known) {
                    painter.marked(g, cell, value);
                }
                if (known && numbers.isFlagged(row, column)) {
                    flag(cell, painter.color(value));
                }
                if (numbers.exists(row, column)) {
                    g.setStroke(new BasicStroke(0.8f));
                    g.setColor(known ? rule : theme.color(Hue.GHOST));
                    g.draw(cell);
                }
            }
        }
    }

    private Color rule(Ramp ramp) {
        Color zero = ramp.colors(theme).zero();
        return Diverging.blend(zero, Contrast.inkOn(zero), 0.22);
    }

    private CellPainter painter(Ramp ramp) {
        return new CellPainter(ramp.scale(), ramp.colors(theme), theme.color(Hue.ALARM));
    }

    /** A stroke across the lower left corner. */
    private void flag(Rectangle2D cell, Color ground) {
        double side = Math.min(theme.px(0.55), Math.min(cell.getWidth(), cell.getHeight()) * 0.6);
        g.setColor(Contrast.inkOn(ground));
        g.setStroke(new BasicStroke((float) Math.max(1.2, side * 0.16)));
        g.draw(new Line2D.Double(cell.getX() + 1, cell.getMaxY() - side, cell.getX() + side, cell.getMaxY() - 1));
    }

    /** How numbers are written into the cells of a block: in full, briefly, or not at all. */
    private Optional<DoubleFunction<String>> figures(int index, Block block) {
        if (layout.rowHeight(index) < theme.px(MapLayout.TEXT * HIGH)) {
            return Optional.empty();
        }
        double room = layout.columnWidth() - theme.px(0.3);
        boolean share = !block.ramp().signed() && block.ramp().scale() instanceof HeatScale.Linear;
        DoubleFunction<String> full = share ? Numerals::whole : Numerals::fixed;
        if (widest(block, full, room) <= room) {
            return Optional.of(full);
        }
        boolean norms = block.ramp().scale() instanceof HeatScale.Magnitudes;
        return norms && widest(block, Numerals::brief, room) <= room ? Optional.of(Numerals::brief) : Optional.empty();
    }

    /** The width of the widest number, or of the first that is too wide. */
    private double widest(Block block, DoubleFunction<String> figures, double room) {
        if (room < theme.px(1)) {
            return Double.POSITIVE_INFINITY;
        }
        return block.numbers()
                .all()
                .map(value -> Lettering.width(font, figures.apply(value)))
                .filter(width -> width > room)
                .findFirst()
                .orElse(0);
    }

    /** A small cell with the mark of a number. */
    void mark(Rectangle2D place, double value) {
        painter(layout.map().ramp()).marked(g, place, value);
    }

    /** A small cell with a mark, as the cells of the map carry it. */
    void swatch(Rectangle2D place, Mark mark) {
        Ramp ramp = layout.map().ramp();
        if (layout.isImage()) {
            CellsImage.swatch(g, place, mark, new Shade(ramp, theme), ramp);
        } else if (mark == Mark.FLAG) {
            painter(ramp).marked(g, place, Double.MIN_VALUE);
            flag(place, painter(ramp).color(Double.MIN_VALUE));
        } else {
            painter(ramp).marked(g, place, mark.sample());
        }
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(1));
        g.draw(place);
    }
}
