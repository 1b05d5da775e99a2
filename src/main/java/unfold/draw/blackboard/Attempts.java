package unfold.draw.blackboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import unfold.explain.Detail;
import unfold.explain.Line;
import unfold.explain.Line.Kind;

/** The ways to show the lines of a step, from the most generous to the most frugal; the first that fits is taken. */
final class Attempts {

    private static final double STEP = 0.05;
    private static final Set<Kind> NO_LETTERS =
            Set.of(Kind.NUMBERS, Kind.PARTIAL, Kind.RESULT, Kind.SO_FAR, Kind.SUMMARY);
    private static final Set<Kind> ALL =
            Set.of(Kind.INSTANT, Kind.NUMBERS, Kind.PARTIAL, Kind.RESULT, Kind.SO_FAR, Kind.SUMMARY);
    private static final Set<Kind> OUTCOME = Set.of(Kind.PARTIAL, Kind.RESULT, Kind.SO_FAR, Kind.SUMMARY);
    private static final Set<Kind> END = Set.of(Kind.RESULT, Kind.SO_FAR, Kind.SUMMARY);

    /**
     * One way.
     *
     * @param kinds the lines that are shown
     * @param detail how much of the numbers
     * @param flow whether lines may stand side by side
     * @param largest the size to begin with, in running text
     * @param smallest the size to end with
     */
    private record Way(Set<Kind> kinds, Detail detail, boolean flow, double largest, double smallest) {}

    private static final List<Way> WAYS = List.of(
            new Way(ALL, Detail.FULL, false, 1.75, 1.15),
            new Way(NO_LETTERS, Detail.FULL, false, 1.3, 1.05),
            new Way(NO_LETTERS, Detail.ROUGH, false, 1.25, 1.05),
            new Way(NO_LETTERS, Detail.ROUGH, true, 1.1, 0.95),
            new Way(NO_LETTERS, Detail.SHORT, true, 1.1, 0.9),
            new Way(NO_LETTERS, Detail.TERSE, true, 1.1, 0.85),
            new Way(NO_LETTERS, Detail.TERSE, true, 0.8, 0.7),
            new Way(OUTCOME, Detail.FULL, false, 1.3, 0.95),
            new Way(OUTCOME, Detail.TERSE, true, 1.1, 0.85),
            new Way(END, Detail.TERSE, true, 1.1, 0.7),
            new Way(Set.of(Kind.SUMMARY), Detail.TERSE, true, 1.1, 0.6),
            new Way(END, Detail.TERSE, true, 0.7, 0.5));

    private final Function<Detail, List<Line>> lines;
    private final Room room;

    private final double most;

    /**
     * @param lines of a step, in more or less detail
     * @param most the size in pixels that no line exceeds: that of the headline
     */
    Attempts(Function<Detail, List<Line>> lines, Room room, double most) {
        this.lines = lines;
        this.room = room;
        this.most = most;
    }

    /** The body that fits into {@code height}; nothing if none does: the numbers stand on the stage as well. */
    Body best(double height) {
        Map<Detail, List<Line>> known = new HashMap<>();
        for (Way way : WAYS) {
            List<Line> shown = known.computeIfAbsent(way.detail, lines).stream()
                    .filter(line -> way.kinds.contains(line.kind()))
                    .toList();
            if (shown.isEmpty()) {
                continue;
            }
            for (double size = way.largest; size >= way.smallest - 1e-9; size -= STEP) {
                double pixels = Math.min(most, room.theme().legible(room.theme().px(size)));
                Body body = way.flow ? Body.flow(shown, pixels, room) : Body.column(shown, pixels, room);
                if (body.fits(height)) {
                    return body;
                }
            }
        }
        return Body.NONE;
    }
}
