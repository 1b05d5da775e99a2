package unfold.draw.cell;

import java.awt.BasicStroke;
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
import unfold.draw.pin.PinPainter;
import unfold.draw.stage.Box;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.LegendPainter;
import unfold.draw.stage.StagePainter;
import unfold.trace.Phase;

/** Paints the network unrolled over time with the cell of the time step at work open. */
public final class CellStagePainter implements Painter {

    /** Around what changes, for what stands out from it, in times the figures. */
    private static final double MARGIN = 1.2;

    private final CellPictures pictures;

    /** A painter of some program's pictures. */
    public CellStagePainter(CellPictures pictures) {
        this.pictures = pictures;
    }

    /** A painter of the transition to a cursor from the one before it, at a fraction of its time. */
    public Painter at(double fraction) {
        return (g, area, frame, theme) -> {
            OpenLayout layout = pictures.layout(frame, area, theme);
            paint(g, layout, frame, new Motion(Math.max(0, frame.cursor() - 1), frame.cursor(), fraction));
        };
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        paint(g, pictures.layout(frame, area, theme), frame, Motion.rest(frame.cursor()));
    }

    private static Course course(OpenLayout layout, Frame now, Motion motion) {
        return new Course(new Moment(now, layout.cell(), layout.now()), motion);
    }

    /**
     * The part of the stage that the transition to {@code end} changes; empty if it changes nothing that is drawn.
     * Over several operations that is all of the cell, or all of the stage.
     */
    public static Rectangle2D changing(OpenLayout layout, Frame end, Motion motion) {
        if (motion.isAtRest()) {
            return new Rectangle2D.Double();
        }
        if (motion.to() - motion.from() > 1) {
            boolean here = end.trace().steps().subList(motion.from(), motion.to()).stream()
                    .allMatch(step -> step.time() == layout.now());
            return here ? layout.cell().area().createIntersection(layout.area()) : layout.area();
        }
        Rectangle2D all = course(layout, end, motion).bounds();
        double margin = MARGIN * layout.cell().textSize();
        boolean seen = !all.isEmpty() && grown(all, margin).intersects(layout.seen());
        return seen ? grown(all, margin).createIntersection(layout.area()) : new Rectangle2D.Double();
    }

    /** Dims all but what the current operation is about. */
    public static void spotlight(Graphics2D g, OpenLayout layout, Frame frame) {
        if (frame.cursor() > 0) {
            new CellSpotlight(layout, frame).paint(g);
        }
    }

    /** The narrow columns left of the cell, and those right of it: one image for each is smaller than one for all. */
    private static void narrow(Graphics2D g, OpenLayout layout, Frame frame, Rectangle2D part) {
        double middle = layout.cell().inside().getCenterX();
        for (boolean right : new boolean[] {false, true}) {
            List<Box> boxes = layout.narrow().stream()
                    .filter(box -> box.frame().getCenterX() > middle == right)
                    .filter(box -> box.frame().intersects(part))
                    .toList();
            if (!boxes.isEmpty()) {
                StagePainter.narrow(g, boxes, frame, layout.theme());
            }
        }
    }

    private static Rectangle2D grown(Rectangle2D r, double by) {
        return new Rectangle2D.Double(r.getX() - by, r.getY() - by, r.getWidth() + 2 * by, r.getHeight() + 2 * by);
    }

    /** Paints a moment of the transition that leads to {@code end}, in a layout of that frame. */
    public static void paint(Graphics2D g, OpenLayout layout, Frame end, Motion motion) {
        Motion shown = motion.isAtRest() ? Motion.rest(end.cursor()) : motion;
        Frame frame = end.after(shown.cursor());
        Theme theme = layout.theme();
        Rectangle2D area = layout.area();
        Course course = course(layout, frame, shown);
        Moment moment = new Moment(frame, layout.cell(), layout.now());
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(area);
        Rectangle2D part = g.getClip().getBounds2D();
        g.setColor(theme.color(Hue.GROUND));
        g.fill(area);
        titles(g, layout, frame, theme);
        Shape all = g.getClip();
        g.clip(layout.seen());
        ground(g, layout.cell(), frame, theme);
        boolean isInside = layout.cell().inside().contains(part);
        if (!isInside) {
            BesidePainter beside = new BesidePainter(layout, frame, theme);
            beside.rails(g);
            narrow(g, layout, frame, part);
            beside.boxes(g);
            beside.cuts(g);
        }
        LinePainter lines = new LinePainter(moment, course, theme, part);
        lines.forward(g);
        lines.forks(g);
        lines.backward(g);
        FigurePainter figures = new FigurePainter(moment, course, theme);
        double margin = MARGIN * layout.cell().textSize();
        layout.cell().figures().stream()
                .filter(figure -> grown(figure.frame(), margin).intersects(part))
                .forEach(figure -> figures.paint(g, figure));
        new SharesPainter(moment, course, theme).paint(g);
        lines.travelling(g);
        new LookPainter(layout, theme).paint(g);
        g.setClip(all);
        if (!isInside || layout.isLarge()) {
            LegendPainter.paint(g, layout.legend(), frame, theme);
        }
        if (frame.marks().arePointing()) {
            g.clip(layout.seen());
            new PinPainter(frame, theme).among(layout.grids().values()).paint(g, layout::grid);
        }
        g.setClip(clip);
    }

    private static void ground(Graphics2D g, CellLayout cell, Frame frame, Theme theme) {
        Rectangle2D r = cell.inside();
        Shape shape = new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), 18, 18);
        boolean started = frame.cursor() > 0;
        Hue band = frame.phase() == Phase.FORWARD ? Hue.FORWARD_BAND : Hue.BACKWARD_BAND;
        g.setColor(theme.color(started ? band : Hue.PANEL));
        g.fill(shape);
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(1.2f));
        g.draw(shape);
    }

    private static void titles(Graphics2D g, OpenLayout layout, Frame frame, Theme theme) {
        Font plain = theme.font(1);
        for (ColumnTitle title : layout.titles()) {
            boolean open = title.time() == layout.now();
            g.setColor(open && frame.cursor() > 0 ? theme.phase(frame.phase()) : theme.color(Hue.QUIET));
            Lettering.centred(g, open ? theme.bold(1) : plain, title.text(), title.place());
        }
    }
}
