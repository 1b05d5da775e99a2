package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unfold.draw.Frame;
import unfold.draw.stage.Track;
import unfold.draw.stage.Viewport;

/** Which part of a picture larger than the stage is looked at: that with the current operation. */
final class Looking {

    /** A look moves by that share of what is seen, so that few operations move it. */
    private static final double STRIDE = 0.5;

    /** What is looked at together takes at most that share of it. */
    private static final double MOST = 0.9;

    private Looking() {}

    /** What to look at when a frame is shown, whatever was looked at before. */
    static Viewport at(OpenLayout layout, Frame frame) {
        Track track = layout.track();
        Rectangle2D seen = layout.seen();
        Rectangle2D at = current(layout, frame).orElse(layout.cell().area());
        Rectangle2D all = track.content();
        Rectangle2D looked = layout.looked();
        double left = all.getX() - (looked.getX() - seen.getX());
        double top = all.getY() - (looked.getY() - seen.getY());
        double x = middle(at.getX() - left, at.getMaxX() - left, all.getWidth(), seen.getWidth());
        double y = middle(at.getY() - top, at.getMaxY() - top, all.getHeight(), seen.getHeight());
        return track.settled(new Viewport(track.zoom(), x / all.getWidth(), y / all.getHeight()));
    }

    /** Whether the current operation can be seen. */
    static boolean isSeen(OpenLayout layout, Frame frame) {
        return current(layout, frame)
                .map(at -> layout.seen().contains(at.getCenterX(), at.getCenterY()))
                .orElse(true);
    }

    /** Where the result of the current operation stands, with as much of what it is computed from as can be seen. */
    private static Optional<Rectangle2D> current(OpenLayout layout, Frame frame) {
        Moment moment = new Moment(frame, layout.cell(), layout.now());
        List<Rectangle2D> lit = layout.cell().figures().stream()
                .filter(moment::isLit)
                .sorted(Comparator.comparing(figure -> figure.panels().isEmpty()))
                .map(Figure::frame)
                .toList();
        Rectangle2D all = null;
        for (Rectangle2D frameOf : lit) {
            Rectangle2D more = all == null ? frameOf : all.createUnion(frameOf);
            boolean fits = more.getWidth() <= MOST * layout.seen().getWidth()
                    && more.getHeight() <= MOST * layout.seen().getHeight();
            all = all == null || fits ? more : all;
        }
        return Optional.ofNullable(all);
    }

    /** The middle of one of few equal parts, the nearest in which all of a length can be seen; else its own middle. */
    private static double middle(double from, double to, double all, double seen) {
        double spare = all - seen;
        if (spare <= 0) {
            return all / 2;
        }
        double steps = Math.ceil(spare / (STRIDE * seen));
        double wanted = (from + to - seen) / 2;
        double exact = Math.max(0, Math.min(spare, wanted));
        double step = Math.rint(exact / spare * steps) / steps * spare;
        return (step <= from && to <= step + seen ? step : exact) + seen / 2;
    }
}
