package unfold.draw.fold;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.draw.TexImage;
import unfold.draw.stage.Box;

/** Finds a way for every tie, and places for what is written at it. */
final class TieRouter {

    private static final double HEAD = 12;

    /** Between a line and the words at it: half of what the thickest line takes. */
    private static final double CLEAR = 4;

    /** The height of a line of words, for letters of one pixel. */
    private static final double LINE = 1.2;

    private final FoldedLayout layout;
    private final Measures measures;
    private final Map<Integer, Box> boxes;
    private final List<Tie> ties;
    private final Map<Port, Double> ports = new HashMap<>();
    private final Map<Port, Room> room = new HashMap<>();

    /** On which side of its line a port has room for words. */
    private enum Room {
        ABOVE,
        BELOW,
        NONE
    }

    /**
     * Where ties touch a side of a box: those that leave share one with those that share their lane.
     *
     * @param tie the first of them
     */
    private record Port(int box, boolean isLeft, boolean leaves, Tie tie) {}

    TieRouter(FoldedLayout layout, Map<Integer, Box> boxes) {
        this.layout = layout;
        this.measures = layout.measures();
        this.boxes = boxes;
        this.ties = measures.circuit().ties().stream()
                .filter(tie -> boxes.containsKey(tie.from().id())
                        && boxes.containsKey(tie.to().id()))
                .toList();
        placePorts();
    }

    List<Strand> strands() {
        return ties.stream().map(this::strand).toList();
    }

    private Port exit(Tie tie) {
        Tie first = ties.stream().filter(tie::shares).findFirst().orElseThrow();
        boolean left = tie.kind() == Tie.Kind.ACROSS ? !tie.isForward() : tie.isLeft();
        return new Port(tie.from().id(), left, true, first);
    }

    private Port entry(Tie tie) {
        boolean left = tie.kind() == Tie.Kind.ACROSS ? tie.isForward() : tie.isLeft();
        return new Port(tie.to().id(), left, false, tie);
    }

    private Rectangle2D frame(int quantity) {
        return boxes.get(quantity).frame();
    }

    private void placePorts() {
        Map<Port, Double> wanted = new HashMap<>();
        for (Tie tie : ties) {
            if (tie.kind() != Tie.Kind.UP) {
                double from = frame(tie.from().id()).getCenterY();
                double to = frame(tie.to().id()).getCenterY();
                // A loop to its own box leaves it above.
                wanted.merge(exit(tie), to - (from == to ? 1 : 0), Math::min);
                wanted.put(entry(tie), from + (from == to ? 1 : 0));
            }
        }
        Map<List<Object>, List<Port>> sides = new HashMap<>();
        wanted.keySet()
                .forEach(port -> sides.computeIfAbsent(List.of(port.box, port.isLeft), s -> new ArrayList<>())
                        .add(port));
        sides.values().forEach(side -> {
            side.sort(Comparator.<Port>comparingDouble(wanted::get)
                    .thenComparing(port -> port.leaves)
                    .thenComparing(port -> port.tie.lane())
                    .thenComparing(port -> port.tie.from().id()));
            Rectangle2D box = frame(side.get(0).box);
            for (int i = 0; i < side.size(); i++) {
                ports.put(side.get(i), box.getY() + box.getHeight() * (i + 0.5) / side.size());
                boolean apart = box.getHeight() / side.size() >= LINE * measures.letters();
                room.put(side.get(i), apart || i == 0 ? Room.ABOVE : i == side.size() - 1 ? Room.BELOW : Room.NONE);
            }
        });
    }

    private Point2D at(Port port) {
        Rectangle2D box = frame(port.box);
        return new Point2D.Double(port.isLeft ? box.getX() : box.getMaxX(), ports.get(port));
    }

    private static Point2D at(double x, double y) {
        return new Point2D.Double(x, y);
    }

    private Strand strand(Tie tie) {
        Tie.Words words = measures.circuit().words(tie, measures.letters());
        boolean named = measures.isLettered();
        List<Point2D> points = points(tie);
        return new Strand(
                tie,
                points,
                measures.room(tie),
                words.delay() == null || !named ? null : delay(tie, points, words.delay()),
                words.weight() == null || !named ? null : weight(tie, points, words.weight()),
                List.of(layout.time(tie.source()), layout.time(tie.target())));
    }

