package unfold.lesson.packing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;

/**
 * Which array of a file goes to which parameter of a lesson: what is proposed, or what is in the way.
 * Immutable.
 */
public final class Proposal {

    private final OpenLesson lesson;
    private final Map<String, Tensor> arrays;
    private final Choices choices;
    private final Brought brought;
    private final List<String> problems;

    /**
     * What comes of the arrays.
     *
     * @param packing how they were understood; empty where they have the names of the parameters
     * @param target the lesson in the sizes of the file, before anything is loaded
     * @param rows one for each parameter, in the order of the equations
     * @param unused why an array is left out, by its name
     * @param notes what the reader should know
     */
    record Brought(
            Optional<Packing> packing,
            OpenLesson target,
            List<Row> rows,
            Map<String, String> unused,
            List<String> notes) {
        Brought {
            rows = List.copyOf(rows);
            unused = Collections.unmodifiableMap(new LinkedHashMap<>(unused));
            notes = List.copyOf(notes);
        }
    }

    private Proposal(
            OpenLesson lesson, Map<String, Tensor> arrays, Choices choices, Brought brought, List<String> problems) {
        this.lesson = lesson;
        this.arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
        this.choices = choices;
        this.brought = brought;
        this.problems = List.copyOf(problems);
    }

    /** What the names of the arrays say, and where they do not, nothing. */
    public static Proposal of(OpenLesson lesson, Map<String, Tensor> arrays) {
        return of(lesson, arrays, Choices.NONE);
    }

    /**
     * What the names of the arrays and the reader say.
     *
     * @param arrays by name, as {@link unfold.lesson.WeightFiles#load} gives them
     */
    public static Proposal of(OpenLesson lesson, Map<String, Tensor> arrays, Choices choices) {
        try {
            return new Proposal(lesson, arrays, choices, new Proposing(lesson, arrays, choices).brought(), List.of());
        } catch (LessonException e) {
            Brought nothing =
                    new Brought(choices.packing(), lesson, Packed.rows(lesson, lesson, Map.of()), Map.of(), List.of());
            return new Proposal(lesson, arrays, choices, nothing, List.of(e.getMessage()));
        }
    }

    /** The same file understood otherwise. */
    public Proposal with(Choices other) {
        return of(lesson, arrays, other);
    }

    /** What the reader has said so far. */
    public Choices choices() {
        return choices;
    }

    /** The arrays as they were loaded, by name. */
    public Map<String, Tensor> arrays() {
        return arrays;
    }

    /** How the arrays were understood; empty where they have the names of the parameters, or none fits. */
    public Optional<Packing> packing() {
        return brought.packing();
    }

    /** One for each parameter of the lesson, in the order of the equations. */
    public List<Row> rows() {
        return brought.rows();
    }

    /** Why an array is left out, by its name. */
    public Map<String, String> unused() {
        return brought.unused();
    }

    /** What the reader should know: what was negated, added up, taken for granted or made anew. */
    public List<String> notes() {
        return brought.notes();
    }

    /** The lesson in the sizes of the file, before anything is loaded into it. */
    OpenLesson target() {
        return brought.target();
    }

    /** What is in the way, in whole sentences; empty if it can be applied. */
    public List<String> problems() {
        return problems;
    }

    public boolean fits() {
        return problems.isEmpty();
    }

    /** Other ways to understand the file that fit by shape as well, each with what it would be. */
    public List<Alternative> alternatives() {
        return new Alternatives(this).all();
    }

    /**
     * The numbers of every parameter that something is loaded into, in the shapes of {@link #loaded}.
     *
     * @throws LessonException if it does not fit
     */
    public Map<String, Tensor> apply() {
        if (!fits()) {
            throw new LessonException(String.join("\n", problems));
        }
        Map<String, Tensor> all = new LinkedHashMap<>();
        rows().stream().filter(Row::isLoaded).forEach(row -> all.put(row.parameter(), row.numbers()));
        return all;
    }

    /**
     * The lesson with the numbers of the file, perhaps with another number of units than before.
     *
     * @throws LessonException if it does not fit
     */
    public OpenLesson loaded() {
        return brought.target().withWeights(apply());
    }
}
