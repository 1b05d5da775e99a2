package unfold.draw.stage;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.TexCache;
import unfold.draw.TexImage;
import unfold.draw.Theme;
import unfold.trace.Quantity;

/** Names the rows at the left edge of the stage while no column is seen that has names. */
final class RowNames {

    private static final double PAD = 4;
    private static final double SIZE = 0.95;

    private final Frame frame;
    private final Theme theme;
    private final StageLayout layout;

    RowNames(Frame frame, Theme theme, StageLayout layout) {
        this.frame = frame;
        this.theme = theme;
        this.layout = layout;
    }

    void paint(Graphics2D g) {
        Rectangle2D seen = layout.seen();
        boolean named = layout.columns().stream()
                .anyMatch(column -> column.open() && column.right() > seen.getX() && column.left() < seen.getMaxX());
        if (named) {
            return;
        }
        List<List<Quantity>> rows = layout.fit().cast().rows();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isEmpty() && rows.get(row).get(0).timed()) {
                paint(g, rows.get(row).get(0), layout.bands().get(row));
            }
        }
    }

    private void paint(Graphics2D g, Quantity quantity, Band band) {
        TexImage name = TexCache.SHARED.get(frame.subject().names().tex(quantity), quantity.key(), theme.px(SIZE));
        double height = Math.min(theme.px(1.5), Math.max(theme.px(1.1), band.height()));
        Rectangle2D place = new Rectangle2D.Double(
                layout.seen().getX(), band.middle() - height / 2, name.width() + 2 * PAD, height);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(new RoundRectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), place.getHeight(), 2 * PAD, 2 * PAD));
        name.centred(g, place, theme.color(Hue.INK));
    }
}
