package unfold.ui.pane;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Consumer;

/** A picture that is told from others by its key alone. */
class Keyed implements Sketch {

    private final List<?> key;
    private final Consumer<Graphics2D> painter;

    /** @param painter any thread may use it */
    Keyed(List<?> key, Consumer<Graphics2D> painter) {
        this.key = key;
        this.painter = painter;
    }

    @Override
    public final void paint(Graphics2D g) {
        painter.accept(g);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Keyed that && key.equals(that.key);
    }

    @Override
    public final int hashCode() {
        return key.hashCode();
    }
}
