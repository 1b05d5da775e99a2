package unfold.draw.pin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Marks;
import unfold.draw.Pin;
import unfold.draw.Rectangles;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.trace.Slot;

/**
 * Paints pinned numbers on a picture that is painted already: each framed and numbered, with arrows from what it is
 * computed from; of the one that is looked at, these are framed in the ink of their names.
 */
public final class PinPainter {

    /** Arrows from further away would hide the picture. */
    private static final int MOST_ARROWS = 24;

    private static final double PIN_PEN = 3;
    private static final double SOURCE_PEN = 2;
    private static final double QUIET_PEN = 1.2;
    private static final double BADGE = 0.72;
    private static final double SMALL_BADGE = 0.55;

    private final Subject subject;
    private final Marks marks;
    private final Theme theme;
    private Collection<Grid> numbers = List.of();

    /** Paints what is marked in a frame. */
    public PinPainter(Frame frame, Theme theme) {
        this.subject = frame.subject();
        this.marks = frame.marks();
        this.theme = theme;
    }

    /** Lets arrows go round these numbers, as far as they can. */
    public PinPainter among(Collection<Grid> others) {
        numbers = others;
        return this;
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

    private static Optional<Rectangle2D> cell(Pin pin, Function<Slot, Optional<Grid>> places) {
        return places.apply(pin.cell().slot()).map(grid -> grid.cell(pin.cell().index()));
    }

    private void sources(Graphics2D g, Pin pin, Function<Slot, Optional<Grid>> places) {
        List<PinRegion> regions = PinRegion.of(pin, subject, places);
        Optional<Rectangle2D> target = cell(pin, places);
        BoardColors inks = new BoardColors(theme);
        for (PinRegion region : regions) {
            Color color = inks.color(region.source().ink());
            region.shapes().forEach(shape -> outline(g, shape, color, SOURCE_PEN));
        }
        target.ifPresent(to -> nearest(PinRegion.bundled(regions), to)
                .forEach(region ->
                        arrow(g, region, to, inks.color(region.source().ink()), SOURCE_PEN)));
        if (target.isEmpty() && regions.size() <= MOST_ARROWS) {
            // The number stands on another picture: its sign says what these frames belong to.
            Badge.Look look = new Badge.Look(theme, theme.px(SMALL_BADGE));
            regions.forEach(
                    region -> Badge.paint(g, region.exit().getX(), region.exit().getY(), pin.number(), look));
        }
    }

    private void quiet(Graphics2D g, Pin pin, Function<Slot, Optional<Grid>> places) {
        Color color = PinColors.of(pin.number(), theme);
        cell(pin, places)
                .ifPresent(to -> nearest(PinRegion.bundled(PinRegion.of(pin, subject, places)), to)
                        .forEach(region -> arrow(g, region, to, color, QUIET_PEN)));
    }

    private static List<PinRegion> nearest(List<PinRegion> regions, Rectangle2D to) {
        return regions.stream()
                .sorted(Comparator.comparingDouble(region -> Math.hypot(
                        region.around().getCenterX() - to.getCenterX(),
                        region.around().getCenterY() - to.getCenterY())))
                .limit(MOST_ARROWS)
                .toList();
    }

    private void arrow(Graphics2D g, PinRegion region, Rectangle2D to, Color color, double pen) {
        SourceArrow arrow = new SourceArrow(
                        Rectangles.grown(region.around(), SOURCE_PEN), Rectangles.grown(to, PIN_PEN), pen)
                .around(numbers);
        if (!arrow.isVisible()) {
            return;
        }
        int crossed = arrow.crossed(numbers);
        List<Point2D> way = crossed == 0 ? List.of() : detour(arrow, crossed);
        if (way.isEmpty()) {
            arrow.paint(g, color, theme.color(Hue.GROUND));
        } else {
            new FarArrow(way, color, pen).paint(g, theme);
        }
    }

    /** A way round what a bent arrow cannot avoid; empty if that is no better. */
    private List<Point2D> detour(SourceArrow arrow, int crossed) {
        Detour detour = new Detour(arrow.from(), arrow.to(), numbers);
        List<Point2D> way = detour.points();
        return detour.crossed(way) < crossed ? way : List.of();
    }

    private void frame(Graphics2D g, Pin pin, Function<Slot, Optional<Grid>> places) {
        cell(pin, places).ifPresent(cell -> {
            outline(g, cell, PinColors.of(pin.number(), theme), PIN_PEN);
            double pixels = theme.px(BADGE);
            // Beside a small cell, which it would hide.
            boolean small = Math.min(cell.getWidth(), cell.getHeight()) < 2 * Badge.diameter(pixels);
            double out = small ? 0.45 * Badge.diameter(pixels) : 1;
            Point2D at = Badge.corner(cell, out, pixels, numbers);
            Badge.paint(g, at.getX(), at.getY(), pin.number(), new Badge.Look(theme, pixels));
        });
    }

    /** Set off from the colours of the cells around it. */
    private void outline(Graphics2D g, Rectangle2D shape, Color color, double pen) {
        Rectangle2D around = Rectangles.grown(shape, pen / 2);
        g.setColor(theme.color(Hue.PANEL));
        g.setStroke(new BasicStroke((float) (pen + 2)));
        g.draw(around);
        g.setColor(color);
        g.setStroke(new BasicStroke((float) pen));
        g.draw(around);
    }
}
