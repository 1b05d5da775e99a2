package unfold.draw.compare;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What fills the place of one model: its network over time or the inside of its cell, on the way to where it is. */
public interface Tile {

    /** That of a model for which there is no room. */
    Tile NONE = new Tile() {
        @Override
        public void still(Graphics2D g) {}

        @Override
        public void moving(Graphics2D g) {}

        @Override
        public Rectangle2D bounds() {
            return new Rectangle2D.Double();
        }

        @Override
        public void spotlight(Graphics2D g) {}
    };

    /** Paints what stands still. */
    void still(Graphics2D g);

    /** Paints what moves, over what stands still. */
    void moving(Graphics2D g);

    /** The part of the tile on which something moves; empty if nothing does. */
    Rectangle2D bounds();

    /** Dims all but what the current operation is about. */
    void spotlight(Graphics2D g);
}