    private List<Point2D> points(Tie tie) {
        Rectangle2D a = frame(tie.from().id());
        Rectangle2D b = frame(tie.to().id());
        if (tie.kind() == Tie.Kind.UP) {
            boolean up = a.getCenterY() > b.getCenterY();
            return List.of(
                    at(a.getCenterX(), up ? a.getY() : a.getMaxY()), at(b.getCenterX(), up ? b.getMaxY() : b.getY()));
        }
        Point2D exit = at(exit(tie));
        Point2D entry = at(entry(tie));
        if (tie.kind() != Tie.Kind.ACROSS) {
            double half = measures.boxes(tie.source()) / 2 + measures.distance(tie);
            double x = layout.center(tie.source()) + (tie.isLeft() ? -half : half);
            return List.of(exit, at(x, exit.getY()), at(x, entry.getY()), entry);
        }
        int out = tie.isForward() ? tie.source() : tie.source() - 1;
        int in = tie.isForward() ? tie.target() - 1 : tie.target();
        double x = gutter(tie, out);
        if (out == in) {
            return Math.abs(exit.getY() - entry.getY()) < 0.5
                    ? List.of(exit, entry)
                    : List.of(exit, at(x, exit.getY()), at(x, entry.getY()), entry);
        }
        double y = layout.top() - measures.gap() * 0.4;
        double last = gutter(tie, in);
        return List.of(exit, at(x, exit.getY()), at(x, y), at(last, y), at(last, entry.getY()), entry);
    }

    private double gutter(Tie tie, int gutter) {
        if (!tie.isForward()) {
            return layout.edge(gutter + 1) - measures.across(tie, gutter);
        }
        return layout.edge(gutter)
                + measures.left(gutter)
                + measures.boxes(gutter)
                + measures.right(gutter)
                + measures.across(tie, gutter);
    }

    /** Beside the outer piece of a loop; above the beginning of what leads to another column. */
    private Rectangle2D delay(Tie tie, List<Point2D> points, TexImage words) {
        double width = words.width();
        double height = LINE * measures.letters();
        double gap = 0.4 * measures.text();
        if (tie.kind() == Tie.Kind.ACROSS) {
            Point2D exit = points.get(0);
            double lanes = tie.isForward() ? measures.right(tie.source()) : measures.left(tie.source());
            double aside =
                    (measures.boxes(tie.source()) - frame(tie.from().id()).getWidth()) / 2 + lanes + measures.text();
            double x = tie.isForward() ? exit.getX() + aside : exit.getX() - aside - width;
            return beside(exit(tie), x, width);
        }
        double lane = points.get(1).getX();
        double y = (points.get(1).getY() + points.get(2).getY()) / 2;
        return new Rectangle2D.Double(tie.isLeft() ? lane - gap - width : lane + gap, y - height / 2, width, height);
    }

    /** Beside a straight tie, else at its end; null if there is no room. */
    private Rectangle2D weight(Tie tie, List<Point2D> points, TexImage words) {
        double width = words.width();
        double height = LINE * measures.letters();
        Point2D end = points.get(points.size() - 1);
        if (tie.kind() == Tie.Kind.UP) {
            double y = (points.get(0).getY() + end.getY()) / 2;
            if (Math.abs(points.get(0).getY() - end.getY()) < height) {
                return null;
            }
            return new Rectangle2D.Double(end.getX() + 0.45 * measures.text(), y - height / 2, width, height);
        }
        // In a loop to its own box there is more room before the bend than at the end.
        Port port = tie.from().equals(tie.to()) ? exit(tie) : entry(tie);
        double x = port.isLeft ? end.getX() - HEAD - width : end.getX() + HEAD;
        return beside(port, x, width);
    }

    /** Above or below the line at a port; null if there is no room. */
    private Rectangle2D beside(Port port, double x, double width) {
        double height = LINE * measures.letters();
        double y = ports.get(port);
        return switch (room.get(port)) {
            case ABOVE -> new Rectangle2D.Double(x, y - height - CLEAR, width, height);
            case BELOW -> new Rectangle2D.Double(x, y + CLEAR, width, height);
            case NONE -> null;
        };
    }
}
