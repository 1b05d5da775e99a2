package unfold.draw.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.function.DoubleFunction;
import unfold.analysis.flow.Values;
import unfold.draw.CellPainter;
import unfold.draw.Diverging;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Numerals;
import unfold.draw.Subject;
import unfold.draw.TexCache;
import unfold.draw.Theme;
import unfold.draw.stage.Numbers;
import unfold.draw.stage.Rising;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/** Paints operations and variables: done solid, current lit, future a ghost; each kind in its own shape. */
final class FigurePainter {

    private static final double TINT = 0.2;
    private static final float GHOST_PEN = 1f;

    private final Moment moment;
    private final Course course;
    private final Frame frame;
    private final Theme theme;
    private final CellLayout layout;
    private final Values values;

    /** @param course what is on its way */
    FigurePainter(Moment moment, Course course, Theme theme) {
        this.moment = moment;
        this.course = course;
        this.frame = moment.frame();
        this.theme = theme;
        this.layout = moment.layout();
        this.values = new Values(layout.program(), frame.trace());
    }

    void paint(Graphics2D g, Figure figure) {
        Optional<Slot> slot = figure.slot(layout.program(), moment.now());
        boolean numbers = !figure.panels().isEmpty();
        if (numbers && slot.filter(frame.subject()::has).isEmpty()) {
            return;
        }
        boolean done = course.seen(figure).isDone(figure);
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
            TexCache.SHARED.get(tex, tex, layout.letters()).centred(g, sign(figure), ink);
            if (figure.result() != null) {
                result(g, figure, done);
            }
        }
        if (lit) {
            light(g, figure);
        }
    }

    /** Where the sign of an operation stands: left of what it computes, if that is shown. */
    private Rectangle2D sign(Figure figure) {
        Rectangle2D r = figure.frame();
        if (figure.result() == null) {
            return r;
        }
        Figure.Panel result = figure.result();
        boolean axis = result.ends() != null && result.grid().rows() == 1 && !layout.isNumbered();
        double left = result.grid().area().getX() - r.getX();
        return new Rectangle2D.Double(r.getX(), r.getY(), axis ? left * 0.8 : left, r.getHeight());
    }

    private void result(Graphics2D g, Figure figure, boolean done) {
        Figure.Panel panel = figure.result();
        if (!done) {
            ghost(g, panel);
            return;
        }
        Tensor numbers = values.of(figure.node().expr(), moment.now());
        CellPainter heat =
                new CellPainter(frame.subject().values(), theme.palette().values(), theme.color(Hue.ALARM));
        double share = moment.isLit(figure) ? course.at(figure).appeared() : 1;
        cells(
                g,
                panel,
                new Shown(numbers, Numerals::fixed, Rising.fromNothing(share)),
                share < 1 ? heat.appearing(null, theme.color(Hue.PANEL), share) : heat);
    }

    /** Numbers, how they are written, and how they change. */
    private record Shown(Tensor numbers, DoubleFunction<String> figures, Rising rising) {}

    private void ghost(Graphics2D g, Figure.Panel panel) {
        g.setColor(theme.color(Hue.GHOST));
        g.setStroke(new BasicStroke(GHOST_PEN));
        g.draw(panel.grid().area());
        ends(g, panel);
    }

    private void ends(Graphics2D g, Figure.Panel panel) {
        if (panel.ends() != null) {
            new BarPainter(g, theme, layout).ends(panel.grid(), panel.ends());
        }
    }

    /** Bars where a function is bounded, heat otherwise; with numbers where they have room. */
    private void cells(Graphics2D g, Figure.Panel panel, Shown shown, CellPainter heat) {
        if (panel.ends() != null) {
            BarPainter bars = new BarPainter(g, theme, layout);
            bars.bars(panel.grid(), panel.ends(), shown.numbers, shown.rising);
            if (layout.isNumbered()) {
                bars.figures(panel.grid(), shown.numbers, shown.figures, shown.rising);
            }
            ends(g, panel);
        } else if (layout.isNumbered()) {
            heat.numbered(g, panel.grid(), shown.numbers, Theme.fontOf(layout.textSize()), shown.figures);
        } else {
            heat.plain(g, panel.grid(), shown.numbers);
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
        Numbers coming = new Numbers(frame, theme, course.at(figure));
        Optional<Tensor> numbers = coming.of(slot);
        Subject subject = frame.subject();
        Color ink = theme.color(numbers.isPresent() ? Hue.INK : Hue.QUIET);
        TexCache.SHARED
                .get(Measures.name(subject, slot), subject.names().plain(slot), layout.textSize() * Fit.LABEL)
                .centred(g, panel.label(), ink);
        Rectangle2D area = panel.grid().area();
        if (numbers.isEmpty()) {
            ghost(g, panel);
        } else {
            cells(g, panel, new Shown(numbers.get(), subject.figures(slot), coming.rising(slot)), coming.painter(slot));
        }
        frame.changes().paint(g, slot, panel.grid(), theme);
        if (frame.isHovered(slot)) {
            g.setColor(theme.color(Hue.SELECTION));
            g.setStroke(new BasicStroke(1.5f));
            g.draw(area);
        }
    }
}
