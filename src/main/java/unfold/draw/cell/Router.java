package unfold.draw.cell;

import java.awt.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import unfold.draw.cell.Plan.Link;

/**
 * Finds a way for every line over the streets: lanes first and straight, then each line where it is
 * cheapest, counting length, turns and crossings. No way leads through a block.
 */
final class Router {

    private static final double TURN = 2.2;
    private static final double CROWDED = 300;
    private static final Side[] SIDES = Side.values();

    /** A block's side and which net has it: one line a side, but for the lower and upper ones of wide blocks. */
    private record Pin(Block block, Side side) {}

    /** A state that was reached at a cost; the cheapest comes first. */
    private record Visit(int state, double cost) implements Comparable<Visit> {

        @Override
        public int compareTo(Visit other) {
            int byCost = Double.compare(cost, other.cost);
            return byCost != 0 ? byCost : Integer.compare(state, other.state);
        }
    }

    private final Seats seats;
    private final Plan plan;
    private final Streets streets;
    private final Map<Pin, Integer> pins = new HashMap<>();

    Router(Seats seats) {
        this.seats = seats;
        this.plan = seats.plan();
        this.streets = new Streets(seats);
    }

    int width() {
        return streets.width();
    }

    int height() {
        return streets.height();
    }

    List<Route> routes() {
        List<Link> links = new ArrayList<>(plan.links());
        links.sort(Comparator.comparing((Link link) -> !plan.isOnLane(link)).thenComparingInt(this::distance));
        Map<Link, Route> routes = new HashMap<>();
        for (Link link : links) {
            Route route = new Route(link, way(link));
            streets.take(route);
            take(route);
            routes.put(link, route);
        }
        return plan.links().stream().map(routes::get).toList();
    }

    private int distance(Link link) {
        Point a = Streets.seat(seats, link.source());
        Point b = Streets.seat(seats, link.sink());
        return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    }

    private void take(Route route) {
        List<Point> points = route.points();
        int n = points.size();
        pins.put(new Pin(route.link().source(), side(points.get(0), points.get(1))), route.net());
        pins.put(new Pin(route.link().sink(), side(points.get(n - 1), points.get(n - 2))), route.net());
    }

    static Side side(Point at, Point next) {
        for (Side side : SIDES) {
            if (next.x - at.x == side.dx && next.y - at.y == side.dy) {
                return side;
            }
        }
        throw new IllegalArgumentException(at + " is not next to " + next);
    }

    private boolean isFree(Block block, Side side, int net, boolean arriving) {
        Integer taken = pins.get(new Pin(block, side));
        boolean shared = arriving && block.isWide() && !side.isHorizontal();
        return taken == null || taken == net || shared;
    }

    private int state(int x, int y, Side way) {
        return (y * streets.width() + x) * 4 + way.ordinal();
    }

    private List<Point> way(Link link) {
        int states = streets.width() * streets.height() * 4;
        double[] cost = new double[states];
        int[] before = new int[states];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        Set<Side> in = Side.in(plan, link);
        PriorityQueue<Visit> open = new PriorityQueue<>();
        Point start = Streets.seat(seats, link.source());
        for (Side side : Side.out(plan, link)) {
            int first = state(start.x, start.y, side);
            boolean free = isFree(link.source(), side, link.from().id(), false);
            cost[first] = (free ? 0 : CROWDED) + (side == Side.LEFT ? 1.5 : 0);
            open.add(new Visit(first, cost[first]));
        }
        while (!open.isEmpty()) {
            Visit visit = open.poll();
            if (visit.cost > cost[visit.state]) {
                continue;
            }
            Point at = point(visit.state);
            if (streets.at(at.x, at.y) == link.sink()) {
                return points(visit.state, before);
            }
            boolean seat = streets.at(at.x, at.y) != null;
            Side coming = SIDES[visit.state % SIDES.length];
            for (Side way : SIDES) {
                boolean onward = way == coming;
                boolean back = way == coming.opposite();
                if (back || seat && !onward || !isOpen(at, way, link.sink(), in)) {
                    continue;
                }
                int next = state(at.x + way.dx, at.y + way.dy, way);
                double sum = visit.cost
                        + streets.cost(at.x, at.y, way, link.from().id(), link.sink())
                        + (onward ? 0 : TURN)
                        + entry(at, way, link);
                if (sum < cost[next]) {
                    cost[next] = sum;
                    before[next] = visit.state;
                    open.add(new Visit(next, sum));
                }
            }
        }
        throw new IllegalStateException("No way from " + link.source() + " to " + link.sink());
    }

    /** Whether one may go on that way: over free ground, or into the sink by a side that lets in. */
    private boolean isOpen(Point at, Side way, Block sink, Set<Side> in) {
        int x = at.x + way.dx;
        int y = at.y + way.dy;
        if (!streets.isWithin(x, y)) {
            return false;
        }
        Block there = streets.at(x, y);
        return there == null || there == sink && in.contains(way.opposite());
    }

    /** A side that another line has is entered only where there is no other way. */
    private double entry(Point at, Side way, Link link) {
        Block there = streets.at(at.x + way.dx, at.y + way.dy);
        return there == null || isFree(there, way.opposite(), link.from().id(), true) ? 0 : CROWDED;
    }

    private Point point(int state) {
        int place = state / 4;
        return new Point(place % streets.width(), place / streets.width());
    }

    private List<Point> points(int last, int[] before) {
        LinkedList<Point> points = new LinkedList<>();
        for (int state = last; state >= 0; state = before[state]) {
            Point point = point(state);
            if (points.isEmpty() || !points.getFirst().equals(point)) {
                points.addFirst(point);
            }
        }
        return points;
    }
}
