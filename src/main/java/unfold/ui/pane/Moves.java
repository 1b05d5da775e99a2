package unfold.ui.pane;

import java.awt.geom.Rectangle2D;

/**
 * What moves over a picture that stands still. Immutable.
 *
 * @param part of the picture that it may cover
 * @param sketch paints it over that
 */
record Moves(Rectangle2D part, Sketch sketch) {}
