package unfold.draw.stage;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leaves out what cannot be seen in a part of the stage.
 *
 * @param part what is painted
 * @param margin how far boxes and edges may stand out from their frames and points
 */
record Nearby(Rectangle2D part, double margin) {

    List<Box> boxes(Stream<Box> all) {
        return all.filter(box -> isNear(box.frame())).toList();
    }

    List<Wire> wires(Stream<Wire> all) {
        return all.filter(wire -> isNear(bounds(wire))).toList();
    }

    private boolean isNear(Rectangle2D place) {
        return place.getMaxX() + margin >= part.getX()
                && place.getX() - margin <= part.getMaxX()
                && place.getMaxY() + margin >= part.getY()
                && place.getY() - margin <= part.getMaxY();
    }

    private static Rectangle2D bounds(Wire wire) {
        Point2D first = wire.points().get(0);
        Rectangle2D.Double bounds = new Rectangle2D.Double(first.getX(), first.getY(), 0, 0);
        wire.points().forEach(bounds::add);
        return bounds;
    }
}
