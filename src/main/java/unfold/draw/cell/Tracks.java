package unfold.draw.cell;

import java.awt.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives runs that share a line tracks of their own, side by side, so that few lines cross. Tracks are
 * counted from the middle of the line: 0 is the middle, 1 one track to the right or up.
 */
final class Tracks {

    private static final int ROUNDS = 6;
    private static final int FARTHEST = 3;

    private final List<Segment> segments = new ArrayList<>();
    private final Map<Segment, Double> track = new IdentityHashMap<>();

    Tracks(List<Route> routes) {
        collect(routes);
        assign();
        int round = 0;
        while (round < ROUNDS && improve()) {
            round++;
        }
        centre();
    }

    /** A net on a line of seats or streets. */
    private record Along(int net, boolean horizontal, int line) {}

    private void collect(List<Route> routes) {
        Map<Along, TreeSet<Integer>> pieces = new LinkedHashMap<>();
        Map<Along, Set<Integer>> fixed = new HashMap<>();
        Map<Along, Set<Integer>> ends = new HashMap<>();
        for (Route route : routes) {
            List<Point> points = route.points();
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                boolean horizontal = a.y == b.y;
                Along along = new Along(route.net(), horizontal, horizontal ? a.y : a.x);
                int low = horizontal ? Math.min(a.x, b.x) : Math.min(a.y, b.y);
                pieces.computeIfAbsent(along, k -> new TreeSet<>()).add(low);
                if (i == 1 || i == points.size() - 1) {
                    Point block = i == 1 ? a : b;
                    ends.computeIfAbsent(along, k -> new HashSet<>()).add(horizontal ? block.x : block.y);
                }
                boolean wide = route.link().sink().isWide() && !horizontal;
                if (i == 1 || i == points.size() - 1 && !wide) {
                    fixed.computeIfAbsent(along, k -> new HashSet<>()).add(low);
                }
            }
        }
        pieces.forEach((along, all) ->
                join(along, all, fixed.getOrDefault(along, Set.of()), Set.copyOf(ends.getOrDefault(along, Set.of()))));
    }

    /** Makes runs of the pieces that hang together. */
    private void join(Along along, TreeSet<Integer> pieces, Set<Integer> fixed, Set<Integer> ends) {
        int low = pieces.first();
        int high = low;
        boolean pinned = false;
        for (int piece : pieces) {
            if (piece != high) {
                segments.add(new Segment(along.net, along.horizontal, along.line, low, high, pinned, ends));
                low = piece;
                pinned = false;
            }
            high = piece + 1;
            pinned |= fixed.contains(piece);
        }
        segments.add(new Segment(along.net, along.horizontal, along.line, low, high, pinned, ends));
    }

    private void assign() {
        segments.sort(Comparator.comparing((Segment s) -> !s.fixed())
                .thenComparing(s -> s.low() - s.high())
                .thenComparingInt(Segment::low)
                .thenComparingInt(Segment::net));
        for (Segment segment : segments) {
            double place = 0;
            for (int k = 1; isTaken(segment, place); k++) {
                place = k % 2 == 1 ? (k + 1) / 2 : -k / 2;
            }
            track.put(segment, place);
        }
    }

    /** Moves runs that touch each other, none of them fixed, so that they lie evenly about the middle. */
    private void centre() {
        Set<Segment> done = new HashSet<>();
        for (Segment each : segments) {
            Set<Segment> together = new LinkedHashSet<>();
            touching(each, together);
            if (done.addAll(together) && together.stream().noneMatch(Segment::fixed)) {
                double low = together.stream().mapToDouble(track::get).min().orElse(0);
                double high = together.stream().mapToDouble(track::get).max().orElse(0);
                together.forEach(segment -> track.merge(segment, -(low + high) / 2, Double::sum));
            }
        }
    }

    private void touching(Segment segment, Set<Segment> found) {
        if (found.add(segment)) {
            segments.stream().filter(segment::overlaps).forEach(other -> touching(other, found));
        }
    }

    private boolean isTaken(Segment segment, double place) {
        return segments.stream()
                .anyMatch(other -> other != segment
                        && segment.overlaps(other)
                        && track.containsKey(other)
                        && track.get(other) == place);
    }

    /** Swaps runs of one line, or moves one to a free track, where that saves crossings. */
    private boolean improve() {
        boolean better = false;
        for (Segment a : segments) {
            if (a.fixed()) {
                continue;
            }
            for (int place = -FARTHEST; place <= FARTHEST; place++) {
                better |= move(a, place);
            }
            for (Segment b : segments) {
                if (a != b && !b.fixed() && a.horizontal() == b.horizontal() && a.line() == b.line()) {
                    better |= swap(a, b);
                }
            }
        }
        return better;
    }

    private boolean move(Segment segment, double place) {
        double old = track.get(segment);
        if (place == old || isTaken(segment, place)) {
            return false;
        }
        int before = crossings(segment);
        track.put(segment, place);
        if (crossings(segment) < before) {
            return true;
        }
        track.put(segment, old);
        return false;
    }

    private boolean swap(Segment a, Segment b) {
        double placeA = track.get(a);
        double placeB = track.get(b);
        if (placeA == placeB) {
            return false;
        }
        int before = crossings(a) + crossings(b);
        track.put(a, placeB);
        track.put(b, placeA);
        boolean possible = !isTaken(a, placeB) && !isTaken(b, placeA);
        if (possible && crossings(a) + crossings(b) < before) {
            return true;
        }
        track.put(a, placeA);
        track.put(b, placeB);
        return false;
    }

    private int crossings(Segment segment) {
        int sum = 0;
        for (Segment other : segments) {
            if (other.net() != segment.net() && other.horizontal() != segment.horizontal()) {
                sum += cross(segment, other) ? 1 : 0;
            }
        }
        return sum;
    }

    private boolean cross(Segment a, Segment b) {
        return within(a, b) && within(b, a);
    }

    /** Whether {@code b} lies between the ends of {@code a}, tracks counted. */
    private boolean within(Segment a, Segment b) {
        if (b.line() < a.low() || b.line() > a.high()) {
            return false;
        }
        double at = b.line() + track.get(b) * 0.02;
        return end(a, a.low(), false) < at && at < end(a, a.high(), true);
    }

    /** Where a run really ends: at the run across that it turns into. */
    private double end(Segment a, int place, boolean highest) {
        double end = Double.NaN;
        for (Segment turn : segments) {
            if (turn.net() == a.net()
                    && turn.horizontal() != a.horizontal()
                    && turn.line() == place
                    && turn.covers(a.line())) {
                double at = place + track.get(turn) * 0.02;
                end = Double.isNaN(end) ? at : highest ? Math.max(end, at) : Math.min(end, at);
            }
        }
        return Double.isNaN(end) ? place : end;
    }

    /** The track of the run that a net has along a line at a place of it. */
    double of(int net, boolean horizontal, int line, int place) {
        return segments.stream()
                .filter(s -> s.net() == net && s.horizontal() == horizontal && s.line() == line && s.covers(place))
                .mapToDouble(track::get)
                .findFirst()
                .orElse(0);
    }

    /** How far the tracks of a line reach to one side of its middle, and to the other. */
    double reach(boolean horizontal, int line) {
        return segments.stream()
                .filter(s -> s.horizontal() == horizontal && s.line() == line)
                .mapToDouble(s -> Math.abs(track.get(s)))
                .max()
                .orElse(0);
    }

    boolean isUsed(boolean horizontal, int line) {
        return segments.stream().anyMatch(s -> s.horizontal() == horizontal && s.line() == line);
    }
}
