package unfold.draw.stage;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import unfold.draw.Canvas;
import unfold.draw.CellPainter;
import unfold.draw.Diverging;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.tensor.Shape.Rank;
import unfold.trace.Aspect;
import unfold.trace.Slot;

/**
 * Paints the network of a lesson as a small picture to be recognised by: boxes with the heat of their
 * values and gradients, and the ways between them; no letters. Losses and targets are left out.
 */
public final class Miniature implements Painter {

    /** How much of a box the value takes where there is a gradient below it. */
    private static final double VALUE = 0.6;

    private static final double ROUND = 4;
    private static final double HEAD = 4.2;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.GROUND));
        g.fill(area);
        MiniatureLayout layout = MiniatureLayout.of(frame.subject(), area);
        for (MiniatureLayout.Way way : layout.ways()) {
            g.setColor(theme.color(way.throughTime() ? Hue.FORWARD : Hue.LINE));
            g.setStroke(new BasicStroke(way.throughTime() ? 1.5f : 1.2f));
            g.draw(way.line());
            if (layout.boxWidth() >= 2.5 * HEAD) {
                head(g, way.end(), way.direction());
            }
        }
        layout.boxes().forEach((slot, box) -> box(g, slot, box, frame, theme));
    }

    private static void head(Graphics2D g, Point2D end, Point2D direction) {
        double dx = direction.getX();
        double dy = direction.getY();
        Path2D head = new Path2D.Double();
        head.moveTo(end.getX(), end.getY());
        head.lineTo(end.getX() - HEAD * dx - HEAD * 0.5 * dy, end.getY() - HEAD * dy + HEAD * 0.5 * dx);
        head.lineTo(end.getX() - HEAD * dx + HEAD * 0.5 * dy, end.getY() - HEAD * dy - HEAD * 0.5 * dx);
        head.closePath();
        g.fill(head);
    }

    private static void box(Graphics2D g, Slot slot, Rectangle2D box, Frame frame, Theme theme) {
        double round = Math.min(ROUND, box.getWidth() * 0.3);
        Shape outline =
                new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(outline);
        Shape clip = g.getClip();
        g.clip(outline);
        double share = frame.at(slot.gradient()).isPresent() ? VALUE : 1;
        double split = box.getHeight() * share;
        cells(g, slot, new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), split), frame, theme);
        cells(
                g,
                slot.gradient(),
                new Rectangle2D.Double(box.getX(), box.getY() + split, box.getWidth(), box.getHeight() - split),
                frame,
                theme);
        g.setClip(clip);
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(1f));
        g.draw(outline);
    }

    private static void cells(Graphics2D g, Slot slot, Rectangle2D area, Frame frame, Theme theme) {
        Diverging colors = slot.aspect() == Aspect.VALUE
                ? theme.palette().values()
                : theme.palette().gradients();
        frame.at(slot).ifPresent(tensor -> {
            boolean lying = area.getWidth() > area.getHeight();
            int columns = tensor.shape().rank() == Rank.MATRIX ? tensor.cols() : lying ? tensor.size() : 1;
            new CellPainter(frame.subject().scale(slot), colors, theme.color(Hue.ALARM))
                    .heat(g, new Grid(area, columns, tensor.size()), tensor);
        });
    }
}
