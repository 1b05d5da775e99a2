package unfold.lesson;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** This lesson with other numbers. */
    public Lesson with(LessonNumbers other) {
        return new Lesson(title, equations, other, presentation, origin);
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
