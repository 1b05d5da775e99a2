package unfold.draw.fold;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.draw.Grid;
import unfold.draw.stage.Band;
import unfold.draw.stage.Box;
import unfold.draw.stage.Column;
import unfold.draw.stage.Panel;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.Wire;
import unfold.trace.Slot;

/**
 * The places of everything while a network is being folded: between its chain and its folded columns. Immutable.
 *
 * @param chain the network over time
 * @param folded the same, folded
 * @param share of the way that is covered, from 0 to 1
 */
record FoldMorph(StageLayout chain, FoldedLayout folded, double share) {

    /** A box on its way, as it was and as it will be; either can be missing. */
    record Change(Box before, Box after) {

        /** Whether only places and sizes change. */
        boolean isSteady() {
            if (before == null
                    || after == null
                    || before.numbered() != after.numbered()
                    || before.panels().size() != after.panels().size()) {
                return false;
            }
            for (int i = 0; i < before.panels().size(); i++) {
                Panel a = before.panels().get(i);
                Panel b = after.panels().get(i);
                if (!a.slot().equals(b.slot())
                        || a.label() == null
                        || b.label() == null
                        || a.grid().columns() != b.grid().columns()) {
                    return false;
                }
            }
            return true;
        }
    }

    double between(double from, double to) {
        return from + (to - from) * share;
    }

    private Rectangle2D between(Rectangle2D a, Rectangle2D b) {
        return new Rectangle2D.Double(
                between(a.getX(), b.getX()),
                between(a.getY(), b.getY()),
                between(a.getWidth(), b.getWidth()),
                between(a.getHeight(), b.getHeight()));
    }

    /** The boxes that end in the folded columns. */
    List<Change> changes() {
        return folded.boxes().stream()
                .map(after -> new Change(chain.box(after.slot()).orElse(null), after))
                .toList();
    }

    /** A steady box at its place now. */
    Box steady(Change change) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < change.before.panels().size(); i++) {
            Panel a = change.before.panels().get(i);
            Panel b = change.after.panels().get(i);
            Grid grid = new Grid(
                    between(a.grid().area(), b.grid().area()),
                    b.grid().columns(),
                    b.grid().size());
            panels.add(new Panel(b.slot(), between(a.label(), b.label()), grid));
        }
        return new Box(change.after.slot(), frame(change), panels, change.after.numbered());
    }

    /** Where a box is now. */
    Rectangle2D frame(Change change) {
        return change.before == null ? change.after.frame() : between(change.before.frame(), change.after.frame());
    }

    /** A box stretched to another frame. */
    static Box stretched(Box box, Rectangle2D frame) {
        List<Panel> panels = box.panels().stream()
                .map(panel -> new Panel(
                        panel.slot(),
                        panel.label() == null ? null : stretched(panel.label(), box.frame(), frame),
                        new Grid(
                                stretched(panel.grid().area(), box.frame(), frame),
                                panel.grid().columns(),
                                panel.grid().size())))
                .toList();
        return new Box(box.slot(), frame, panels, box.numbered());
    }

    private static Rectangle2D stretched(Rectangle2D r, Rectangle2D from, Rectangle2D to) {
        double sx = to.getWidth() / from.getWidth();
        double sy = to.getHeight() / from.getHeight();
        return new Rectangle2D.Double(
                to.getX() + (r.getX() - from.getX()) * sx,
                to.getY() + (r.getY() - from.getY()) * sy,
                r.getWidth() * sx,
                r.getHeight() * sy);
    }

    /** The boxes of all other time steps, on their way into the column that takes them up. */
    List<Box> others() {
        List<Box> moved = new ArrayList<>();
        for (Box box : chain.boxes()) {
            Optional<Column> column = chain.column(box.slot().time());
            if (folded.boxes().stream().noneMatch(kept -> kept.slot().equals(box.slot())) && column.isPresent()) {
                double x = column.get().center();
                double y = box.frame().getCenterY();
                moved.add(box.moved(between(x, folded.center(station(box.slot().time()))) - x, y(y) - y));
            }
        }
        return moved;
    }

    private int station(int time) {
        return time == Slot.UNTIMED ? folded.untimed() : folded.station(time);
    }

    /** The edges of the chain, on the same way. */
    List<Wire> wires() {
        return chain.wires().stream()
                .map(wire -> new Wire(
                        wire.from(),
                        wire.to(),
                        wire.points().stream().map(this::fromChain).toList(),
                        wire.room()))
                .toList();
    }

    private Point2D fromChain(Point2D point) {
        Column nearest = chain.columns().get(0);
        for (Column column : chain.columns()) {
            if (Math.abs(column.center() - point.getX()) < Math.abs(nearest.center() - point.getX())) {
                nearest = column;
            }
        }
        double aside = point.getX() - nearest.center();
        double x = between(nearest.center(), folded.center(station(nearest.time())));
        return new Point2D.Double(x + aside * (1 - share), y(point.getY()));
    }

    /** A tie of the folded network, on its way there. */
    Strand strand(Strand strand) {
        return strand.with(strand.points().stream()
                .map(point -> (Point2D) new Point2D.Double(point.getX() + drift(strand), unfolded(point.getY())))
                .toList());
    }

    private double drift(Strand strand) {
        int station = strand.tie().source();
        return chain.column(folded.time(station))
                .map(column -> between(column.center(), folded.center(station)) - folded.center(station))
                .orElse(0.0);
    }

    private double[] heights(List<Band> bands) {
        double[] heights = new double[2 * bands.size()];
        for (int i = 0; i < bands.size(); i++) {
            heights[2 * i] = bands.get(i).bottom();
            heights[2 * i + 1] = bands.get(i).top();
        }
        return heights;
    }

    private double[] now() {
        double[] before = heights(chain.bands());
        double[] after = heights(folded.bands());
        double[] now = new double[before.length];
        for (int i = 0; i < now.length; i++) {
            now[i] = between(before[i], after[i]);
        }
        return now;
    }

    /** Where a height of the chain is now. */
    double y(double height) {
        return along(height, heights(chain.bands()), now());
    }

    private double unfolded(double height) {
        return along(height, heights(folded.bands()), now());
    }

    /** Between two heights in proportion; above and below all at the same distance. */
    private static double along(double y, double[] from, double[] to) {
        int last = from.length - 1;
        if (y >= from[0] || y <= from[last]) {
            int end = y >= from[0] ? 0 : last;
            return to[end] + y - from[end];
        }
        int i = 1;
        while (y < from[i]) {
            i++;
        }
        double part = (from[i - 1] - y) / Math.max(1e-9, from[i - 1] - from[i]);
        return to[i - 1] + (to[i] - to[i - 1]) * part;
    }
}
