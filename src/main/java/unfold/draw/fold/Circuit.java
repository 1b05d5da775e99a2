package unfold.draw.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import unfold.derivation.Dependency;
import unfold.draw.Subject;
import unfold.draw.TexCache;
import unfold.draw.TexImage;
import unfold.draw.stage.Cast;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** What a folded network consists of, before anything has a place: stations, and one tie for each connection. */
final class Circuit {

    /** Where what has no time stands. */
    private enum Ends {
        LEFT,
        RIGHT,
        NOWHERE
    }

    private final Cast cast;
    private final Subject subject;
    private final WeightNames names;
    private final List<Station> stations = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    /** Asked by whoever paints: the window, or what paints its next picture. */
    private final Map<Dependency, List<Integer>> feeding = new ConcurrentHashMap<>();

    Circuit(Cast cast, WeightNames names) {
        this(cast, names, Ends.RIGHT);
    }

    private Circuit(Cast cast, WeightNames names, Ends ends) {
        this.subject = cast.subject();
        this.names = names;
        this.cast = cast;
        subject.trace().timeline().intervals().stream()
                .filter(interval -> cast.rows().stream()
                        .flatMap(List::stream)
                        .anyMatch(quantity -> interval.equals(quantity.interval())))
                .forEach(interval -> stations.add(new Station(interval)));
        if (!cast.untimed().isEmpty() && ends != Ends.NOWHERE) {
            stations.add(ends == Ends.LEFT ? 0 : stations.size(), new Station(null));
        }
        subject.wiring().edges().forEach(edge -> tie(edge).ifPresent(ties::add));
        assignLanes();
    }

    /** The same with what has no time on the left. */
    Circuit mirrored() {
        return new Circuit(cast, names, Ends.LEFT);
    }

    /** The same without what has no time. */
    Circuit overTime() {
        return new Circuit(cast, names, Ends.NOWHERE);
    }

    Cast cast() {
        return cast;
    }

    /** From left to right. */
    List<Station> stations() {
        return stations;
    }

    List<Tie> ties() {
        return ties;
    }

    private int station(Quantity quantity) {
        for (int i = 0; i < stations.size(); i++) {
            if (stations.get(i).holds(quantity)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Tie> tie(Dependency edge) {
        Quantity from = subject.trace().quantity(edge.from());
        Quantity to = subject.trace().quantity(edge.to());
        int source = station(from);
        int target = station(to);
        return source < 0 || target < 0
                ? Optional.empty()
                : Optional.of(new Tie(edge, from, to, kind(edge, from, to), source, target, 0));
    }

    private Tie.Kind kind(Dependency edge, Quantity from, Quantity to) {
        if (station(from) != station(to)) {
            return Tie.Kind.ACROSS;
        }
        if (edge.offset() != 0 || edge.isFixed()) {
            return Tie.Kind.LOOP;
        }
        return Math.abs(cast.row(to) - cast.row(from)) == 1 ? Tie.Kind.UP : Tie.Kind.BESIDE;
    }

    /** Ties from one value share a lane; short ones lie nearest to the boxes, and below each other in one lane. */
    private void assignLanes() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ties.size(); i++) {
            if (ties.get(i).kind() != Tie.Kind.UP) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingInt(i -> height(ties.get(i))));
        List<Tie> placed = new ArrayList<>();
        for (int i : order) {
            Tie tie = ties.get(i);
            if (tie.lane() > 0) {
                continue;
            }
            int lane = 1;
            while (isTaken(placed, tie, lane)) {
                lane++;
            }
            for (int j : order) {
                if (ties.get(j).shares(tie)) {
                    ties.set(j, ties.get(j).in(lane));
                    placed.add(ties.get(j));
                }
            }
        }
    }

    private boolean isTaken(List<Tie> placed, Tie tie, int lane) {
        return placed.stream()
                .filter(other -> other.lane() == lane && isBeside(other, tie))
                .anyMatch(other ->
                        tie.kind() == Tie.Kind.ACROSS || bottom(other) <= top(tie) && top(other) >= bottom(tie));
    }

    private static boolean isBeside(Tie a, Tie b) {
        boolean across = a.kind() == Tie.Kind.ACROSS;
        if (across != (b.kind() == Tie.Kind.ACROSS)) {
            return false;
        }
        return across || a.source() == b.source() && a.isLeft() == b.isLeft();
    }

    private int height(Tie tie) {
        return top(tie) - bottom(tie);
    }

    /** The lowest and the highest row of all that shares a lane with a tie. */
    private int bottom(Tie tie) {
        return ties.stream()
                .filter(tie::shares)
                .mapToInt(each -> Math.min(cast.row(each.from()), cast.row(each.to())))
                .min()
                .orElse(0);
    }

    private int top(Tie tie) {
        return ties.stream()
                .filter(tie::shares)
                .mapToInt(each -> Math.max(cast.row(each.from()), cast.row(each.to())))
                .max()
                .orElse(0);
    }

    /** What is written at a tie in letters of that size. */
    Tie.Words words(Tie tie, double size) {
        return new Tie.Words(delay(tie, size), names.on(tie.edge(), size).orElse(null));
    }

    private TexImage delay(Tie tie, double size) {
        Dependency edge = tie.edge();
        Interval interval = tie.from().interval();
        if (interval == null || tie.kind() == Tie.Kind.UP || tie.kind() == Tie.Kind.BESIDE) {
            return null;
        }
        if (!edge.isFixed() && edge.offset() != 0) {
            String sign = edge.offset() < 0 ? "-" : "+";
            String steps = sign + Math.abs(edge.offset());
            return tex(interval.letter() + steps, interval.letter() + steps.replace('-', '−'), size);
        }
        List<Integer> at = edge.isFixed() ? edge.at() : feeding(tie);
        if (at.size() == 1) {
            int time = at.get(0);
            String name = subject.names().tex(tie.from());
            return time == interval.last()
                    ? tex("{" + name + "}_{" + interval.end() + "}", tie.from().key() + "_" + interval.end(), size)
                    : tex(
                            subject.names().tex(Slot.value(tie.from(), time)),
                            subject.names().plain(Slot.value(tie.from(), time)),
                            size);
        }
        boolean all = at.size() == interval.length();
        return all ? tex("1\\ldots " + interval.end(), "1…" + interval.end(), size) : null;
    }

    private static TexImage tex(String tex, String plain, double size) {
        return TexCache.SHARED.get(tex, plain, size);
    }

    /** The times whose values feed what has no time, as far as the gradient tells. */
    List<Integer> feeding(Tie tie) {
        return feeding.computeIfAbsent(
                tie.edge(),
                edge -> tie.to().timed() || !tie.from().timed()
                        ? List.of()
                        : tie.from()
                                .interval()
                                .times()
                                .filter(time -> !subject.flows()
                                        .between(Slot.value(tie.from(), time), Slot.value(tie.to(), Slot.UNTIMED))
                                        .isEmpty())
                                .boxed()
                                .toList());
    }
}
