package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A picture that is still to be painted. It holds all that it depends on, so that any thread can paint it; equal ones
 * look the same. Immutable.
 */
public interface Sketch {

    /**
     * A picture that looks the same as all others with an equal key.
     *
     * @param painter any thread may use it
     */
    static Sketch of(List<?> key, Consumer<Graphics2D> painter) {
        return new Keyed(key, painter);
    }

    /** The part that may look different from another picture of the same size; empty if that is not known. */
    default Optional<Rectangle2D> differing(Sketch other) {
        return Optional.empty();
    }

    /** Paints at least what lies within the clip. */
    void paint(Graphics2D g);
}
