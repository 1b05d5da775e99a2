package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
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

    /** What stands still on the way to a frame. */
    Sketch sketch(Frame frame, Motion motion);

    /** Says that the picture of a sketch of its own is there now. */
    default void shown(Sketch sketch) {}

    /** What moves over the picture of a sketch of its own, at any moment of that motion; empty if nothing does. */
    Optional<Moves> moves(Sketch still, Frame frame, Motion motion);

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
