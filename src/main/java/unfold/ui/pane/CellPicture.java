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
import unfold.draw.stage.Track;
import unfold.draw.stage.Viewport;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;
import unfold.ui.model.ViewportModel;
import unfold.ui.model.WindowModel;

/** The network unrolled over time with the cell of the time step at work open. */
final class CellPicture implements StagePicture {

    /** What there is to be seen. */
    static final String WORDS = "The network unrolled over time, the cell of the time step at work open";

    private final FrameModel frames;
    private final Appearance appearance;
    private final ViewportModel viewport;
    private final Supplier<Rectangle2D> area;
    private OpenLayout layout;

    /** @param area that of the stage */
    CellPicture(WindowModel model, Supplier<Rectangle2D> area) {
        this.frames = model.frames();
        this.appearance = model.appearance();
        this.viewport = model.viewport();
        this.area = area;
        frames.insideCellProperty().addListener(changed -> viewport.fit());
        frames.pins().lookedProperty().addListener((property, old, now) -> reveal(now));
        model.editing().selectedProperty().addListener((property, old, now) -> reveal(now == null ? null : now.cell()));
    }

    private OpenLayout layout(Frame frame) {
        return pictures().layout(frame, area.get(), theme(), viewport.shown());
    }

    /** What the cell can be looked along at a zoom; nothing while it is closed. */
    Optional<Track> track(double zoom) {
        Frame frame = frames.frame().get();
        if (frame == null || !isShown() || area.get().isEmpty()) {
            return Optional.empty();
        }
        Viewport look = pictures().look(frame, area.get(), theme(), zoom);
        return Optional.of(
                pictures().layout(frame, area.get(), theme(), look).track().from(look));
    }

    /** Brings the current operation into view, where the cell is larger than the stage. */
    void follow() {
        double zoom = viewport.shown().zoom();
        Optional<Track> track = track(zoom).filter(Track::isMovable);
        if (track.isPresent() && layout != null && layout.isLarge()) {
            Frame frame = frames.frame().get();
            Viewport look = pictures().look(frame, area.get(), theme(), zoom);
            if (zoom == 1 || !pictures().isSeen(layout(frame), frame)) {
                viewport.lead(layout.viewport(), look);
            }
        }
    }

    /** Brings a number into view that was reached by keys. */
    private void reveal(Cell cell) {
        Frame frame = frames.frame().get();
        if (cell == null || frame == null || !isShown() || area.get().isEmpty()) {
            return;
        }
        OpenLayout now = layout(frame);
        now.grid(cell.slot())
                .map(grid -> grid.cell(cell.index()))
                .filter(place -> now.isLarge() && !now.seen().contains(place.getCenterX(), place.getCenterY()))
                .ifPresent(place -> viewport.lead(now.viewport(), now.around(place)));
    }

    /** The network over time stays until the pictures of its cell are made. */
    boolean isShown() {
        return frames.insideCellProperty().get()
                && pictures() != null
                && frames.program().filter(pictures()::areOf).isPresent();
    }

    private CellPictures pictures() {
        return frames.picturesProperty().get();
    }

    private Theme theme() {
        return appearance.theme();
    }

    /** A moment of a transition. */
    private record At(OpenLayout layout, Frame frame, Motion motion) implements Sketch {

        @Override
        public void paint(Graphics2D g) {
            CellStagePainter.paint(g, layout, frame, motion);
        }
    }

    @Override
    public Sketch sketch(Frame frame, Motion motion) {
        return new At(layout(frame), frame, motion);
    }

    @Override
    public void shown(Sketch sketch) {
        layout = ((At) sketch).layout;
    }

    @Override
    public Optional<Moves> moves(Sketch still, Frame frame, Motion motion) {
        At start = (At) still;
        return Optional.of(CellStagePainter.changing(start.layout, start.frame, start.motion))
                .filter(part -> !part.isEmpty())
                .map(part -> new Moves(part, new At(start.layout, frame, motion)));
    }

    @Override
    public void spotlight(Graphics2D g, Frame frame, Motion motion) {
        CellStagePainter.spotlight(g, layout, frame.after(motion.cursor()));
    }

    @Override
    public Optional<Cell> cellAt(Frame frame, Point2D at) {
        return layout(frame).cellAt(at.getX(), at.getY());
    }

    @Override
    public Optional<Grid> grid(Frame frame, Slot slot) {
        OpenLayout now = layout(frame);
        return now.grid(slot).filter(grid -> now.seen().intersects(grid.area()));
    }

    @Override
    public Map<Slot, Grid> grids(Frame frame) {
        return layout(frame).grids();
    }

    @Override
    public List<ColumnTitle> titles(Frame frame) {
        return layout(frame).titles();
    }
}
