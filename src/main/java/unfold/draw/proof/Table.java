package unfold.draw.proof;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.TexImage;
import unfold.draw.Theme;

/**
 * Columns of text under headings. Each column is as wide as its widest text; of the columns that do
 * not fit side by side the least important are left out.
 */
final class Table {

    /** The size of its text. */
    static final double TEXT = 0.92;

    static final double ROW = 1.5;
    private static final double GAP = 1.1;

    /**
     * What stands in a row of a column.
     *
     * @param tex a formula in place of the text, or null
     * @param mark a sign before the text, or null
     */
    record Item(String text, TexImage tex, Mark mark) {

        static Item of(String text) {
            return new Item(text, null, null);
        }
    }

    /**
     * A column.
     *
     * @param rank the columns of the lowest rank are left out last
     * @param right whether it is a column of numbers, which end below each other
     */
    record Column(String heading, int rank, boolean right, List<Item> items) {}

    private final Theme theme;
    private final Font font;
    private final List<Column> columns;
    private final List<Double> widths;

    private Table(Theme theme, List<Column> columns, List<Double> widths) {
        this.theme = theme;
        this.font = theme.font(TEXT);
        this.columns = columns;
        this.widths = widths;
    }

    /** A table of those columns that fit into {@code room}. */
    static Table of(List<Column> all, double room, Theme theme) {
        List<Column> byRank = new ArrayList<>(all);
        byRank.sort(Comparator.comparingInt(Column::rank));
        List<Column> kept = new ArrayList<>();
        double used = theme.px(GAP);
        for (Column column : byRank) {
            used += width(column, theme) + theme.px(GAP);
            if (used > room && !kept.isEmpty()) {
                break;
            }
            kept.add(column);
        }
        List<Column> columns = all.stream().filter(kept::contains).toList();
        return new Table(
                theme, columns, columns.stream().map(each -> width(each, theme)).toList());
    }

    private static double width(Column column, Theme theme) {
        double heading = Lettering.width(theme.font(TEXT), column.heading());
        return column.items().stream().mapToDouble(item -> width(item, theme)).reduce(heading, Math::max);
    }

    private static double width(Item item, Theme theme) {
        double before = item.mark() == null ? 0 : theme.px(1.25);
        return before
                + (item.tex() == null
                        ? Lettering.width(theme.font(TEXT), item.text())
                        : item.tex().width());
    }

    /** How wide all kept columns are, with the space between and around them. */
    double width() {
        return widths.stream().mapToDouble(each -> each).sum() + (widths.size() + 1) * theme.px(GAP);
    }

    /** The names of the columns that are kept. */
    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    void paintHeadings(Graphics2D g, Rectangle2D line) {
        double x = line.getX() + theme.px(GAP);
        for (int i = 0; i < columns.size(); i++) {
            g.setColor(theme.color(Hue.QUIET));
            text(g, columns.get(i).heading(), cell(line, x, i), columns.get(i).right());
            x += widths.get(i) + theme.px(GAP);
        }
    }

    void paintRow(Graphics2D g, Rectangle2D line, int row) {
        double x = line.getX() + theme.px(GAP);
        for (int i = 0; i < columns.size(); i++) {
            paint(
                    g,
                    columns.get(i).items().get(row),
                    cell(line, x, i),
                    columns.get(i).right());
            x += widths.get(i) + theme.px(GAP);
        }
    }

    private Rectangle2D cell(Rectangle2D line, double x, int column) {
        return new Rectangle2D.Double(x, line.getY(), widths.get(column), line.getHeight());
    }

    private void paint(Graphics2D g, Item item, Rectangle2D cell, boolean right) {
        Optional<Mark> mark = Optional.ofNullable(item.mark());
        Color ink = theme.color(mark.map(Mark::hue).orElse(Hue.INK));
        if (item.tex() != null) {
            item.tex().paint(g, cell.getX(), cell.getCenterY() - item.tex().height() / 2, ink);
            return;
        }
        Rectangle2D room = cell;
        if (mark.isPresent()) {
            double size = theme.px(0.85);
            mark.get().paint(g, cell.getX(), cell.getCenterY() - size / 2, size, ink);
            double indent = theme.px(1.25);
            room = new Rectangle2D.Double(
                    cell.getX() + indent, cell.getY(), cell.getWidth() - indent, cell.getHeight());
        }
        g.setColor(ink);
        text(g, item.text(), room, right);
    }

    private void text(Graphics2D g, String text, Rectangle2D room, boolean right) {
        if (right) {
            Lettering.right(g, font, text, room);
        } else {
            Lettering.left(g, font, text, room);
        }
    }
}
