package unfold.draw.cell;

import java.awt.geom.Point2D;

/**
 * Where lines of one source part.
 *
 * @param from the source
 * @param at the point
 */
record Fork(Node from, Point2D at) {}
