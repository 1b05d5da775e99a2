package unfold.draw.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import unfold.draw.Arrow;
import unfold.draw.CellPainter;
import unfold.draw.Diverging;
import unfold.draw.Flows;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.TexCache;
import unfold.draw.TexImage;
import unfold.draw.Theme;
import unfold.draw.motion.NormMark;
import unfold.draw.stage.Box;
import unfold.draw.stage.Panel;
import unfold.tensor.Tensor;
import unfold.trace.Cut;
import unfold.trace.Slot;

/** Paints what stands beside an open cell: the named boxes next to it, and the lines from column to column. */
final class BesidePainter {

    private static final double THINNEST = 1.2;
    private static final double THICKEST = 5;
    private static final double LEAST_HEAD = 3;
    private static final float[] DOTS = {1.5f, 3f};
    private static final float[] DASHES = {7, 5};

    private final OpenLayout layout;
    private final Frame frame;
    private final Theme theme;

    BesidePainter(OpenLayout layout, Frame frame, Theme theme) {
        this.layout = layout;
        this.frame = frame;
        this.theme = theme;
    }

    /** First what no gradient has come back through, those to come before those done. */
    void rails(Graphics2D g) {
        List<Rail> plain =
                layout.rails().stream().filter(rail -> flows(rail).isEmpty()).toList();
        plain.stream()
                .filter(rail -> !isDone(rail))
                .forEach(rail -> arrow(rail.points(), 1, Hue.GHOST).draw(g));
        plain.stream()
                .filter(this::isDone)
                .forEach(rail -> arrow(rail.points(), THINNEST, Hue.QUIET).draw(g));
        layout.rails().forEach(rail -> {
            List<Flows.Flow> flows = flows(rail);
            if (!flows.isEmpty()) {
                gradient(g, rail, flows);
            }
        });
    }

    private boolean isDone(Rail rail) {
        return frame.at(rail.from()).isPresent()
                && rail.readers().stream().anyMatch(reader -> frame.at(reader).isPresent());
    }

    private List<Flows.Flow> flows(Rail rail) {
        return rail.readers().stream()
                .flatMap(reader -> frame.subject().flows().between(rail.from(), reader).stream())
                .filter(flow -> flow.step() < frame.cursor())
                .toList();
    }

    /** An arrow, and how it is drawn. */
    private record Drawn(Arrow arrow, Color color, float[] dots) {
        void draw(Graphics2D g) {
            arrow.draw(g, color, dots);
        }
    }

    private Drawn arrow(List<Point2D> points, double width, Hue hue) {
        return new Drawn(new Arrow(points, width, head(points, width)), theme.color(hue), null);
    }

    private double head(List<Point2D> points, double width) {
        double head = Math.min(0.6 * layout.cell().textSize() + width, Arrow.endPiece(points) * 0.8);
        return head < LEAST_HEAD ? 0 : head;
    }

    private void gradient(Graphics2D g, Rail rail, List<Flows.Flow> flows) {
        List<Point2D> back = new ArrayList<>(rail.points());
        Collections.reverse(back);
        double norm = flows.stream().mapToDouble(Flows.Flow::norm).max().orElse(0);
        boolean current = flows.stream().anyMatch(flow -> flow.step() == frame.cursor() - 1);
        double width =
                THINNEST + (THICKEST - THINNEST) * frame.subject().flows().strength(norm);
        Color full = theme.color(Hue.BACKWARD);
        Color color = current ? full : Diverging.blend(full, theme.color(Hue.GROUND), 0.35);
        boolean alarming = !(norm <= Double.MAX_VALUE);
        new Arrow(back, width, head(back, width))
                .draw(g, alarming ? theme.color(Hue.ALARM) : color, norm == 0 ? DOTS : null);
        if (NormMark.isSpecial(norm)) {
            NormMark.paint(g, back, norm, theme);
        }
    }

    /** Where a truncated run lets no gradient pass: a dashed line between two columns. */
    void cuts(Graphics2D g) {
        Rectangle2D room = layout.cell().area();
        float pen = (float) theme.px(0.12);
        g.setColor(theme.color(Hue.BACKWARD));
        g.setStroke(new BasicStroke(pen, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, DASHES, 0));
        for (Cut cut : frame.trace().cuts()) {
            layout.between(cut.after()).ifPresent(x -> g.draw(new Line2D.Double(x, room.getY(), x, room.getMaxY())));
        }
    }

    void boxes(Graphics2D g) {
        Rectangle2D part = g.getClipBounds();
        layout.named().stream()
                .filter(box -> part == null || box.frame().intersects(part))
                .forEach(box -> box(g, box));
        layout.narrow().stream()
                .filter(box -> box.slot().time() == Slot.UNTIMED)
                .forEach(box -> nameAbove(g, box));
    }

    /** The name of what has no time, which no title of a column tells. */
    private void nameAbove(Graphics2D g, Box box) {
        Rectangle2D r = box.frame();
        double size = layout.cell().letters();
        TexImage name = TexCache.SHARED.get(
                frame.subject().names().tex(box.slot()), frame.subject().names().plain(box.slot()), size);
        Rectangle2D place = new Rectangle2D.Double(
                r.getCenterX() - name.width() / 2, r.getY() - 1.3 * size, name.width(), 1.2 * size);
        boolean free = layout.narrow().stream().noneMatch(other -> other.frame().intersects(place))
                && layout.titles().stream().noneMatch(title -> title.place().intersects(place))
                && place.getMaxX() < layout.area().getMaxX();
        if (free) {
            boolean done = frame.at(box.slot()).isPresent();
            name.centred(g, place, theme.color(done ? Hue.INK : Hue.QUIET));
        }
    }

    private void box(Graphics2D g, Box box) {
        boolean done = frame.at(box.slot()).isPresent();
        Rectangle2D r = box.frame();
        RoundRectangle2D outline = new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), 8, 8);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(outline);
        box.panels().forEach(panel -> panel(g, panel));
        g.setColor(theme.color(done ? Hue.LINE : Hue.GHOST));
        g.setStroke(new BasicStroke(1f));
        g.draw(outline);
        double size = NarrowColumns.labelSize(layout.cell().textSize(), r.getHeight(), theme);
        Rectangle2D label = box.panels().get(0).label();
        if (size > 0) {
            TexCache.SHARED
                    .get(
                            frame.subject().names().tex(box.slot()),
                            frame.subject().names().plain(box.slot()),
                            size)
                    .centred(g, label, theme.color(done ? Hue.INK : Hue.QUIET));
        }
    }

    private void panel(Graphics2D g, Panel panel) {
        Slot slot = panel.slot();
        Rectangle2D area = panel.grid().area();
        Optional<Tensor> numbers = frame.at(slot);
        if (numbers.isEmpty()) {
            g.setColor(theme.color(Hue.GHOST));
            g.setStroke(new BasicStroke(0.8f));
            g.draw(area);
        } else {
            CellPainter.of(frame.subject(), slot, theme).plain(g, panel.grid(), numbers.get());
        }
        frame.changes().paint(g, slot, panel.grid(), theme);
        if (frame.isLit(slot)) {
            g.setColor(theme.phase(frame.phase()));
            g.setStroke(new BasicStroke(2f));
            g.draw(area);
        }
        if (frame.isHovered(slot)) {
            g.setColor(theme.color(Hue.SELECTION));
            g.setStroke(new BasicStroke(1.5f));
            g.draw(area);
        }
    }
}
