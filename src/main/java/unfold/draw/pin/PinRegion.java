package unfold.draw.pin;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import unfold.draw.Grid;
import unfold.draw.Pin;
import unfold.draw.Subject;
import unfold.explain.origin.Source;
import unfold.trace.Aspect;
import unfold.trace.Slot;

/**
 * Numbers that a pinned one is computed from, at their places on a picture.
 *
 * @param source which numbers
 * @param shapes what they fill
 * @param around all of that
 * @param grid that they are part of
 * @param place whose grid that is: of the gradient of a variable where a δ has none
 */
public record PinRegion(Source source, List<Rectangle2D> shapes, Rectangle2D around, Grid grid, Slot place) {

    /** So many arrows from the same quantity become one. */
    private static final int BUNDLE = 4;

    private static final double AT_THE_EDGE = 1;

    /** Those of a pin; {@code places} says where the numbers of a slot stand, if they do. */
    public static List<PinRegion> of(Pin pin, Subject subject, Function<Slot, Optional<Grid>> places) {
        List<PinRegion> regions = new ArrayList<>();
        for (Source source : pin.sources()) {
            place(source.slot(), subject, places).ifPresent(place -> {
                Grid grid = places.apply(place).orElseThrow();
                List<Rectangle2D> shapes = SourceShape.of(source, grid);
                if (!shapes.isEmpty()) {
                    regions.add(new PinRegion(source, shapes, SourceShape.around(shapes), grid, place));
                }
            });
        }
        return regions;
    }

    /** A δ that the picture has no room for stands where the gradient of its variable does. */
    private static Optional<Slot> place(Slot slot, Subject subject, Function<Slot, Optional<Grid>> places) {
        int owner = subject.wiring().owner(slot.quantity());
        if (places.apply(slot).isPresent()) {
            return Optional.of(slot);
        }
        if (owner == slot.quantity() || slot.aspect() == Aspect.VALUE) {
            return Optional.empty();
        }
        int size = subject.trace().quantity(slot.quantity()).shape().size();
        Slot gradient = new Slot(owner, slot.time(), Aspect.GRADIENT);
        return places.apply(gradient).filter(grid -> grid.size() == size).map(grid -> gradient);
    }

    /** The same with numbers of many time steps, all of one quantity, in one. */
    public static List<PinRegion> bundled(List<PinRegion> regions) {
        Map<Slot, List<PinRegion>> kinds = new LinkedHashMap<>();
        for (PinRegion region : regions) {
            Slot slot = region.source.slot();
            kinds.computeIfAbsent(new Slot(slot.quantity(), Slot.UNTIMED, slot.aspect()), kind -> new ArrayList<>())
                    .add(region);
        }
        List<PinRegion> bundled = new ArrayList<>();
        for (List<PinRegion> kind : kinds.values()) {
            if (kind.size() < BUNDLE) {
                bundled.addAll(kind);
            } else {
                List<Rectangle2D> all = kind.stream().map(PinRegion::around).toList();
                PinRegion first = kind.get(0);
                bundled.add(new PinRegion(first.source, all, SourceShape.around(all), first.grid, first.place));
            }
        }
        return bundled;
    }

    /** Whether it reaches to the left end of its rows. */
    public boolean isAtLeft() {
        return around.getX() - grid.area().getX() < AT_THE_EDGE;
    }

    /** Where an arrow to another picture leaves: at the left end of a row, else above, beside no other number. */
    public Point2D exit() {
        return isAtLeft()
                ? new Point2D.Double(around.getX(), around.getCenterY())
                : new Point2D.Double(around.getCenterX(), around.getY());
    }
}
