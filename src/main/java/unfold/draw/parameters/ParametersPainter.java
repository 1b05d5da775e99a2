package unfold.draw.parameters;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.draw.Canvas;
import unfold.draw.CellPainter;
import unfold.draw.Diverging;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Painter;
import unfold.draw.TexCache;
import unfold.draw.TexImage;
import unfold.draw.Theme;
import unfold.draw.pin.PinPainter;
import unfold.tensor.Tensor;
import unfold.trace.Contribution;
import unfold.trace.Slot;

/** Paints each parameter as a heat grid, and beside it the sum of its contributions so far. */
public final class ParametersPainter implements Painter {

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        Shape clip = g.getClip();
        g.clip(area);
        paint(g, ParametersLayout.fitting(frame.subject(), area, theme), area, frame, theme);
        g.setClip(clip);
    }

    /** Paints with a layout that is already there, on a ground that fills {@code area}. */
    public void paint(Graphics2D g, ParametersLayout layout, Rectangle2D area, Frame frame, Theme theme) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        if (layout.blocks().isEmpty()) {
            g.setColor(theme.color(Hue.QUIET));
            Lettering.centred(g, theme.font(0.9), "This network has no parameters.", area);
        }
        for (ParameterBlock block : layout.blocks()) {
            new Block(g, layout, block, frame, theme).paint();
        }
        new PinPainter(frame.marks(), theme).paint(g, layout::grid);
    }

    private record Block(Graphics2D g, ParametersLayout layout, ParameterBlock at, Frame frame, Theme theme) {

        void paint() {
            Slot value = Slot.value(at.quantity(), Slot.UNTIMED);
            heading(value);
            cells(value, at.value(), theme.palette().values());
            if (!frame.subject().goesBackward()) {
                return;
            }
            gradientHeading(value.gradient());
            cells(value.gradient(), at.gradient(), theme.palette().gradients());
            if (frame.isLit(value.gradient())) {
                Rectangle2D r = at.gradient().area();
                g.setColor(theme.color(Hue.BACKWARD));
                g.setStroke(new BasicStroke(2.4f));
                g.draw(new Rectangle2D.Double(r.getX() - 2, r.getY() - 2, r.getWidth() + 4, r.getHeight() + 4));
            }
        }

        private void heading(Slot value) {
            TexImage name = tex(value);
            Rectangle2D place = at.name();
            left(name, place, theme.color(Hue.INK));
            String shape = "  " + at.quantity().shape();
            Font font = theme.font(0.75);
            double right = name.width() + Lettering.width(font, shape);
            if (right < place.getWidth()) {
                g.setColor(theme.color(Hue.QUIET));
                Lettering.left(g, font, shape, from(place.getX() + name.width(), place));
            }
        }

        private void gradientHeading(Slot gradient) {
            Slot value = Slot.value(at.quantity(), Slot.UNTIMED);
            TexImage name = TexCache.SHARED.get(
                    "\\partial " + frame.subject().names().tex(value),
                    frame.subject().names().plain(gradient),
                    theme.px(1));
            boolean lit = frame.isLit(gradient);
            left(name, at.gradientName(), theme.color(lit ? Hue.BACKWARD : Hue.INK));
            List<Contribution> shares = frame.trace().contributions(gradient, frame.cursor());
            int others = !shares.isEmpty() && shares.get(0).isOfOthers() ? 1 : 0;
            List<Contribution> whole = frame.trace().contributions(gradient, Integer.MAX_VALUE);
            int all = whole.size() - (!whole.isEmpty() && whole.get(0).isOfOthers() ? 1 : 0);
            g.setColor(theme.color(lit ? Hue.BACKWARD : Hue.QUIET));
            Font font = lit ? theme.bold(0.75) : theme.font(0.75);
            double x = at.gradientName().getX() + name.width();
            String count = "  " + (shares.size() - others) + " of " + all;
            Rectangle2D room = from(x, at.gradientName());
            String longer = count + " + others";
            boolean fits = Lettering.width(font, longer) <= room.getWidth();
            Lettering.left(g, font, others == 0 ? count : fits ? longer : count + " +", room);
        }

        private void left(TexImage name, Rectangle2D place, Color ink) {
            name.paint(g, place.getX(), place.getCenterY() - name.height() / 2, ink);
        }

        private static Rectangle2D from(double x, Rectangle2D r) {
            return new Rectangle2D.Double(x, r.getY(), Math.max(1, r.getMaxX() - x), r.getHeight());
        }

        private TexImage tex(Slot slot) {
            return TexCache.SHARED.get(
                    frame.subject().names().tex(slot), frame.subject().names().plain(slot), theme.px(1));
        }

        private void cells(Slot slot, Grid grid, Diverging colors) {
            Optional<Tensor> numbers = frame.at(slot);
            CellPainter painter = new CellPainter(frame.subject().scale(slot), colors, theme.color(Hue.ALARM));
            if (numbers.isEmpty()) {
                g.setColor(theme.color(Hue.GHOST));
                g.setStroke(new BasicStroke(1));
                g.draw(grid.area());
            } else if (layout.isNumbered(at)) {
                Font font = Theme.fontOf(layout.textSize());
                painter.numbered(g, grid, numbers.get(), font, Numerals::fixed);
            } else {
                painter.plain(g, grid, numbers.get());
            }
            frame.changes().paint(g, slot, grid, theme);
            if (frame.isHovered(slot)) {
                g.setColor(theme.color(Hue.SELECTION));
                g.setStroke(new BasicStroke(1.5f));
                g.draw(grid.area());
            }
        }
    }
}
