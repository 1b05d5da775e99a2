package unfold.draw.plot.heat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.draw.Lettering;
import unfold.draw.TexCache;
import unfold.draw.TexImage;
import unfold.draw.Theme;

/** Where everything of one map stands: names at the left, the colour bar at the right, time steps below. */
final class MapLayout {

    /** The size of letters, in heights of running text. */
    static final double TEXT = 0.85;

    /** More cells, or smaller ones, are painted as one image. */
    private static final int MOST_SINGLE_CELLS = 64 * 64;

    private static final double SMALLEST_CELL = 8;

    /** The share of the width that titles, and that names, take at most. */
    private static final double WIDEST = 0.28;

    /** Words over the columns need a map of this height, in heights of the text. */
    private static final double HIGH = 13;

    private final HeatMap map;
    private final List<Mark> marks;
    private final Rectangle2D area;
    private final Theme theme;
    private final Rectangle2D cells;
    private final Rectangle2D legend;
    private final double titles;
    private final double names;
    private final boolean tokens;
    private final double gap;
    private final double columnWidth;
    private final double[] tops;
    private final double[] heights;

    /**
     * @param legend the marks that are said beside the colour bar; empty where there is no bar
     */
    MapLayout(HeatMap map, Optional<List<Mark>> legend, Rectangle2D area, Theme theme) {
        this.map = map;
        this.marks = legend.orElse(List.of());
        this.area = area;
        this.theme = theme;
        double pad = theme.px(0.4);
        tokens = map.columns().hasTokens() && area.getHeight() >= theme.px(HIGH);
        double right = legend.isPresent() ? LegendPainter.width(map, marks, theme) : 0;
        double widest = Math.max(0, area.getWidth() - right) * WIDEST;
        titles = Math.min(widest, widestTitle());
        // Cut off, names say nothing.
        names = widestName() <= widest ? widestName() : 0;
        // The letter of the sequence stands left of its first number.
        double letter = theme.px(1.4);
        double left = Math.max(letter, titles + (titles > 0 ? pad : 0) + names + (names > 0 ? pad : 0));
        double width = Math.max(1, area.getWidth() - left - right);
        double height = Math.max(1, area.getHeight() - line() * (tokens ? 2 : 1));
        cells = new Rectangle2D.Double(area.getX() + left, area.getY(), width, height);
        this.legend = new Rectangle2D.Double(cells.getMaxX(), area.getY(), right, height);
        int gaps = map.columns().gapsBefore(map.columns().size() - 1);
        gap = gaps == 0 ? 0 : Math.min(theme.px(1.6), width * 0.2 / gaps);
        columnWidth = (width - gap * gaps) / Math.max(1, map.columns().size());
        tops = new double[map.blocks().size()];
        heights = new double[tops.length];
        stack();
    }

    private double widestTitle() {
        return map.blocks().stream()
                .map(Block::title)
                .mapToDouble(title -> title.tex() == null
                        ? Lettering.width(theme.font(TEXT), title.plain()) + 1
                        : title(title).width())
                .max()
                .orElse(0);
    }

    private double widestName() {
        return Widest.of(
                theme.bold(TEXT),
                map.blocks().stream().flatMap(block -> block.rows().stream()).toList());
    }

    /** Every group of rows is as high as a line of text where there is room; the rest is shared out by rows. */
    private void stack() {
        double height = cells.getHeight();
        int strips = map.strips();
        int groups = tops.length - strips;
        double strip = strips == 0 ? 0 : Math.min(theme.px(1.2), height * 0.3 / strips);
        double room = height - strips * (strip + theme.px(0.3));
        double between = groups < 2 ? 0 : Math.min(theme.px(0.3), room * 0.15 / (groups - 1));
        double share = Math.max(1, room - between * (groups - 1));
        double least = Math.min(theme.px(1.25), share / Math.max(1, groups));
        double y = cells.getY();
        for (int i = 0; i < tops.length; i++) {
            boolean isStrip = map.isStrip(i);
            double rest = (share - least * groups) * map.blocks().get(i).size() / Math.max(1, map.rows());
            heights[i] = isStrip ? strip : least + rest;
            y += isStrip ? theme.px(0.3) - (i == groups ? between : 0) : 0;
            tops[i] = y;
            y += heights[i] + (isStrip ? 0 : between);
        }
    }

