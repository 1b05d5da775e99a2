package unfold.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import unfold.expression.Sequence;
import unfold.tensor.Shape;

/** The shapes that are known before inference, each with who said so. Filled once, then read. */
public final class Given {

    /**
     * A known shape.
     *
     * @param origin what a message calls its source: {@code data x}, {@code weights of W (W.csv)}
     */
    record Known(Shape shape, String origin) {}

    /** A known length of a vector. */
    record Length(int length, String origin) {}

    private final Map<String, Known> shapes = new LinkedHashMap<>();
    private final Map<String, Length> sizes = new LinkedHashMap<>();
    private final Map<String, Integer> steps = new LinkedHashMap<>();

    /** Says the shape of a parameter, of one time step of data, or of an initial state. */
    public Given shape(String key, Shape shape, String origin) {
        shapes.put(key, new Known(shape, origin));
        return this;
    }

    /** Says the length of a vector. */
    public Given size(String key, int length, String origin) {
        sizes.put(key, new Length(length, origin));
        return this;
    }

    /** Says the number of time steps of the first sequence, which {@code h_{1:T}} has as columns. */
    public Given steps(int count) {
        return steps(Sequence.FIRST, count);
    }

    /** Says the number of time steps of a sequence and of all that have the same end. */
    public Given steps(Sequence sequence, int count) {
        steps.put(sequence.end(), count);
        return this;
    }

    Map<String, Known> shapes() {
        return shapes;
    }

    Map<String, Length> sizes() {
        return sizes;
    }

    /** The number of steps of the sequence; 0 if nothing says it. */
    int steps(Sequence sequence) {
        return sequence.statedLength() > 0 ? sequence.statedLength() : steps.getOrDefault(sequence.end(), 0);
    }
}
