package unfold.draw.plot.heat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.TexImage;
import unfold.draw.Theme;

/** Paints one map at a cursor: cells, names, time steps, and the column at work framed. */
final class MapPainter {

    private final Graphics2D g;
    private final MapLayout layout;
    private final HeatMap map;
    private final Theme theme;
    private final Moment moment;
    private final Font font;
    private final Font bold;

    MapPainter(Graphics2D g, MapLayout layout, Moment moment) {
        this.g = g;
        this.layout = layout;
        this.map = layout.map();
        this.theme = layout.theme();
        this.moment = moment;
        this.font = theme.font(MapLayout.TEXT);
        this.bold = theme.bold(MapLayout.TEXT);
    }

    void paint() {
        new CellsPainter(g, layout).paint(moment.cursor());
        titles();
        for (int i = 0; i < map.blocks().size(); i++) {
            rows(i);
        }
        new TimesPainter(g, layout, moment).paint();
        frames();
        if (layout.legend().getWidth() > 0) {
            new LegendPainter(layout).paint(g);
        }
    }

    /** Titles of groups of rows; where groups are lower than a letter, as many as have room. */
    private void titles() {
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < map.blocks().size(); i++) {
            Block.Title title = map.blocks().get(i).title();
            Rectangle2D place = layout.titlePlace(i);
            double letter = theme.px(MapLayout.TEXT);
            double top = place.getCenterY() - letter / 2;
            if (title.plain().isEmpty() || top < free) {
                continue;
            }
            title(title, place);
            free = top + letter * 1.1;
        }
    }

    private void title(Block.Title title, Rectangle2D place) {
        Color color = theme.color(Hue.INK);
        TexImage image = title.tex() == null ? null : layout.title(title);
        if (image != null && image.width() <= place.getWidth() + 0.5) {
            double y = Math.max(layout.area().getY(), place.getCenterY() - image.height() / 2);
            image.paint(g, place.getMaxX() - image.width(), y, color);
        } else {
            g.setColor(color);
            Lettering.right(g, font, Lettering.fitted(font, title.plain(), place.getWidth()), place);
        }
    }

    private void rows(int index) {
        Block block = map.blocks().get(index);
        List<String> names = block.rows();
        Thinning thinning = Thinning.of(layout.rowHeight(index), theme.px(MapLayout.TEXT * 1.15));
        int every = thinning.every();
        int active = active(block);
        // One name of many says nothing; that of the time at work does.
        boolean several = every == 1 || names.size() >= 2 * every;
        for (int row = 0; row < names.size(); row++) {
            boolean beside = active >= 0 && row != active && Math.abs(row - active) < every;
            if (row == active || several && !beside && thinning.shows(row + 1, 1)) {
                Font own = row == active ? bold : font;
                g.setColor(row == active ? moment.hue() : theme.color(Hue.QUIET));
                Rectangle2D room = layout.namePlace(index, row);
                Lettering.right(g, own, Lettering.fitted(own, names.get(row), room.getWidth()), room);
            }
        }
    }

    private int active(Block block) {
        return moment.time().map(block.times()::indexOf).orElse(-1);
    }

    private void frames() {
        g.setStroke(new BasicStroke((float) theme.px(0.14)));
        g.setColor(moment.hue());
        OptionalInt column =
                moment.time().map(time -> map.columns().indexOf(time)).orElse(OptionalInt.empty());
        Rectangle2D all = layout.cells();
        column.ifPresent(index ->
                g.draw(new Rectangle2D.Double(layout.x(index), all.getY(), layout.columnWidth(), all.getHeight())));
        for (int i = 0; i < map.blocks().size(); i++) {
            int row = active(map.blocks().get(i));
            if (row >= 0) {
                Rectangle2D first = layout.cell(i, row, 0);
                g.draw(new Rectangle2D.Double(all.getX(), first.getY(), all.getWidth(), first.getHeight()));
            }
        }
        moment.picked().ifPresent(hit -> {
            g.setColor(theme.color(Hue.SELECTION));
            g.setStroke(new BasicStroke((float) theme.px(0.22)));
            g.draw(layout.cell(hit.block(), hit.row(), hit.column()));
        });
    }
}
