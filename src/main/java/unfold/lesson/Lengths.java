package unfold.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Sequence;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;

/** The number of time steps of each sequence: what its data have, its heading says, or the sizes say. */
final class Lengths {

    private final Lesson lesson;
    private final Recurrence recurrence;
    private final Map<String, String> dataNames;
    private final Map<String, Integer> byEnd = new LinkedHashMap<>();
    private final Map<String, String> saidBy = new LinkedHashMap<>();

    /**
     * @param dataNames the lesson's name of each series
     * @throws LessonException if the data of a sequence differ in length, or nothing says it
     */
    Lengths(Lesson lesson, Recurrence recurrence, Map<String, String> dataNames) {
        this.lesson = lesson;
        this.recurrence = recurrence;
        this.dataNames = dataNames;
        recurrence.sequences().stream()
                .filter(sequence -> sequence.statedLength() > 0)
                .forEach(sequence -> say(sequence, sequence.statedLength(), "the line '" + sequence.heading() + "'"));
        recurrence.orderedData().forEach(symbol -> series(symbol.name().key(), symbol.sequence(), false));
        recurrence.sequences().forEach(this::size);
        recurrence.orderedData().forEach(symbol -> series(symbol.name().key(), symbol.sequence(), true));
        recurrence.sequences().forEach(this::refuseUnsaid);
    }

    /** One row is enough for what only the last time step is compared with, if anything else says the length. */
    private void series(String key, Sequence sequence, boolean single) {
        String name = dataNames.get(key);
        List<Tensor> rows = lesson.data().get(name);
        boolean open = rows.size() == 1 && recurrence.isReadOnlyAtEnd(key);
        if (open == single && !(open && byEnd.containsKey(sequence.end()))) {
            check(name, sequence, rows.size());
            say(sequence, rows.size(), name);
        }
    }

    private void check(String name, Sequence sequence, int rows) {
        int steps = byEnd.getOrDefault(sequence.end(), rows);
        if (steps != rows) {
            boolean one = recurrence.sequences().size() == 1;
            throw new LessonException(
                    lesson.dataPlace(name),
                    name + " has " + steps(rows) + ", but " + saidBy.get(sequence.end()) + " has " + steps(steps)
                            + "; all data " + (one ? "of a lesson" : "over " + sequence.letter())
                            + " have one row for each time step.");
        }
    }

    private void say(Sequence sequence, int steps, String by) {
        byEnd.putIfAbsent(sequence.end(), steps);
        saidBy.putIfAbsent(sequence.end(), by);
    }

    private void size(Sequence sequence) {
        String end = sequence.end();
        Integer stated = lesson.sizes().get(end);
        Integer known = byEnd.get(end);
        if (known != null && stated != null && !known.equals(stated)) {
            throw new LessonException(
                    lesson.origin().place("sizes", end),
                    end + " is " + stated + " here, but " + saidBy.get(end) + " has " + steps(known) + "; remove it.");
        }
        if (known == null && stated != null) {
            say(sequence, stated, "sizes");
        }
    }

    private void refuseUnsaid(Sequence sequence) {
        String end = sequence.end();
        if (!byEnd.containsKey(end)) {
            throw new LessonException(
                    Place.file(lesson.origin().name()),
                    "Nothing says how many time steps " + sequence.letter() + " = 1.." + end
                            + " has; write the number into the equations, as in 'for " + sequence.letter()
                            + " = 1..5:', or give it under sizes, such as 'sizes: {" + end + ": 5}'.");
        }
    }

    int of(Sequence sequence) {
        return byEnd.get(sequence.end());
    }

    private static String steps(int count) {
        return count == 1 ? "1 time step" : count + " time steps";
    }
}
