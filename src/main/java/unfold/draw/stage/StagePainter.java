package unfold.draw.stage;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.draw.pin.PinPainter;
import unfold.trace.Slot;

/**
 * Paints the network unrolled over time. A painter that is used again keeps what has not changed, and is for one thread
 * at a time; its pictures are those of a new one.
 */
public final class StagePainter implements Painter {

    /** Above and below the rows, for the outlines of boxes. */
    private static final double MARGIN = 2;

    private final Strips strips = new Strips();

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        paint(g, StageLayout.of(frame.subject(), area, theme, frame.activeTime()), frame, theme);
    }

    /** A painter of the transition to a cursor from the one before it, at a fraction of its time. */
    public static Painter at(double fraction) {
        return (g, area, frame, theme) -> new StagePainter()
                .paint(
                        g,
                        StageLayout.of(frame.subject(), area, theme, frame.activeTime()),
                        frame,
                        new Motion(Math.max(0, frame.cursor() - 1), frame.cursor(), fraction),
                        theme);
    }

    /** A painter of the part of the network around a time step. */
    public static Painter zoomed(double zoom, int time) {
        return (g, area, frame, theme) -> {
            StageLayout whole = StageLayout.of(frame.subject(), area, theme, frame.activeTime());
            new StagePainter().paint(g, whole.zoomed(zoom, time), frame, theme);
        };
    }

    /** Paints with a layout that is already there. */
    public void paint(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        paint(g, layout, frame, Motion.rest(frame.cursor()), theme);
    }

    /** Paints a moment of the transition that leads to {@code frame}. */
    public void paint(Graphics2D g, StageLayout layout, Frame frame, Motion motion, Theme theme) {
        Motion shown = motion.isAtRest() ? Motion.rest(frame.cursor()) : motion;
        Moving moving = Moving.on(layout, frame.subject(), shown);
        still(g, frame, moving, theme);
        moving(g, frame, shown, moving, theme);
    }

    /** Paints all that stands still on the way to {@code frame}. */
    public void still(Graphics2D g, Frame frame, Moving moving, Theme theme) {
        still(g, new StillPicture(frame, moving, theme), moving.layout().area());
    }

    /** Paints a part of a picture, without what moves, and leaves the rest alone. */
    public void still(Graphics2D g, StillPicture picture, Rectangle2D part) {
        Frame frame = picture.frame();
        Moving moving = picture.moving();
        Theme theme = picture.theme();
        StageLayout layout = moving.layout();
        Numbers numbers = new Numbers(frame, theme, Motion.rest(frame.cursor()));
        Nearby nearby = new Nearby(part, 2 * moving.margin(theme));
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(part);
        g.setColor(theme.color(Hue.GROUND));
        g.fill(layout.area());
        band(g, layout, frame, theme);
        titles(g, layout, frame, theme);
        new WirePainter(numbers, layout.textSize())
                .paint(g, nearby.wires(layout.wires().stream().filter(w -> !moving.has(w))));
        new OverviewPainter(frame, theme, layout).paint(g);
        Rectangle2D area = layout.area();
        double top = layout.top() - MARGIN;
        Rectangle2D rows = area.createIntersection(
                new Rectangle2D.Double(area.getX(), top, area.getWidth(), layout.bottom() + MARGIN - top));
        List<Box> boxes = nearby.boxes(layout.boxes().stream().filter(b -> !moving.has(b)));
        boolean isAll = part.equals(area);
        new StripPainter(layout.fit(), numbers, isAll ? strips : new Strips())
                .paint(g, isAll ? rows : rows.createIntersection(part), boxes);
        labels(g, layout, frame, theme, boxes);
        new FlowPainter(numbers, layout.textSize()).before(g, nearby.wires(layout.wires().stream()), moving.from());
        new CutPainter(frame, theme, layout).paint(g);
        edges(g, layout, frame, theme);
        layout.legend().ifPresent(legend -> LegendPainter.paint(g, legend, frame, theme));
        pins(g, layout, frame, theme);
        g.setClip(clip);
    }

    private static void pins(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        if (frame.marks().arePointing()) {
            Map<Slot, Grid> grids = layout.grids();
            // What has no box of its own may still have a place in the overview.
            new PinPainter(frame, theme)
                    .among(grids.values())
                    .paint(g, slot -> Optional.ofNullable(grids.get(slot)).or(() -> layout.grid(slot)));
        }
    }

    /** Paints what moves over what stands still. */
    public void moving(Graphics2D g, Frame frame, Motion motion, Moving moving, Theme theme) {
        Canvas.smooth(g);
        Shape clip = g.getClip();
        StageLayout layout = moving.layout();
        g.clip(uncovered(layout));
        Frame now = frame.after(motion.cursor());
        Numbers numbers = new Numbers(now, theme, motion);
        List<Wire> wires = moving.wires();
        new WirePainter(numbers, layout.textSize()).paint(g, wires);
        List<Box> boxes = moving.boxes();
        new StripPainter(layout.fit(), numbers, new Strips()).paint(g, StripPainter.around(boxes), boxes);
        labels(g, layout, now, theme, boxes);
        new FlowPainter(numbers, layout.textSize()).since(g, wires, moving.from());
        pins(g, layout, frame, theme);
        g.setClip(clip);
    }

    /** Where nothing covers the network, as titles and the map do where it is larger than the stage. */
    private static Rectangle2D uncovered(StageLayout layout) {
        Rectangle2D area = layout.area();
        double top = layout.map().isPresent() && layout.isUnderTitles() ? area.getY() + head(layout) : area.getY();
        double foot = layout.map().isPresent() ? layout.seen().getMaxY() + 2 : area.getMaxY();
        return new Rectangle2D.Double(area.getX(), top, area.getWidth(), foot - top);
    }

    /** The height of the titles above a network that does not fit. */
    private static double head(StageLayout layout) {
        return layout.textSize() * 1.6;
    }

    private static void labels(Graphics2D g, StageLayout layout, Frame frame, Theme theme, List<Box> boxes) {
        LabelPainter labels = new LabelPainter(frame, theme, layout.fit(), layout::pitch);
        boxes.forEach(box -> labels.paint(g, box));
    }

    /** Paints boxes that have neither names nor figures, column by column, without what is between them. */
    public static void narrow(Graphics2D g, List<Box> boxes, Frame frame, Theme theme) {
        Numbers numbers = new Numbers(frame, theme, Motion.rest(frame.cursor()));
        new StripPainter(null, numbers, new Strips()).paint(g, StripPainter.around(boxes), boxes);
    }

    private static void band(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        band(layout, frame.activeTime(), theme)
                .filter(place -> frame.cursor() > 0)
                .ifPresent(place -> Pieces.band(g, place, frame, theme));
    }

    /** What is tinted behind the column of a time while it is at work; empty if it has no column. */
    public static Optional<Rectangle2D> band(StageLayout layout, int time, Theme theme) {
        return layout.column(time).map(column -> {
            double margin = Math.min(theme.px(0.6), column.width() * 0.15 + 3);
            double top = titleTop(layout);
            return new Rectangle2D.Double(
                    column.left() - margin, top - 4, column.width() + 2 * margin, layout.bottom() + margin - top + 4);
        });
    }

    /** What covers the network where it is larger than the stage: its titles, and the map of all of it. */
    private static void edges(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        layout.map().ifPresent(map -> {
            Rectangle2D area = layout.area();
            double foot = layout.seen().getMaxY() + 2;
            g.setColor(theme.color(Hue.GROUND));
            g.fill(new Rectangle2D.Double(area.getX(), foot, area.getWidth(), area.getMaxY() - foot));
            if (layout.isUnderTitles()) {
                g.fill(new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), head(layout)));
                titles(g, layout, frame, theme);
            }
            new RowNames(frame, theme, layout).paint(g);
            new MapPainter(frame, theme, layout.shades()).paint(g, map);
        });
    }

    private static double titleTop(StageLayout layout) {
        return layout.titles().stream()
                .mapToDouble(title -> title.place().getY())
                .min()
                .orElse(layout.top());
    }

    private static void titles(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        Font font = Theme.fontOf(layout.textSize() * 1.1);
        for (ColumnTitle title : layout.titles()) {
            boolean active = frame.cursor() > 0 && title.time() == frame.activeTime();
            g.setColor(active ? theme.phase(frame.phase()) : theme.color(Hue.QUIET));
            Lettering.centred(g, active ? font.deriveFont(Font.BOLD) : font, title.text(), title.place());
        }
    }
}
