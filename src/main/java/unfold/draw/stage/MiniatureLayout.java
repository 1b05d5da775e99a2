package unfold.draw.stage;

import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Where everything stands in a small picture: the rows, columns and edges of the stage, evenly spread. Immutable. */
final class MiniatureLayout {

    private static final Set<Role> LEFT_OUT = EnumSet.of(Role.TARGET, Role.LOSS, Role.TOTAL_LOSS);

    /** A stage on which rows and columns are found; only their order counts. On a wider one all columns have boxes. */
    private static final Rectangle2D STAGE = new Rectangle2D.Double(0, 0, 1600, 1200);

    private static final double LEAST_PITCH = 16;

    private static final double WIDEST_PITCH = 74;
    private static final double HIGHEST_PITCH = 46;
    private static final double MARGIN = 0.06;

    /**
     * An edge.
     *
     * @param line from box to box
     * @param end where its head points to
     * @param direction of the head, of length 1
     * @param throughTime whether it leads from one column to another
     */
    record Way(Shape line, Point2D end, Point2D direction, boolean throughTime) {}

    private record Spot(int column, int row, Rectangle2D box) {}

    private final Map<Slot, Spot> spots = new LinkedHashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final double pitch;
    private final double rise;

    private MiniatureLayout(Subject subject, Rectangle2D area) {
        Rectangle2D wide = new Rectangle2D.Double(
                0, 0, Math.max(STAGE.getWidth(), LEAST_PITCH * subject.times().count()), STAGE.getHeight());
        StageLayout stage = StageLayout.of(subject, wide, Theme.light().withTextSize(8), 1);
        List<Box> boxes = stage.boxes().stream()
                .filter(box -> !LEFT_OUT.contains(
                        subject.trace().quantity(box.slot().quantity()).role()))
                .toList();
        Map<Integer, Integer> columns = ranks(boxes, box -> box.frame().getCenterX(), Slot::time);
        Map<Integer, Integer> rows = ranks(boxes, box -> -box.frame().getCenterY(), Slot::quantity);
        double margin = MARGIN * area.getWidth();
        pitch = Math.min(WIDEST_PITCH, (area.getWidth() - 2 * margin) / Math.max(1, columns.size()));
        rise = Math.min(HIGHEST_PITCH, (area.getHeight() - 1.4 * margin) / Math.max(1, rows.size()));
        double width = Math.min(pitch * 0.62, 40);
        double height = Math.min(rise * 0.6, 24);
        double left = area.getCenterX() - pitch * (columns.size() - 1) / 2;
        double bottom = area.getCenterY() + rise * (rows.size() - 1) / 2;
        for (Box box : boxes) {
            int column = columns.get(box.slot().time());
            int row = rows.get(box.slot().quantity());
            double x = left + column * pitch - width / 2;
            double y = bottom - row * rise - height / 2;
            spots.put(box.slot(), new Spot(column, row, new Rectangle2D.Double(x, y, width, height)));
        }
        for (Wire wire : stage.wires()) {
            if (spots.containsKey(wire.from()) && spots.containsKey(wire.to())) {
                ways.add(way(spots.get(wire.from()), spots.get(wire.to())));
            }
        }
    }

    static MiniatureLayout of(Subject subject, Rectangle2D area) {
        return new MiniatureLayout(subject, area);
    }

    /** The position of each time or quantity in the order of their places. */
    private static Map<Integer, Integer> ranks(List<Box> boxes, ToDoubleFunction<Box> place, ToIntFunction<Slot> what) {
        Map<Integer, Integer> ranks = new HashMap<>();
        boxes.stream()
                .sorted(Comparator.comparingDouble(place))
                .forEach(box -> ranks.putIfAbsent(what.applyAsInt(box.slot()), ranks.size()));
        return ranks;
    }

    Map<Slot, Rectangle2D> boxes() {
        Map<Slot, Rectangle2D> boxes = new LinkedHashMap<>();
        spots.forEach((slot, spot) -> boxes.put(slot, spot.box()));
        return boxes;
    }

    List<Way> ways() {
        return ways;
    }

    double boxWidth() {
        return spots.values().stream()
                .mapToDouble(spot -> spot.box().getWidth())
                .findFirst()
                .orElse(0);
    }

    private Way way(Spot from, Spot to) {
        if (from.column() == to.column()) {
            return Math.abs(to.row() - from.row()) == 1 ? upright(from.box(), to.box()) : beside(from.box(), to.box());
        }
        return across(from, to);
    }

    private static Way upright(Rectangle2D from, Rectangle2D to) {
        boolean up = to.getY() < from.getY();
        double x = from.getCenterX();
        double y = up ? from.getY() : from.getMaxY();
        double end = up ? to.getMaxY() : to.getY();
        Point2D direction = new Point2D.Double(0, up ? -1 : 1);
        return new Way(
                new CubicCurve2D.Double(x, y, x, y, x, end, x, end), new Point2D.Double(x, end), direction, false);
    }

    /** In a bow at the left, around the boxes between. */
    private Way beside(Rectangle2D from, Rectangle2D to) {
        double x = from.getX();
        double bow = x - 0.5 * (pitch - from.getWidth());
        Shape line = new CubicCurve2D.Double(
                x,
                from.getCenterY() - from.getHeight() * 0.15,
                bow,
                from.getCenterY(),
                bow,
                to.getCenterY(),
                x,
                to.getCenterY());
        return new Way(line, new Point2D.Double(x, to.getCenterY()), new Point2D.Double(1, 0), false);
    }

    private Way across(Spot from, Spot to) {
        boolean right = to.column() > from.column();
        double x = right ? from.box().getMaxX() : from.box().getX();
        double end = right ? to.box().getX() : to.box().getMaxX();
        double y = from.box().getCenterY();
        double endY = to.box().getCenterY();
        double half = (end - x) / 2;
        boolean far = Math.abs(to.column() - from.column()) > 1 && from.row() == to.row();
        double lift = far ? -0.8 * rise : 0;
        Shape line = new CubicCurve2D.Double(x, y, x + half, y + lift, end - half, endY + lift, end, endY);
        return new Way(line, new Point2D.Double(end, endY), new Point2D.Double(right ? 1 : -1, 0), true);
    }
}
