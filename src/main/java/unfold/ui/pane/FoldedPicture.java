package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
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
    private boolean isStill;

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
            layout = FoldedLayout.of(origin, names, frame.activeTime()).around(origin, fold.time());
        }
        layout = layout.at(frame);
        return layout;
    }

    @Override
    public void paint(Graphics2D g, Frame frame, Motion motion) {
        isStill = isFolded();
        if (isStill) {
            new FoldPainter(layout(frame)).still(g, frame);
        } else {
            new MorphPainter(
                            network.layout(frame),
                            layout(frame),
                            fold.fractionProperty().get())
                    .paint(g, frame, motion, model.appearance().theme());
        }
    }

    @Override
    public Rectangle2D moving() {
        return isStill ? new FoldPainter(layout).bounds() : new Rectangle2D.Double();
    }

    @Override
    public void paintMoving(Graphics2D g, Frame frame, Motion motion) {
        new FoldPainter(layout(frame)).moving(g, frame, motion);
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
