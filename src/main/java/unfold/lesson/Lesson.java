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
public record Lesson(String title, String equations, Quantities quantities, Presentation presentation, Origin origin) {

    public Map<String, Integer> sizes() {
        return quantities.sizes();
    }

    public Map<String, WeightSource> weights() {
        return quantities.weights();
    }

    public Map<String, Tensor> initial() {
        return quantities.initial();
    }

    public Map<String, List<Tensor>> data() {
        return quantities.data();
    }

    /** This lesson with other numbers. */
    public Lesson with(Quantities other) {
        return new Lesson(title, equations, other, presentation, origin);
    }

    /** This lesson with another opening view. */
    public Lesson with(Presentation other) {
        return new Lesson(title, equations, quantities, other, origin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lesson that
                && title.equals(that.title)
                && equations.equals(that.equations)
                && quantities.equals(that.quantities)
                && presentation.equals(that.presentation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, equations, quantities, presentation);
    }
}
