package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Theme;
import unfold.draw.fold.FoldPainter;
import unfold.draw.fold.FoldedLayout;
import unfold.draw.fold.MorphPainter;
import unfold.draw.fold.WeightNames;
import unfold.draw.motion.Motion;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.StageLayout;
import unfold.trace.Slot;
import unfold.ui.model.FoldModel;
import unfold.ui.model.FrameModel;
import unfold.ui.model.WindowModel;

/** The network folded to a loop, or on its way there; numbers can be pointed at when it has arrived. */
final class FoldedPicture implements StagePicture {

    /** What there is to be seen. */
    static final String WORDS = "The network folded: the time step at work, with loops to the others";

    private final FoldModel fold;
    private final FrameModel frames;
    private final WindowModel model;
    private final NetworkStage network;
    private Object kind;
    private FoldedLayout layout;
    private FoldedLayout ahead;

    FoldedPicture(WindowModel model, NetworkStage network) {
        this.model = model;
        this.fold = model.fold();
        this.frames = model.frames();
        this.network = network;
        // Folded again, it stands where the chain is then.
        fold.fractionProperty().addListener((property, old, now) -> layout = now.doubleValue() == 0 ? null : layout);
    }

    boolean isShown() {
        return fold.fractionProperty().get() > 0;
    }

    private boolean isFolded() {
        return fold.fractionProperty().get() == 1;
    }

    private FoldedLayout layout(Frame frame) {
        Object now = network.kind(frame);
        if (layout == null || now != kind) {
            StageLayout chain = network.layout(frame);
            StageLayout origin = chain.at(fold.time(), chain.viewport());
            WeightNames names = frames.program()
                    .map(program -> WeightNames.of(program, frame.subject().wiring()))
                    .orElse(WeightNames.NONE);
            kind = now;
            ahead = null;
            layout = FoldedLayout.of(origin, names, frame.activeTime()).around(origin, fold.time());
        }
        FoldedLayout at = layout.at(frame);
        if (ahead != null && at.isLike(ahead)) {
            at = ahead;
        }
        if (frame.cursor() == frames.frame().get().cursor()) {
            layout = at;
        } else {
            // A picture ahead of its time does not move what is seen now.
            ahead = at;
        }
        return at;
    }

    /** What stands still while it is folded. */
    private record Still(FoldedLayout layout, Frame frame) implements Sketch {

        @Override
        public void paint(Graphics2D g) {
            new FoldPainter(layout).still(g, frame);
        }
    }

    @Override
    public Sketch sketch(Frame frame, Motion motion) {
        FoldedLayout folded = layout(frame);
        if (isFolded()) {
            return new Still(folded, frame);
        }
        StageLayout chain = network.layout(frame);
        double fraction = fold.fractionProperty().get();
        Theme theme = model.appearance().theme();
        return Sketch.of(
                List.of(chain, folded, fraction, frame, motion, theme),
                g -> new MorphPainter(chain, folded, fraction).paint(g, frame, motion, theme));
    }

    @Override
    public Optional<Moves> moves(Sketch still, Frame frame, Motion motion) {
        return still instanceof Still folded
                ? Optional.of(new Moves(
                        new FoldPainter(folded.layout).bounds(),
                        Sketch.of(
                                List.of(folded.layout, frame, motion),
                                g -> new FoldPainter(folded.layout).moving(g, frame, motion))))
                : Optional.empty();
    }

    @Override
    public void spotlight(Graphics2D g, Frame frame, Motion motion) {
        if (isFolded()) {
            new FoldPainter(layout(frame)).spotlight(g, frame.after(motion.cursor()));
        }
    }

    @Override
    public Optional<Cell> cellAt(Frame frame, Point2D at) {
        return isFolded() ? layout(frame).cellAt(at.getX(), at.getY()) : Optional.empty();
    }

    @Override
    public Optional<Grid> grid(Frame frame, Slot slot) {
        return isFolded() ? layout(frame).grid(slot) : Optional.empty();
    }

    @Override
    public Map<Slot, Grid> grids(Frame frame) {
        return isFolded() ? layout(frame).grids() : Map.of();
    }

    @Override
    public List<ColumnTitle> titles(Frame frame) {
        return isFolded() ? layout(frame).titles() : List.of();
    }
}
