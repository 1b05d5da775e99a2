package unfold.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.lesson.problem.LessonException;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;

/**
 * Puts the data of one lesson into another one, so that both can be compared: inputs take the place of
 * inputs, targets that of targets, by name where they have the same and else in their order.
 */
public final class OnSameData {

    private final OpenLesson open;
    private final Lesson other;
    private final Recurrence recurrence;

    private OnSameData(OpenLesson open, Lesson other) {
        this.open = open;
        this.other = other;
        this.recurrence = OpenLesson.recurrence(other);
    }

    /**
     * The other lesson with its own equations and weights on the data of the open one.
     *
     * @throws LessonException if the data do not fit; says why
     */
    public static OpenLesson of(OpenLesson open, Lesson other) {
        OnSameData same = new OnSameData(open, other);
        try {
            return same.lesson();
        } catch (LessonException e) {
            // A lesson that does not open on its own data either has a fault of its own to tell.
            OpenLesson.open(other);
            throw e;
        }
    }

    private OpenLesson lesson() {
        Map<String, String> names = names();
        LessonNumbers ours = open.lesson().numbers();
        Map<String, Integer> sizes = new LinkedHashMap<>(other.sizes());
        recurrence.sequences().stream().map(Sequence::end).forEach(sizes::remove);
        ours.sizes().forEach((name, size) -> {
            if (isEnd(name)) {
                sizes.put(name, size);
            }
        });
        LessonNumbers numbers = new LessonNumbers(
                sizes,
                other.weights(),
                other.initial(),
                renamed(ours.data(), names),
                ours.others().each(data -> renamed(data, names)));
        Presentation plain =
                Presentation.PLAIN.with(open.lesson().presentation().backward());
        try {
            return OpenLesson.open(other.with(numbers).with(plain));
        } catch (LessonException e) {
            throw refused("does not fit the data of this one: " + e.problem());
        }
    }

    private boolean isEnd(String name) {
        return recurrence.sequences().stream()
                .anyMatch(sequence -> sequence.end().equals(name));
    }

    private LessonException refused(String why) {
        return new LessonException("“" + other.title() + "” " + why);
    }

    /** For each of their data, which of ours takes its place. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (boolean target : new boolean[] {false, true}) {
            List<String> theirs = data(recurrence, target);
            List<String> ours = data(open.recurrence(), target);
            String kind = target ? "target" : "input";
            if (theirs.size() > ours.size()) {
                throw refused("has " + count(theirs.size(), kind) + ", this one has " + ours.size()
                        + "; they cannot be compared on the same data.");
            }
            boolean sameNames = Set.copyOf(ours).containsAll(theirs);
            for (int i = 0; i < theirs.size(); i++) {
                names.put(theirs.get(i), sameNames ? theirs.get(i) : ours.get(i));
            }
        }
        return names;
    }

    private static String count(int count, String kind) {
        return count + " " + kind + (count == 1 ? "" : "s");
    }

    private static List<String> data(Recurrence recurrence, boolean targets) {
        return recurrence.orderedData().stream()
                .filter(symbol -> recurrence.isTarget(symbol) == targets)
                .map(Symbol::name)
                .map(name -> name.key())
                .collect(Collectors.toList());
    }

    /** Under other names they are plain numbers: an encoding belongs to the names that it was read with. */
    private Map<String, List<Tensor>> renamed(Map<String, List<Tensor>> ours, Map<String, String> names) {
        Map<String, List<Tensor>> known = Stock.named(ours, open.recurrence().data());
        boolean same =
                names.entrySet().stream().allMatch(entry -> entry.getKey().equals(entry.getValue()));
        Map<String, List<Tensor>> renamed = new LinkedHashMap<>();
        names.forEach((theirs, name) -> {
            if (known.containsKey(name)) {
                renamed.put(theirs, same ? known.get(name) : List.copyOf(known.get(name)));
            }
        });
        return renamed;
    }
}
