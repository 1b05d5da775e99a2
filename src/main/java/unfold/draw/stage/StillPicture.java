package unfold.draw.stage;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.trace.Slot;

/**
 * What a picture of the stage is painted of. Immutable.
 *
 * @param frame the run at a cursor
 * @param moving what is painted apart, and where all stands
 * @param theme the colours
 */
public record StillPicture(Frame frame, Moving moving, Theme theme) {

    /** Pictures further apart than so many operations have little in common. */
    private static final int MOST = 24;

    /** The part of the stage that may look different from another picture: all of it where that is not known. */
    public Rectangle2D differing(StillPicture other) {
        Rectangle2D all = layout().area();
        if (!isLike(other)) {
            return all;
        }
        int from = Math.min(moving.from(), other.moving.from());
        int to = Math.max(frame.cursor(), other.frame.cursor());
        if (to - from > MOST) {
            return all;
        }
        Rectangle2D.Double part = new Rectangle2D.Double(0, 0, -1, -1);
        addOperations(part, from, to);
        if (frame.activeTime() != other.frame.activeTime() || (frame.cursor() == 0) != (other.frame.cursor() == 0)) {
            addColumn(part, frame.activeTime());
            addColumn(part, other.frame.activeTime());
        }
        if (part.isEmpty()) {
            return new Rectangle2D.Double();
        }
        double margin = moving.margin(theme);
        part.setRect(part.x - margin, part.y - margin, part.width + 2 * margin, part.height + 2 * margin);
        return part.createIntersection(all);
    }

    private StageLayout layout() {
        return moving.layout();
    }

    /** Whether nothing differs but the cursor, and nothing is drawn across the network. */
    private boolean isLike(StillPicture other) {
        return frame.subject() == other.frame.subject()
                && theme.equals(other.theme)
                && frame.marks().equals(other.frame.marks())
                && frame.marks().pins().isEmpty()
                && frame.trace().cuts().isEmpty()
                && frame.phase() == other.frame.phase()
                && layout().overview().visible().isEmpty()
                && layout().map().isEmpty()
                && layout().isLike(other.layout());
    }

    private void addOperations(Rectangle2D.Double part, int from, int to) {
        Set<Slot> written = new HashSet<>();
        for (Box box :
                Moving.on(layout(), frame.subject(), new Motion(from, to, 1)).boxes()) {
            written.add(box.slot());
            add(part, box.frame());
        }
        for (Wire wire : layout().wires()) {
            if (written.contains(wire.from()) || written.contains(wire.to())) {
                for (Point2D point : wire.points()) {
                    add(part, new Rectangle2D.Double(point.getX(), point.getY(), 0, 0));
                }
            }
        }
    }

    private void addColumn(Rectangle2D.Double part, int time) {
        Rectangle2D all = layout().area();
        layout().column(time)
                .ifPresent(column ->
                        add(part, new Rectangle2D.Double(column.left(), all.getY(), column.width(), all.getHeight())));
        layout().titles().stream().filter(title -> title.time() == time).forEach(title -> add(part, title.place()));
    }

    private static void add(Rectangle2D.Double part, Rectangle2D other) {
        if (part.width < 0) {
            part.setRect(other);
        } else {
            part.add(other);
        }
    }
}
