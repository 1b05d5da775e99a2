package unfold.draw.stage;

import java.util.Optional;
import unfold.draw.CellPainter;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/**
 * What slots hold and how it is coloured, also while it appears: what the operation at work writes stays as it was
 * until what it reads has arrived.
 *
 * @param frame at the cursor of {@code motion}
 * @param theme the colours
 * @param motion how far the operation at work is
 */
public record Numbers(Frame frame, Theme theme, Motion motion) {

    /** The numbers to be shown in a slot. */
    public Optional<Tensor> of(Slot slot) {
        return isComing(slot) && motion.appeared() == 0 ? before(slot) : frame.at(slot);
    }

    /** Paints these numbers. */
    public CellPainter painter(Slot slot) {
        CellPainter painter = CellPainter.of(frame.subject(), slot, theme);
        return isComing(slot) && motion.appeared() > 0
                ? painter.appearing(before(slot).orElse(null), theme.color(Hue.PANEL), motion.appeared())
                : painter;
    }

    /** How far the numbers of a slot have come, from 0 to 1, and from where: empty where there was nothing. */
    public Rising rising(Slot slot) {
        return isComing(slot) ? new Rising(before(slot), motion.appeared()) : Rising.DONE;
    }

    private boolean isComing(Slot slot) {
        return motion.appeared() < 1 && frame.isLit(slot);
    }

    private Optional<Tensor> before(Slot slot) {
        return frame.trace().at(slot, frame.cursor() - 1);
    }
}
