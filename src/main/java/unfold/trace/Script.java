package unfold.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every run of one program records, whatever its numbers are: the steps in order, and for each slot and each
 * term when it is there and where its numbers stand on the tape of a run. Immutable, shared by all traces of the
 * program, so that a trace is little more than its numbers.
 */
public final class Script {

    /** The step of what is there before the first one. */
    static final int GIVEN = -1;

    /**
     * Numbers of a run.
     *
     * @param at where they stand on the tape; below 0, the numbers given at {@code -1 - at}
     */
    public record Place(int at, unfold.tensor.Shape shape) {}

    /** What fills a slot: in which step, and with which numbers. */
    record Fact(int step, Place place) {}

    /**
     * A term of a gradient.
     *
     * @param right the right factor of an outer product, or null
     */
    record Line(int step, Slot target, Slot source, Place left, Place right) {}

    /** The terms that do not pass the cut behind a step. */
    record Loss(int after, List<Line> lost) {}

    /** The facts of one quantity at all its times, from {@code first} on; null where nothing is written. */
    record Course(int first, Fact[] facts, int[][] terms) {

        private int index(int time) {
            return time == Slot.UNTIMED ? 0 : time - first;
        }

        Fact fact(int time) {
            int index = index(time);
            return index < 0 || index >= facts.length ? null : facts[index];
        }

        int[] terms(int time) {
            int index = index(time);
            return index < 0 || index >= terms.length || terms[index] == null ? NONE : terms[index];
        }
    }

    private static final int[] NONE = {};

    private final Timeline timeline;
    private final List<Quantity> quantities;
    private final Map<String, Quantity> byKey = new LinkedHashMap<>();
    private final List<Step> steps;
    private final Map<Aspect, Course[]> courses;
    private final Line[] lines;
    private final List<Loss> losses;

    /** What a run over a clock is about. */
    record Scene(Timeline timeline, List<Quantity> quantities, List<Step> steps) {}

    Script(Scene scene, Map<Aspect, Course[]> courses, List<Line> lines, List<Loss> losses) {
        this.timeline = scene.timeline;
        this.quantities = List.copyOf(scene.quantities);
        this.quantities.forEach(quantity -> byKey.put(quantity.key(), quantity));
        this.steps = List.copyOf(scene.steps);
        this.courses = courses;
        this.lines = lines.toArray(Line[]::new);
        this.losses = List.copyOf(losses);
    }

    Timeline timeline() {
        return timeline;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    Quantity quantity(String key) {
        return byKey.get(key);
    }

    List<Step> steps() {
        return steps;
    }

    List<Loss> losses() {
        return losses;
    }

    /** What fills a slot whole; null if nothing does. */
    Fact fact(Slot slot) {
        Course course = courses.get(slot.aspect())[slot.quantity()];
        return course == null ? null : course.fact(slot.time());
    }

    /** The terms that are added to a gradient, by number, in the order of their steps. */
    int[] terms(Slot slot) {
        Course course = courses.get(slot.aspect())[slot.quantity()];
        return course == null ? NONE : course.terms(slot.time());
    }

    Line line(int number) {
        return lines[number];
    }

    /** How many terms the steps before that one add: the number of the first that it adds itself. */
    int linesBefore(int step) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines[middle].step < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
