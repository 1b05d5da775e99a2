package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Theme;
import unfold.draw.cell.CellPictures;
import unfold.draw.cell.CellStagePainter;
import unfold.draw.cell.OpenLayout;
import unfold.draw.motion.Motion;
import unfold.draw.stage.ColumnTitle;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;

/** The network unrolled over time with the cell of the time step at work open. */
final class CellPicture implements StagePicture {

    /** What there is to be seen. */
    static final String WORDS = "The network unrolled over time, the cell of the time step at work open";

    private final FrameModel frames;
    private final Appearance appearance;
    private final Supplier<Rectangle2D> area;
    private OpenLayout layout;
    private Rectangle2D changing = new Rectangle2D.Double();

    /** @param area that of the stage */
    CellPicture(FrameModel frames, Appearance appearance, Supplier<Rectangle2D> area) {
        this.frames = frames;
        this.appearance = appearance;
        this.area = area;
    }

    /** The network over time stays until the pictures of its cell are made. */
    boolean isShown() {
        return frames.insideCellProperty().get() && pictures() != null;
    }

    private CellPictures pictures() {
        return frames.picturesProperty().get();
    }

    private Theme theme() {
        return appearance.theme();
    }

    /** All that stands still. */
    private record Still(OpenLayout layout, Frame frame, Motion motion) implements Sketch {

        @Override
        public void paint(Graphics2D g) {
            CellStagePainter.paint(g, layout, frame, motion);
        }
    }

    @Override
    public Optional<Sketch> sketch(Frame frame, Motion motion) {
        return Optional.of(new Still(pictures().layout(frame, area.get(), theme()), frame, motion));
    }

    @Override
    public void shown(Sketch sketch) {
        Still still = (Still) sketch;
        layout = still.layout;
        changing = CellStagePainter.changing(layout, still.frame, still.motion);
    }

    @Override
    public void paint(Graphics2D g, Frame frame, Motion motion) {
        Sketch now = sketch(frame, motion).orElseThrow();
        now.paint(g);
        shown(now);
    }

    @Override
    public Rectangle2D moving() {
        return changing;
    }

    @Override
    public void paintMoving(Graphics2D g, Frame frame, Motion motion) {
        CellStagePainter.paint(g, layout, frame, motion);
    }

    @Override
    public void spotlight(Graphics2D g, Frame frame, Motion motion) {
        CellStagePainter.spotlight(g, layout, frame.after(motion.cursor()));
    }

    @Override
    public Optional<Cell> cellAt(Frame frame, Point2D at) {
        return pictures().cellAt(frame, area.get(), theme(), at);
    }

    @Override
    public Optional<Grid> grid(Frame frame, Slot slot) {
        return pictures().grid(frame, area.get(), theme(), slot);
    }

    @Override
    public Map<Slot, Grid> grids(Frame frame) {
        return pictures().grids(frame, area.get(), theme());
    }

    @Override
    public List<ColumnTitle> titles(Frame frame) {
        return pictures().layout(frame, area.get(), theme()).titles();
    }
}
