package unfold.lesson;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import unfold.lesson.problem.Place;
import unfold.tensor.Tensor;

/**
 * What a lesson file says, before anything is computed from it. Immutable. Two lessons are equal if
 * they say the same, bit for bit; where they were read does not count.
 *
 * @param title one line
 * @param equations the recurrence as the lecture writes it
 */
public record Lesson(String title, String equations, LessonNumbers numbers, Presentation presentation, Origin origin) {

    public Map<String, Integer> sizes() {
        return numbers.sizes();
    }

    public Map<String, WeightSource> weights() {
        return numbers.weights();
    }

    public Map<String, Tensor> initial() {
        return numbers.initial();
    }

    public Map<String, List<Tensor>> data() {
        return numbers.data();
    }

    /** The other sequences of the batch; none if there is one sequence only. */
    public OtherSequences others() {
        return numbers.others();
    }

    /** This lesson with another sequence of its batch shown, from 1. */
    Lesson showing(int sequence) {
        return sequence == others().shown() ? this : with(numbers.showing(sequence));
    }

    /** Where data stand; in a batch, those of the sequence that is shown. */
    Place dataPlace(String name) {
        return place("data", name);
    }

    /** Where an entry of a group stands; of data, that of the sequence that is shown. */
    Place place(String group, String name) {
        boolean one = others().isEmpty() || !group.equals("data");
        return origin.place(one ? group : group + "." + others().shown(), name);
    }

    /** This lesson with other numbers. */
    public Lesson with(LessonNumbers other) {
        return new Lesson(title, equations, other, presentation, origin);
    }

    /** This lesson with other equations. */
    public Lesson withEquations(String text) {
        return text.equals(equations) ? this : new Lesson(title, text, numbers, presentation, origin);
    }

    /** This lesson with another opening view. */
    public Lesson with(Presentation other) {
        return new Lesson(title, equations, numbers, other, origin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lesson that
                && title.equals(that.title)
                && equations.equals(that.equations)
                && numbers.equals(that.numbers)
                && presentation.equals(that.presentation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, equations, numbers, presentation);
    }
}
