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
import unfold.draw.motion.Motion;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.Moving;
import unfold.draw.stage.Spotlight;
import unfold.draw.stage.StagePainter;
import unfold.draw.stage.StillPicture;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;

/** The network unrolled over time. What moves is painted apart, so that a transition leaves the rest alone. */
final class ChainPicture implements StagePicture {

    /** What there is to be seen. */
    static final String WORDS = "The network unrolled over time";

    private final NetworkStage network;
    private final Appearance appearance;
    private final StagePainter painter = new StagePainter();
    private Moving moving;

    ChainPicture(NetworkStage network, Appearance appearance) {
        this.network = network;
        this.appearance = appearance;
    }

    /**
     * All that stands still.
     *
     * @param painter keeps what has not changed, and is for one thread at a time
     */
    private record Still(StagePainter painter, StillPicture picture) implements Sketch {

        @Override
        public Optional<Rectangle2D> differing(Sketch other) {
            return other instanceof Still still ? Optional.of(picture.differing(still.picture)) : Optional.empty();
        }

        @Override
        public void paint(Graphics2D g) {
            Rectangle2D all = picture.moving().layout().area();
            Rectangle2D part = g.getClip().getBounds2D();
            synchronized (painter) {
                painter.still(g, picture, part.contains(all) ? all : part);
            }
        }
    }

    @Override
    public Optional<Sketch> sketch(Frame frame, Motion motion) {
        Moving moving = Moving.on(network.layout(frame), frame.subject(), motion);
        return Optional.of(new Still(painter, new StillPicture(frame, moving, appearance.theme())));
    }

    @Override
    public void shown(Sketch sketch) {
        moving = ((Still) sketch).picture.moving();
    }

    @Override
    public Rectangle2D moving() {
        return moving.bounds(appearance.theme());
    }

    @Override
    public void paintMoving(Graphics2D g, Frame frame, Motion motion) {
        new StagePainter().moving(g, frame, motion, moving, appearance.theme());
    }

    @Override
    public void spotlight(Graphics2D g, Frame frame, Motion motion) {
        Spotlight.paint(g, network.layout(frame), frame.after(motion.cursor()), appearance.theme());
    }

    @Override
    public Optional<Cell> cellAt(Frame frame, Point2D at) {
        return network.layout(frame).cellAt(at.getX(), at.getY());
    }

    @Override
    public Optional<Grid> grid(Frame frame, Slot slot) {
        return network.layout(frame).grid(slot);
    }

    @Override
    public Map<Slot, Grid> grids(Frame frame) {
        return network.layout(frame).grids();
    }

    @Override
    public List<ColumnTitle> titles(Frame frame) {
        return network.layout(frame).titles();
    }
}
