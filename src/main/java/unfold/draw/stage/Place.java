package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import unfold.trace.Slot;

/** A box with its column and row, counted from the left and from the bottom. */
record Place(Box box, int column, int row) {

    Slot slot() {
        return box.slot();
    }

    Rectangle2D frame() {
        return box.frame();
    }
}
