package unfold.draw.stage;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import unfold.draw.Columnar;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** Paints columns that are too narrow for boxes as heat maps over time. */
final class OverviewPainter {

    private final Frame frame;
    private final Theme theme;
    private final StageLayout layout;

    OverviewPainter(Frame frame, Theme theme, StageLayout layout) {
        this.frame = frame;
        this.theme = theme;
        this.layout = layout;
    }

    void paint(Graphics2D g) {
        Overview overview = layout.overview();
        for (Overview.Stretch stretch : overview.visible()) {
            for (int row = 0; row < overview.rows(); row++) {
                paint(g, stretch, row);
            }
        }
    }

    private void paint(Graphics2D g, Overview.Stretch stretch, int row) {
        Overview overview = layout.overview();
        Quantity[] quantities = overview.quantities(stretch, row);
        for (int first = 0; first < quantities.length; first++) {
            Quantity quantity = quantities[first];
            int end = first;
            while (end + 1 < quantities.length && quantities[end + 1] == quantity) {
                end++;
            }
            if (quantity != null) {
                Overview.Stretch part = new Overview.Stretch(
                        stretch.first() + first,
                        stretch.first() + end,
                        stretch.left() + first * stretch.pitch(),
                        stretch.pitch());
                paint(g, part, row, quantity);
            }
            first = end;
        }
    }

    private void paint(Graphics2D g, Overview.Stretch stretch, int row, Quantity quantity) {
        Rectangle2D whole = layout.overview().frame(stretch, row);
        Rectangle seen = g.getClipBounds();
        if (seen != null && !whole.intersects(seen.x - 1.0, seen.y - 1.0, seen.width + 2.0, seen.height + 2.0)) {
            return;
        }
        g.setColor(theme.color(Hue.PANEL));
        g.fill(whole);
        for (Aspect aspect : Aspect.values()) {
            int[] times = layout.overview().times(stretch);
            Optional<Slot> first = layout.overview().slot(quantity, times[0], aspect);
            if (first.isPresent()) {
                Band part = layout.overview().part(quantity, row, aspect);
                Rectangle2D area = new Rectangle2D.Double(stretch.left(), part.top(), stretch.width(), part.height());
                Columnar.paint(g, area, times.length, at -> colors(first.get(), times[at]));
            }
        }
        g.setColor(theme.color(Hue.GHOST));
        g.setStroke(new BasicStroke(1f));
        g.draw(whole);
    }

    private int[] colors(Slot like, int time) {
        return layout.shades().of(frame, new Slot(like.quantity(), time, like.aspect()), theme);
    }
}
