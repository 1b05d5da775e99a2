package unfold.draw.pin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Marks;
import unfold.draw.Pin;
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.explain.origin.Source;
import unfold.trace.Slot;

/**
 * Paints pinned numbers on a picture that is painted already: each framed and numbered, with arrows from what it is
 * computed from; of the one that is looked at, these are framed in the ink of their names.
 */
public final class PinPainter {

    /** Arrows from further away would hide the picture. */
    private static final int MOST_ARROWS = 24;

    /** So many arrows from the same quantity become one. */
    private static final int BUNDLE = 4;

    private static final double PIN_PEN = 3;
    private static final double SOURCE_PEN = 2;
    private static final double QUIET_PEN = 1.2;
    private static final double BADGE = 0.72;
    private static final double SMALL_BADGE = 0.55;

    private final Marks marks;
    private final Theme theme;

    public PinPainter(Marks marks, Theme theme) {
        this.marks = marks;
        this.theme = theme;
    }

    /** Paints what stands on a picture; {@code places} says where the numbers of a slot stand, if they do. */
    public void paint(Graphics2D g, Function<Slot, Optional<Grid>> places) {
        if (!marks.arePointing()) {
            return;
        }
        Optional<Pin> looked = marks.pins().looked();
        List<Pin> others = marks.pins().all().stream()
                .filter(pin -> looked.filter(pin::equals).isEmpty())
                .toList();
        others.forEach(pin -> quiet(g, pin, places));
        looked.ifPresent(pin -> sources(g, pin, places));
        others.forEach(pin -> frame(g, pin, places));
        looked.ifPresent(pin -> frame(g, pin, places));
        if (marks.hovered() != null) {
            places.apply(marks.hovered().slot())
                    .map(grid -> grid.cell(marks.hovered().index()))
                    .ifPresent(cell -> outline(g, cell, theme.color(Hue.SELECTION), 1.4));
        }
    }

    /** Numbers of a source at their places. */
    private record Region(Source source, List<Rectangle2D> shapes, Rectangle2D around) {}

    private static List<Region> regions(Pin pin, Function<Slot, Optional<Grid>> places) {
        List<Region> regions = new ArrayList<>();
        for (Source source : pin.origin().sources()) {
            places.apply(source.slot()).ifPresent(grid -> {
                List<Rectangle2D> shapes = SourceShape.of(source, grid);
                if (!shapes.isEmpty()) {
                    regions.add(new Region(source, shapes, SourceShape.around(shapes)));
                }
            });
        }
        return regions;
    }

    private static Optional<Rectangle2D> cell(Pin pin, Function<Slot, Optional<Grid>> places) {
        return places.apply(pin.cell().slot()).map(grid -> grid.cell(pin.cell().index()));
    }

    private void sources(Graphics2D g, Pin pin, Function<Slot, Optional<Grid>> places) {
        List<Region> regions = regions(pin, places);
        Optional<Rectangle2D> target = cell(pin, places);
        BoardColors inks = new BoardColors(theme);
        for (Region region : regions) {
            Color color = inks.color(region.source.ink());
            region.shapes.forEach(shape -> outline(g, shape, color, SOURCE_PEN));
        }
        target.ifPresent(to -> nearest(bundled(regions), to)
                .forEach(region -> arrow(g, region, to, inks.color(region.source.ink()), SOURCE_PEN)));
        if (target.isEmpty() && regions.size() <= MOST_ARROWS) {
            // The number stands on another picture: its sign says what these frames belong to.
            Badge.Look look = new Badge.Look(theme, theme.px(SMALL_BADGE));
            regions.forEach(
                    region -> Badge.paint(g, region.around.getX(), region.around.getCenterY(), pin.number(), look));
        }
    }

    private void quiet(Graphics2D g, Pin pin, Function<Slot, Optional<Grid>> places) {
        Color color = PinColors.of(pin.number(), theme);
        cell(pin, places)
                .ifPresent(to -> nearest(bundled(regions(pin, places)), to)
                        .forEach(region -> arrow(g, region, to, color, QUIET_PEN)));
    }

    /** Numbers of many time steps, all of one quantity, share an arrow. */
    private static List<Region> bundled(List<Region> regions) {
        Map<Slot, List<Region>> kinds = new LinkedHashMap<>();
        for (Region region : regions) {
            Slot slot = region.source.slot();
            kinds.computeIfAbsent(new Slot(slot.quantity(), Slot.UNTIMED, slot.aspect()), kind -> new ArrayList<>())
                    .add(region);
        }
        List<Region> bundled = new ArrayList<>();
        for (List<Region> kind : kinds.values()) {
            if (kind.size() < BUNDLE) {
                bundled.addAll(kind);
            } else {
                List<Rectangle2D> all = kind.stream().map(Region::around).toList();
                bundled.add(new Region(kind.get(0).source, all, SourceShape.around(all)));
            }
        }
        return bundled;
    }

    private static List<Region> nearest(List<Region> regions, Rectangle2D to) {
        return regions.stream()
                .sorted(Comparator.comparingDouble(region -> Math.hypot(
                        region.around.getCenterX() - to.getCenterX(), region.around.getCenterY() - to.getCenterY())))
                .limit(MOST_ARROWS)
                .toList();
    }

    private void arrow(Graphics2D g, Region region, Rectangle2D to, Color color, double pen) {
        SourceArrow arrow = new SourceArrow(grown(region.around, SOURCE_PEN), grown(to, PIN_PEN), pen);
        if (arrow.isVisible()) {
            arrow.paint(g, color, theme.color(Hue.GROUND));
        }
    }

    private void frame(Graphics2D g, Pin pin, Function<Slot, Optional<Grid>> places) {
        cell(pin, places).ifPresent(cell -> {
            outline(g, cell, PinColors.of(pin.number(), theme), PIN_PEN);
            double pixels = theme.px(BADGE);
            // Beside a small cell, which it would hide.
            boolean small = Math.min(cell.getWidth(), cell.getHeight()) < 2 * Badge.diameter(pixels);
            double out = small ? 0.45 * Badge.diameter(pixels) : 1;
            Badge.paint(g, cell.getMaxX() + out, cell.getY() - out, pin.number(), new Badge.Look(theme, pixels));
        });
    }

    /** Set off from the colours of the cells around it. */
    private void outline(Graphics2D g, Rectangle2D shape, Color color, double pen) {
        Rectangle2D around = grown(shape, pen / 2);
        g.setColor(theme.color(Hue.PANEL));
        g.setStroke(new BasicStroke((float) (pen + 2)));
        g.draw(around);
        g.setColor(color);
        g.setStroke(new BasicStroke((float) pen));
        g.draw(around);
    }

    private static Rectangle2D grown(Rectangle2D r, double by) {
        return new Rectangle2D.Double(r.getX() - by, r.getY() - by, r.getWidth() + 2 * by, r.getHeight() + 2 * by);
    }
}
