package unfold.draw.fold;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import unfold.draw.Frame;
import unfold.draw.stage.Band;
import unfold.draw.stage.Cast;
import unfold.draw.stage.Fit;
import unfold.trace.Contribution;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * Where the rows of a folded network stand. Where more of them are there than have room, only some are seen. Immutable.
 *
 * @param measures what the network takes
 * @param room all that there is, with that for titles at its top
 * @param moved how far the rows stand below the place in which the lowest is at the foot
 */
record Rows(Measures measures, Rectangle2D room, double moved) {

    private static final double WIDEST_GAP = 2;

    /** What is seen moves by that share of it, so that few operations move it. */
    private static final double STRIDE = 0.4;

    /** The row in which the operation writes, or of what it adds to a gradient of weights; else the lowest. */
    static int current(Frame frame, Cast cast) {
        Stream<Slot> written = frame.current().stream().flatMap(step -> step.writes().stream());
        Stream<Slot> added = frame.trace().contributionsOf(frame.cursor() - 1).stream()
                .map(Contribution::source)
                .filter(Objects::nonNull);
        return Stream.concat(written, added)
                .map(slot -> frame.trace().quantity(frame.subject().wiring().owner(slot.quantity())))
                .mapToInt(cast::row)
                .filter(row -> row >= 0)
                .findFirst()
                .orElse(0);
    }

    private List<List<Quantity>> all() {
        return measures.circuit().cast().rows();
    }

    private Fit fit() {
        return measures.fit();
    }

    /** By how much all rows together are higher than their room; 0 if all can be seen. */
    private double excess() {
        double excess = measures.height() - room.getHeight();
        return excess > 1 ? excess : 0;
    }

    boolean areAllSeen() {
        return excess() == 0;
    }

    /** The room below the titles. */
    Rectangle2D window() {
        double top = room.getY() + measures.head();
        return new Rectangle2D.Double(room.getX(), top, room.getWidth(), room.getMaxY() - top);
    }

    /** Whether what stands there is seen, and not cut off. */
    boolean see(Rectangle2D place) {
        Rectangle2D window = window();
        return areAllSeen() || place.getMinY() >= window.getMinY() - 1 && place.getMaxY() <= window.getMaxY() + 1;
    }

    /** One for each row, the lowest first. */
    List<Band> bands() {
        int gaps = all().size() - 1;
        double content = all().stream().mapToDouble(fit()::rowHeight).sum();
        double free = Math.max(0, room.getHeight() - measures.head() - content);
        double gap = areAllSeen() ? Math.min(measures.gap() * WIDEST_GAP, free / Math.max(1, gaps)) : measures.gap();
        double spread = areAllSeen() ? (free - gap * gaps) / 2 : 0;
        double y = room.getMaxY() - spread + moved;
        List<Band> placed = new ArrayList<>();
        for (List<Quantity> row : all()) {
            double height = fit().rowHeight(row);
            placed.add(new Band(y - height, height));
            y -= height + gap;
        }
        return List.copyOf(placed);
    }

    /** The same while a row can be seen, else moved to where it can. */
    Rows showing(int row) {
        Band band = bands().get(row);
        if (see(new Rectangle2D.Double(room.getX(), band.top(), room.getWidth(), band.height()))) {
            return this;
        }
        double foot = room.getMaxY() + moved;
        double seen = window().getHeight();
        double steps = Math.ceil(excess() / (STRIDE * seen));
        double wanted = Math.max(0, Math.min(excess(), foot - band.middle() - seen / 2));
        return new Rows(measures, room, Math.rint(wanted / excess() * steps) / steps * excess());
    }
}
