package unfold.draw.stage;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.trace.Phase;

/** Paints the boxes and edges of a network wherever they stand, with what they hold while something moves. */
public final class Pieces {

    private static final double ROUNDING = 14;

    private final Frame frame;
    private final Theme theme;
    private final Motion motion;

    /** Paints what there is in {@code frame} at the cursor of a motion. */
    public Pieces(Frame frame, Motion motion, Theme theme) {
        this.motion = motion.isAtRest() ? Motion.rest(frame.cursor()) : motion;
        this.frame = frame.after(this.motion.cursor());
        this.theme = theme;
    }

    /** Tints what stands behind a column at work. */
    public static void band(Graphics2D g, Rectangle2D place, Frame frame, Theme theme) {
        g.setColor(theme.color(frame.phase() == Phase.FORWARD ? Hue.FORWARD_BAND : Hue.BACKWARD_BAND));
        g.fill(new RoundRectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), place.getHeight(), ROUNDING, ROUNDING));
    }

    private Numbers numbers() {
        return new Numbers(frame, theme, motion);
    }

    /**
     * Paints boxes with their names and labels.
     *
     * @param fit how they are put together
     * @param pitch the room of a narrow column
     */
    public void boxes(Graphics2D g, List<Box> boxes, Fit fit, double pitch) {
        BoxPainter painter = new BoxPainter(fit, numbers());
        LabelPainter labels = new LabelPainter(frame, theme, fit, time -> pitch);
        for (Box box : boxes) {
            painter.paint(g, box);
            labels.paint(g, box);
        }
    }

    /** Paints the edges that values take; where gradient has flowed, its line comes later. */
    public void wires(Graphics2D g, List<Wire> wires, double textSize) {
        new WirePainter(numbers(), textSize).paint(g, wires);
    }

    /** Paints the gradient that has flowed over edges, and that which flows now. */
    public void flows(Graphics2D g, List<Wire> wires, double textSize) {
        FlowPainter painter = new FlowPainter(numbers(), textSize);
        painter.before(g, wires, motion.from());
        painter.since(g, wires, motion.from());
    }

    /** Paints the columns that are too narrow for boxes where a chain has them. */
    public void overview(Graphics2D g, StageLayout chain) {
        new OverviewPainter(frame, theme, chain).paint(g);
    }
}
