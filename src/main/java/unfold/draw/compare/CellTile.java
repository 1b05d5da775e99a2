package unfold.draw.compare;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import unfold.draw.Frame;
import unfold.draw.cell.CellStagePainter;
import unfold.draw.cell.OpenLayout;
import unfold.draw.motion.Motion;

/** The inside of the cell of one model. */
public final class CellTile implements Tile {

    private final Rectangle2D body;
    private final OpenLayout open;
    private final Frame frame;
    private final Motion motion;

    /**
     * @param model its place in the layout
     * @param frame where it is, or where {@code motion} leads it
     * @param open where all stands in the cell
     */
    public CellTile(CompareLayout layout, int model, Frame frame, Motion motion, OpenLayout open) {
        this.body = layout.within(model);
        this.open = open;
        this.frame = frame;
        this.motion = motion;
    }

    @Override
    public void still(Graphics2D g) {
        within(g, body, part -> CellStagePainter.paint(part, open, frame, motion));
    }

    /** All of it, as far as the clip: what has moved has to be seen where it has come to. */
    @Override
    public void moving(Graphics2D g) {
        still(g);
    }

    @Override
    public Rectangle2D bounds() {
        return CellStagePainter.changing(open, frame, motion).createIntersection(body);
    }

    @Override
    public void spotlight(Graphics2D g) {
        within(g, body, part -> CellStagePainter.spotlight(part, open, frame.after(motion.cursor())));
    }

    private static void within(Graphics2D g, Rectangle2D part, Consumer<Graphics2D> painting) {
        Shape clip = g.getClip();
        g.clip(part);
        painting.accept(g);
        g.setClip(clip);
    }
}
