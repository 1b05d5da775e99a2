package unfold.draw.stage;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.trace.Phase;

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
        StageLayout layout = moving.layout();
        Numbers numbers = new Numbers(frame, theme, Motion.rest(frame.cursor()));
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(layout.area());
        g.setColor(theme.color(Hue.GROUND));
        g.fill(layout.area());
        band(g, layout, frame, theme);
        titles(g, layout, frame, theme);
        new WirePainter(numbers, layout)
                .paint(g, layout.wires().stream().filter(w -> !moving.has(w)).toList());
        Rectangle2D rows = new Rectangle2D.Double(
                layout.area().getX(),
                layout.top() - MARGIN,
                layout.area().getWidth(),
                layout.bottom() - layout.top() + 2 * MARGIN);
        List<Box> boxes = layout.boxes().stream().filter(b -> !moving.has(b)).toList();
        new StripPainter(layout, numbers, strips).paint(g, rows, boxes);
        labels(g, layout, frame, theme, boxes);
        new FlowPainter(numbers, layout).before(g, layout.wires(), moving.from());
        new CutPainter(frame, theme, layout).paint(g);
        layout.legend().ifPresent(legend -> LegendPainter.paint(g, legend, frame.subject(), theme));
        g.setClip(clip);
    }

    /** Paints what moves over what stands still. */
    public void moving(Graphics2D g, Frame frame, Motion motion, Moving moving, Theme theme) {
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(moving.layout().area());
        StageLayout layout = moving.layout();
        Frame now = frame.after(motion.cursor());
        Numbers numbers = new Numbers(now, theme, motion);
        List<Wire> wires = moving.wires();
        new WirePainter(numbers, layout).paint(g, wires);
        List<Box> boxes = moving.boxes();
        new StripPainter(layout, numbers, new Strips())
                .paint(g, StripPainter.around(boxes), boxes);
        labels(g, layout, now, theme, boxes);
        new FlowPainter(numbers, layout).since(g, wires, moving.from());
        g.setClip(clip);
    }

    private static void labels(Graphics2D g, StageLayout layout, Frame frame, Theme theme, List<Box> boxes) {
        LabelPainter labels = new LabelPainter(frame, theme, layout);
        boxes.forEach(box -> labels.paint(g, box));
    }

    private static void band(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        layout.column(frame.activeTime()).filter(column -> frame.cursor() > 0).ifPresent(column -> {
            double margin = Math.min(theme.px(0.6), column.width() * 0.15 + 3);
            double top = titleTop(layout);
            g.setColor(theme.color(frame.phase() == Phase.FORWARD ? Hue.FORWARD_BAND : Hue.BACKWARD_BAND));
            g.fill(new RoundRectangle2D.Double(
                    column.left() - margin,
                    top - 4,
                    column.width() + 2 * margin,
                    layout.bottom() + margin - top + 4,
                    14,
                    14));
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
