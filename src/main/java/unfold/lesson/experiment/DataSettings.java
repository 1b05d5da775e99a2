package unfold.lesson.experiment;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is changed about the data. Immutable.
 *
 * @param length the number of time steps of the first sequence; empty for that of the lesson
 * @param sample the seed with which steps are drawn; empty if they are repeated in their order
 * @param scale the factor of the inputs
 */
public record DataSettings(OptionalInt length, OptionalLong sample, double scale) {

    /** Nothing is changed. */
    public static final DataSettings AS_LOADED = new DataSettings(OptionalInt.empty(), OptionalLong.empty(), 1);

    /** The most time steps. */
    public static final int LONGEST = 1000;

    /** The same with another number of time steps. */
    public DataSettings withLength(OptionalInt steps) {
        return new DataSettings(steps, sample, scale);
    }

    /** The same with other steps drawn, or none. */
    public DataSettings withSample(OptionalLong seed) {
        return new DataSettings(length, seed, scale);
    }

    /** The same with another factor of the inputs. */
    public DataSettings withScale(double factor) {
        return new DataSettings(length, sample, factor);
    }

    boolean keepsSteps() {
        return length.isEmpty() && sample.isEmpty();
    }
}
