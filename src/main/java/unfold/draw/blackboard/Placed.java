package unfold.draw.blackboard;

import unfold.explain.Line;

/**
 * An equation at its place in the body.
 *
 * @param line what it shows
 * @param equation the same, measured
 * @param sign where its sign begins, from the left edge
 * @param top its upper edge, from that of the body
 * @param remark where the words beside it stand; null if there are none
 */
record Placed(Line line, Equation equation, double sign, double top, Remark remark) {

    /**
     * Words beside an equation.
     *
     * @param x from the left edge
     * @param baseline from the upper edge of the body
     */
    record Remark(double x, double baseline) {}
}
