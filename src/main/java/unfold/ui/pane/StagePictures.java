package unfold.ui.pane;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.Track;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;
import unfold.ui.model.ViewportModel;
import unfold.ui.model.WindowModel;

/**
 * The ways in which the stage shows a network, which of them it shows now, and what stands where on it: the chain over
 * time, the open cell, the loop, or models beside each other.
 */
final class StagePictures implements CellPointer.Finder, CellEditor.Places {

    private final FrameModel frames;
    private final Appearance appearance;
    private final Supplier<Rectangle2D> area;
    private final ComparedStage compared;
    private final NetworkStage network;
    private final CellPicture cell;
    private final ChainPicture chain;
    private final FoldedPicture folded;
    private final ComparedPicture beside;

    /**
     * @param area that of the stage
     */
    StagePictures(WindowModel model, Supplier<Rectangle2D> area) {
        this.frames = model.frames();
        this.appearance = model.appearance();
        this.area = area;
        this.compared = new ComparedStage(model);
        this.cell = new CellPicture(model, area);
        this.network = new NetworkStage(model, area, () -> !compared.isShown() && !cell.isShown());
        this.chain = new ChainPicture(network, appearance);
        this.folded = new FoldedPicture(model, network);
        this.beside = new ComparedPicture(compared, appearance, area);
        ViewportModel viewport = model.viewport();
        viewport.along(this::track);
        viewport.working(() -> compared.isShown() ? compared.atWork(area.get(), appearance.theme()) : network.atWork());
    }

    /** What the stage shows now. */
    StagePicture now() {
        if (compared.isShown()) {
            return beside;
        }
        if (cell.isShown()) {
            return cell;
        }
        return folded.isShown() ? folded : chain;
    }

    /** The chain and the loop, as the reader looks around on them. */
    NetworkStage network() {
        return network;
    }

    /** Brings what is at work into view, where not all is. */
    void follow() {
        if (compared.isShown()) {
            compared.follow(area.get(), frames.frame().get(), appearance.theme());
        } else {
            cell.follow();
        }
    }

    private Optional<Track> track(double zoom) {
        if (compared.isShown()) {
            return compared.track(area.get(), appearance.theme(), zoom);
        }
        return cell.isShown() ? cell.track(zoom) : network.track(zoom);
    }

    @Override
    public Optional<Cell> cellAt(Frame frame, double x, double y) {
        return now().cellAt(frame, new Point2D.Double(x, y));
    }

    @Override
    public Optional<CellPointer.Pointed> beside(double x, double y) {
        return compared.isShown()
                ? compared.beside(area.get(), appearance.theme(), new Point2D.Double(x, y))
                : Optional.empty();
    }

    @Override
    public Optional<Grid> grid(Frame frame, Slot slot) {
        return now().grid(frame, slot);
    }

    /** The model at a point while several are compared. */
    OptionalInt modelAt(double x, double y) {
        return compared.isShown() ? compared.modelAt(area.get(), appearance.theme(), x, y) : OptionalInt.empty();
    }

    /** The time step whose title is at a point. */
    Optional<Integer> titleAt(Frame frame, double x, double y) {
        return now().titles(frame).stream()
                .filter(title -> title.place().contains(x, y))
                .map(ColumnTitle::time)
                .findFirst();
    }
}
