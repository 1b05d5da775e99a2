package unfold.draw.compare;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.draw.stage.Moving;
import unfold.draw.stage.Spotlight;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.StagePainter;

/** The network of one model over time. */
public final class ChainTile implements Tile {

    private final StageLayout stage;
    private final Theme theme;
    private final Frame frame;
    private final Motion motion;
    private final Moving moving;

    /**
     * @param model its place in the layout
     * @param frame where it is, or where {@code motion} leads it
     */
    public ChainTile(CompareLayout layout, int model, Frame frame, Motion motion) {
        this.stage = layout.stages().get(model);
        this.theme = layout.theme();
        this.frame = frame;
        this.motion = motion;
        this.moving = Moving.on(stage, frame.subject(), this.motion);
    }

    @Override
    public void still(Graphics2D g) {
        new StagePainter().still(g, frame, moving, theme);
    }

    @Override
    public void moving(Graphics2D g) {
        new StagePainter().moving(g, frame, motion, moving, theme);
    }

    @Override
    public Rectangle2D bounds() {
        return moving.bounds(theme);
    }

    @Override
    public void spotlight(Graphics2D g) {
        Spotlight.paint(g, stage, frame.after(motion.cursor()), theme);
    }
}
