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
import unfold.draw.Theme;
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

    /** What moves, at a moment. */
    private record Moved(Frame frame, Motion motion, Moving moving, Theme theme) implements Sketch {

        @Override
        public void paint(Graphics2D g) {
            new StagePainter().moving(g, frame, motion, moving, theme);
        }
    }

    @Override
    public Sketch sketch(Frame frame, Motion motion) {
        Moving moving = Moving.on(network.layout(frame), frame.subject(), motion);
        return new Still(painter, new StillPicture(frame, moving, appearance.theme()));
    }

    @Override
    public Optional<Moves> moves(Sketch still, Frame frame, Motion motion) {
        StillPicture picture = ((Still) still).picture;
        Moving moving = picture.moving();
        Theme theme = picture.theme();
        return Optional.of(new Moves(moving.bounds(theme), new Moved(frame, motion, moving, theme)))
                .filter(moves -> !moves.part().isEmpty());
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
