package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import unfold.draw.Frame;
import unfold.trace.Slot;
import unfold.trace.Step;

/** Where on a stage the operation at work writes. */
public final class AtWork {

    private AtWork() {}

    /**
     * The boxes that the current operation of a frame writes, or those of the same rows in another column where its
     * own cannot be seen; empty if it writes none.
     */
    public static Optional<Rectangle2D> place(StageLayout layout, Frame frame) {
        return frame.current().stream()
                .map(Step::writes)
                .flatMap(Collection::stream)
                .flatMap(written -> box(layout, frame, written).stream())
                .map(Box::frame)
                .reduce(Rectangle2D::createUnion);
    }

    private static Optional<Box> box(StageLayout layout, Frame frame, Slot written) {
        int owner = frame.subject().wiring().owner(written.quantity());
        return layout.boxes().stream()
                .filter(box -> box.slot().quantity() == owner)
                .min(Comparator.comparingInt(box -> Math.abs(box.slot().time() - written.time())));
    }
}
