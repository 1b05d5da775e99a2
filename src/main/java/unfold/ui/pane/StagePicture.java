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
import unfold.trace.Slot;

/** One way in which the stage shows a network: how it is painted, and what stands where. */
interface StagePicture {

    /** What stands still on the way to a frame, for any thread to paint; empty if only this picture can paint it. */
    default Optional<Sketch> sketch(Frame frame, Motion motion) {
        return Optional.empty();
    }

    /** Says that the picture of a sketch of its own is there now. */
    default void shown(Sketch sketch) {}

    /** Paints all that stands still on the way to a frame, where there is no sketch of it. */
    default void paint(Graphics2D g, Frame frame, Motion motion) {
        throw new IllegalStateException("there is a sketch");
    }

    /** The part of the stage on which something moves in the picture that is there now; empty if nothing does. */
    default Rectangle2D moving() {
        return new Rectangle2D.Double();
    }

    /** Paints what moves, over what stands still. */
    default void paintMoving(Graphics2D g, Frame frame, Motion motion) {}

    /** Dims all but what the current operation is about, over what stands still and what moves. */
    void spotlight(Graphics2D g, Frame frame, Motion motion);

    /** The cell under a point. */
    Optional<Cell> cellAt(Frame frame, Point2D at);

    /** Where the numbers of a slot stand, if they do. */
    Optional<Grid> grid(Frame frame, Slot slot);

    /** Where all numbers stand. */
    Map<Slot, Grid> grids(Frame frame);

    /** The names of the time steps that have one. */
    List<ColumnTitle> titles(Frame frame);
}
