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
import unfold.draw.motion.Motion;
import unfold.draw.stage.ColumnTitle;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;

/** Several models beside each other; what stands where is that of the one in focus. */
final class ComparedPicture implements StagePicture {

    private final ComparedStage stage;
    private final Appearance appearance;
    private final Supplier<Rectangle2D> area;

    /** @param area that of the stage */
    ComparedPicture(ComparedStage stage, Appearance appearance, Supplier<Rectangle2D> area) {
        this.stage = stage;
        this.appearance = appearance;
        this.area = area;
    }

    @Override
    public Sketch sketch(Frame frame, Motion motion) {
        return stage.sketch(area.get(), frame, motion, appearance.theme());
    }

    @Override
    public void shown(Sketch sketch) {
        stage.shown(sketch);
    }

    @Override
    public Optional<Moves> moves(Sketch still, Frame frame, Motion motion) {
        return stage.moves(still, frame, motion);
    }

    @Override
    public void spotlight(Graphics2D g, Frame frame, Motion motion) {
        stage.spotlight(g, frame, motion);
    }

    @Override
    public Optional<Cell> cellAt(Frame frame, Point2D at) {
        return stage.cellAt(area.get(), appearance.theme(), at);
    }

    @Override
    public Optional<Grid> grid(Frame frame, Slot slot) {
        return stage.grid(area.get(), appearance.theme(), slot);
    }

    @Override
    public Map<Slot, Grid> grids(Frame frame) {
        return stage.grids(area.get(), appearance.theme());
    }

    @Override
    public List<ColumnTitle> titles(Frame frame) {
        return List.of();
    }
}
