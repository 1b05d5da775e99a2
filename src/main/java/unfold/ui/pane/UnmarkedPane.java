package unfold.ui.pane;

import java.util.Optional;
import unfold.draw.Frame;
import unfold.draw.Marks;
import unfold.ui.model.FrameModel;

/** A pane whose picture is one of where the run is, whatever is marked there. */
public abstract class UnmarkedPane extends CanvasPane {

    private final FrameModel frames;

    protected UnmarkedPane(FrameModel frames) {
        this.frames = frames;
        frames.frame().addListener(changed -> repaint());
    }

    /** The picture of a frame. */
    protected abstract Sketch sketch(Frame frame);

    /** Where the run is; empty while no lesson is open. */
    protected final Optional<Frame> now() {
        return Optional.ofNullable(frames.frame().get());
    }

    @Override
    protected final Optional<Sketch> sketch() {
        return now().map(this::sketch);
    }

    @Override
    protected final Optional<Sketch> expected() {
        return frames.expected().map(next -> sketch(next.with(Marks.NONE)));
    }
}
