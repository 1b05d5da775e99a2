package unfold.draw.cell;

import java.awt.Point;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.draw.cell.Block.Place;

/** Puts a picture into pixels. */
final class Drawing {

    /**
     * Where the lines of seats and streets lie.
     *
     * @param left the pixel at which the first column begins
     * @param bottom the pixel at which the lowest row begins
     */
    record Lines(Spread across, Spread upwards, double left, double bottom) {}

    private static final double RIM = 4;

    private final Picture picture;
    private final Fit fit;
    private final Lines lines;
    private final Map<Block, List<Figure>> figures = new LinkedHashMap<>();
    private final List<Wire> wires = new ArrayList<>();

    Drawing(Picture picture, Sizing sizing, Fit fit, Lines lines) {
        this.picture = picture;
        this.fit = fit;
        this.lines = lines;
        for (Block block : picture.plan().blocks()) {
            double x = x(2 * picture.seats().column(block) + 1, 0);
            double y = y(2 * picture.seats().row(block) + 1, 0);
            figures.put(block, sizing.figures(block, x, y, fit));
            within(figures.get(block));
        }
        picture.routes().forEach(route -> wires.add(wire(route)));
    }

    private double x(int line, double track) {
        return lines.left + lines.across.middle(line) + track * Fit.TRACK * fit.text();
    }

    private double y(int line, double track) {
        return lines.bottom - lines.upwards.middle(line) - track * Fit.TRACK * fit.text();
    }

    List<Figure> figures() {
        return figures.values().stream().flatMap(List::stream).toList();
    }

    List<Wire> wires() {
        return wires;
    }

    /** Where the time step begins (1) and where it ends (-1); without neighbours, around everything. */
    double edge(int direction) {
        int last = picture.width() - 3;
        double out = 1.5 * Sizing.OUT * fit.text();
        if (direction > 0) {
            boolean beside = lines.across.end(1) > lines.across.start(1);
            return lines.left + (beside ? lines.across.start(2) + out : -RIM);
        }
        boolean beside = lines.across.end(last + 1) > lines.across.start(last + 1);
        return lines.left + (beside ? lines.across.end(last) - out : lines.across.total() + RIM);
    }

    /** The short lines inside of a tower. */
    private void within(List<Figure> tower) {
        for (int i = 1; i < tower.size(); i++) {
            Rectangle2D low = tower.get(i - 1).frame();
            Rectangle2D high = tower.get(i).frame();
            wires.add(new Wire(
                    tower.get(i - 1).node(),
                    tower.get(i).node(),
                    List.of(
                            new Point2D.Double(low.getCenterX(), low.getY()),
                            new Point2D.Double(high.getCenterX(), high.getMaxY())),
                    false));
        }
    }

    private Wire wire(Route route) {
        List<Point> way = route.points();
        int n = way.size();
        Point first = way.get(0);
        Point last = way.get(n - 1);
        Rectangle2D source = top(route.link().source());
        Rectangle2D sink = figures.get(route.link().sink()).get(0).frame();
        List<Point2D> points = new ArrayList<>();
        Point2D start = corner(route, 0, 0);
        points.add(edge(source, start, Router.side(first, way.get(1))));
        for (int i = 1; i < n - 1; i++) {
            boolean turns = horizontal(way, i - 1) != horizontal(way, i);
            if (turns) {
                points.add(corner(route, i - 1, i));
            }
        }
        Point2D end = corner(route, n - 2, n - 2);
        Side side = Router.side(last, way.get(n - 2));
        Point2D tip = edge(sink, end, side);
        if (route.link().sink().place() == Place.EXIT) {
            int direction = side == Side.LEFT ? -1 : 1;
            tip = new Point2D.Double(edge(direction) - direction * Sizing.OUT * fit.text(), tip.getY());
        }
        points.add(tip);
        Node to = route.link().to() == null ? route.link().from() : route.link().to();
        return new Wire(route.link().from(), to, points, picture.plan().isOnLane(route.link()));
    }

    private Rectangle2D top(Block block) {
        List<Figure> tower = figures.get(block);
        return tower.get(tower.size() - 1).frame();
    }

    private static boolean horizontal(List<Point> way, int piece) {
        return way.get(piece).y == way.get(piece + 1).y;
    }

    /** Where the piece before and the piece after a turn meet; the track of a straight piece if they are one. */
    private Point2D corner(Route route, int before, int after) {
        List<Point> way = route.points();
        Point at = way.get(after);
        double trackX = 0;
        double trackY = 0;
        for (int piece : new int[] {before, after}) {
            Point a = way.get(piece);
            Point b = way.get(piece + 1);
            boolean along = a.y == b.y;
            int low = along ? Math.min(a.x, b.x) : Math.min(a.y, b.y);
            double track = picture.tracks().of(route.net(), along, along ? a.y : a.x, low);
            if (along) {
                trackY = track;
            } else {
                trackX = track;
            }
        }
        return new Point2D.Double(x(at.x, trackX), y(at.y, trackY));
    }

    private static Point2D edge(Rectangle2D r, Point2D at, Side side) {
        return switch (side) {
            case RIGHT -> new Point2D.Double(r.getMaxX(), at.getY());
            case LEFT -> new Point2D.Double(r.getX(), at.getY());
            case TOP -> new Point2D.Double(at.getX(), r.getY());
            case BOTTOM -> new Point2D.Double(at.getX(), r.getMaxY());
        };
    }

    /** Where the lines of one net part: three or more pieces of it meet there. */
    List<Fork> forks() {
        Map<Integer, Map<Point, Set<Side>>> nets = new HashMap<>();
        Set<Fork> found = new LinkedHashSet<>();
        for (Route route : picture.routes()) {
            Map<Point, Set<Side>> net = nets.computeIfAbsent(route.net(), k -> new HashMap<>());
            List<Point> way = route.points();
            for (int i = 1; i < way.size(); i++) {
                Side out = Router.side(way.get(i - 1), way.get(i));
                net.computeIfAbsent(way.get(i - 1), k -> new HashSet<>()).add(out);
                net.computeIfAbsent(way.get(i), k -> new HashSet<>()).add(out.opposite());
            }
        }
        for (Route route : picture.routes()) {
            List<Point> way = route.points();
            for (int i = 1; i < way.size() - 1; i++) {
                if (nets.get(route.net()).get(way.get(i)).size() > 2 && turns(way, i)) {
                    found.add(new Fork(route.link().from(), corner(route, i - 1, i)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean turns(List<Point> way, int i) {
        return horizontal(way, i - 1) != horizontal(way, i);
    }
}
