package unfold.analysis;

import java.util.OptionalDouble;

/**
 * How large gradients may be in an update. Immutable.
 *
 * @param norm the largest norm of all gradients together, above 0; empty for any
 * @param value the largest magnitude of an entry, above 0; empty for any
 */
public record Thresholds(OptionalDouble norm, OptionalDouble value) {

    /** Gradients may be as large as they are. */
    public static final Thresholds NONE = new Thresholds(OptionalDouble.empty(), OptionalDouble.empty());

    /** Whether anything is clipped at all. */
    public boolean any() {
        return norm.isPresent() || value.isPresent();
    }
}
