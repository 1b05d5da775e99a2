package unfold.draw.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import unfold.draw.CellPainter;
import unfold.draw.Diverging;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Subject;
import unfold.draw.TexCache;
import unfold.draw.Theme;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/** Paints operations and variables: done solid, current lit, future a ghost; each kind in its own shape. */
final class FigurePainter {

    private static final double TINT = 0.2;

    private final Moment moment;
    private final Frame frame;
    private final Theme theme;
    private final CellLayout layout;

    FigurePainter(Moment moment, Theme theme) {
        this.moment = moment;
        this.frame = moment.frame();
        this.theme = theme;
        this.layout = moment.layout();
    }

    void paint(Graphics2D g, Figure figure) {
        Optional<Slot> slot = figure.slot(layout.program(), moment.now());
        boolean numbers = !figure.panels().isEmpty();
        if (numbers && slot.filter(frame.subject()::has).isEmpty()) {
            return;
        }
        boolean done = moment.isDone(figure);
        boolean lit = moment.isLit(figure);
        Shape shape = shape(figure);
        g.setColor(ground(figure.node().kind(), done));
        g.fill(shape);
        g.setColor(done ? outline(figure.node().kind()) : theme.color(Hue.GHOST));
        g.setStroke(new BasicStroke((float) (layout.textSize() * (numbers ? 0.09 : 0.11))));
        g.draw(shape);
        if (numbers) {
            figure.panels().forEach(panel -> panel(g, figure, panel));
        } else {
            Color ink = theme.color(done ? Hue.INK : Hue.QUIET);
            String tex = layout.tex(figure.node());
            TexCache.SHARED.get(tex, tex, layout.textSize()).centred(g, figure.frame(), ink);
        }
        if (lit) {
            light(g, figure);
        }
    }

    private void light(Graphics2D g, Figure figure) {
        float width = (float) Math.max(2.2, layout.textSize() * 0.2);
        g.setColor(theme.phase(frame.phase()));
        g.setStroke(new BasicStroke(width));
        g.draw(shape(figure));
    }

    private static Shape shape(Figure figure) {
        Rectangle2D r = figure.frame();
        double height = r.getHeight();
        return switch (figure.node().kind()) {
            case TIMES, PLUS, SIGN ->
                r.getWidth() - height < 0.5
                        ? new Ellipse2D.Double(r.getX(), r.getY(), r.getWidth(), height)
                        : rounded(r, height);
            case GATE -> rounded(r, height);
            case FUNCTION -> rounded(r, height * 0.5);
            case STACK, LOSS, AFFINE -> rounded(r, height * 0.12);
            case VALUE, SOURCE -> rounded(r, 8);
        };
    }

    private static Shape rounded(Rectangle2D r, double diameter) {
        return new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), diameter, diameter);
    }

    private Hue hue(Kind kind) {
        return switch (kind) {
            case GATE -> Hue.CURVE_C;
            case FUNCTION -> Hue.CURVE_D;
            default -> Hue.INK;
        };
    }

    private Color ground(Kind kind, boolean done) {
        boolean tinted = kind == Kind.GATE || kind == Kind.FUNCTION;
        Color panel = theme.color(Hue.PANEL);
        return tinted ? Diverging.blend(panel, theme.color(hue(kind)), done ? TINT : TINT / 3) : panel;
    }

    private Color outline(Kind kind) {
        return kind.hasNumbers() ? theme.color(Hue.LINE) : theme.color(hue(kind) == Hue.INK ? Hue.QUIET : hue(kind));
    }

    private void panel(Graphics2D g, Figure figure, Figure.Panel panel) {
        Slot slot = figure.slot(panel, layout.program(), moment.now()).orElseThrow();
        Optional<Tensor> numbers = frame.at(slot);
        Subject subject = frame.subject();
        Color ink = theme.color(numbers.isPresent() ? Hue.INK : Hue.QUIET);
        TexCache.SHARED
                .get(Measures.name(subject, slot), subject.names().plain(slot), layout.textSize() * Fit.LABEL)
                .centred(g, panel.label(), ink);
        Rectangle2D area = panel.grid().area();
        if (numbers.isEmpty()) {
            g.setColor(theme.color(Hue.GHOST));
            g.setStroke(new BasicStroke(1f));
            g.draw(area);
        } else if (panel.ends() != null) {
            BarPainter bars = new BarPainter(g, theme, layout);
            bars.bars(panel.grid(), panel.ends(), numbers.get());
            if (layout.isNumbered()) {
                bars.figures(panel.grid(), numbers.get(), frame.subject().figures(slot));
            }
        } else if (layout.isNumbered()) {
            CellPainter.of(frame.subject(), slot, theme)
                    .numbered(
                            g,
                            panel.grid(),
                            numbers.get(),
                            Theme.fontOf(layout.textSize()),
                            frame.subject().figures(slot));
        } else {
            CellPainter.of(frame.subject(), slot, theme).plain(g, panel.grid(), numbers.get());
        }
        if (panel.ends() != null) {
            new BarPainter(g, theme, layout).ends(panel.grid(), panel.ends());
        }
        frame.changes().paint(g, slot, panel.grid(), theme);
        if (frame.isHovered(slot)) {
            g.setColor(theme.color(Hue.SELECTION));
            g.setStroke(new BasicStroke(1.5f));
            g.draw(area);
        }
    }
}