    /** A title that is to be typeset. */
    TexImage title(Block.Title title) {
        return TexCache.SHARED.get(title.tex(), title.plain(), theme.px(TEXT * 1.05));
    }

    HeatMap map() {
        return map;
    }

    /** The marks that are said beside the colour bar. */
    List<Mark> marks() {
        return marks;
    }

    /** The place of the map with all that stands around it. */
    Rectangle2D area() {
        return area;
    }

    Theme theme() {
        return theme;
    }

    /** The height of a line of text. */
    double line() {
        return theme.px(1.35);
    }

    /** All rows and columns. */
    Rectangle2D cells() {
        return cells;
    }

    /** The place of the colour bar and of what is said beside it; without width where there is none. */
    Rectangle2D legend() {
        return legend;
    }

    boolean showsTokens() {
        return tokens;
    }

    /** Where the title of a group of rows may stand. */
    Rectangle2D titlePlace(int block) {
        double left = cells.getX() - theme.px(0.4) - (names > 0 ? names + theme.px(0.4) : 0) - titles;
        return new Rectangle2D.Double(left, tops[block], titles, heights[block]);
    }

    /** Where the name of a row may stand. */
    Rectangle2D namePlace(int block, int row) {
        Rectangle2D cell = cell(block, row, 0);
        double left = cells.getX() - theme.px(0.4) - names;
        return new Rectangle2D.Double(left, cell.getY(), names, cell.getHeight());
    }

    double rowHeight(int block) {
        return heights[block] / Math.max(1, map.blocks().get(block).size());
    }

    double columnWidth() {
        return columnWidth;
    }

    /** Where a column begins. */
    double x(int column) {
        return cells.getX() + column * columnWidth + map.columns().gapsBefore(column) * gap;
    }

    Rectangle2D block(int block) {
        return new Rectangle2D.Double(cells.getX(), tops[block], cells.getWidth(), heights[block]);
    }

    Rectangle2D cell(int block, int row, int column) {
        double height = rowHeight(block);
        return new Rectangle2D.Double(x(column), tops[block] + row * height, columnWidth, height);
    }

    /** The column at a place; -1 between two sequences. */
    int columnAt(double x) {
        int last = map.columns().size() - 1;
        for (int gaps = 0; gaps <= map.columns().gapsBefore(last); gaps++) {
            int column = (int) Math.floor((x - cells.getX() - gaps * gap) / columnWidth);
            if (column >= 0 && column <= last && map.columns().gapsBefore(column) == gaps) {
                return column;
            }
        }
        return -1;
    }

    /** Whether the cells are so many or so small that they are painted as one image. */
    boolean isImage() {
        double least = columnWidth;
        for (int i = 0; i < tops.length; i++) {
            least = Math.min(least, rowHeight(i));
        }
        return least < SMALLEST_CELL || map.rows() * map.columns().size() > MOST_SINGLE_CELLS;
    }

    /** The cell at a point of the map of that number. */
    Optional<Hit> at(double x, double y, int number) {
        int column = cells.contains(x, y) ? columnAt(x) : -1;
        for (int i = 0; column >= 0 && i < tops.length; i++) {
            int rows = map.blocks().get(i).size();
            int row = (int) Math.floor((y - tops[i]) / rowHeight(i));
            if (row >= 0 && row < rows && y < tops[i] + heights[i]) {
                return Optional.of(new Hit(number, i, row, column));
            }
        }
        return Optional.empty();
    }
}
