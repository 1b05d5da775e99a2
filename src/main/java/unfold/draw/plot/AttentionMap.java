package unfold.draw.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import unfold.derivation.Dependency;
import unfold.draw.Canvas;
import unfold.draw.CellPainter;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.HeatScale;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;
import unfold.trace.Interval;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * Attention as a heat map: one row for each time step that attends, one column for each that is
 * attended to, from 0 to 1. Words and symbols take the place of the steps' numbers where they are known.
 */
public final class AttentionMap implements Plot {

    private static final double TOLERANCE = 1e-6;
    private static final double TEXT = 0.85;

    /** The share of the width that the names of rows take at most. */
    private static final double WIDEST_NAME = 0.35;

    private static final HeatScale SHARES = new HeatScale.Linear(1);

    /** The weights that a run attends with: shares of all time steps of a sequence, which they read. */
    public static Optional<Quantity> attending(Subject subject) {
        return subject.wiring().edges().stream()
                .filter(Dependency::isWhole)
                .map(edge -> subject.trace().quantity(edge.to()))
                .filter(Quantity::timed)
                .filter(quantity -> attended(subject, quantity).isPresent())
                .filter(quantity -> quantity.interval().times().allMatch(time -> isShare(subject, quantity, time)))
                .findFirst();
    }

    /** The sequence that is attended to. */
    private static Optional<Interval> attended(Subject subject, Quantity weights) {
        return subject.wiring().edges().stream()
                .filter(edge -> edge.to() == weights.id() && edge.isWhole())
                .filter(edge -> weights.shape().rank() == Rank.VECTOR
                        && weights.shape().size() == edge.at().size())
                .map(edge -> subject.trace().quantity(edge.from()).interval())
                .findFirst();
    }

    private static boolean isShare(Subject subject, Quantity weights, int time) {
        Tensor shares = subject.trace().last(Slot.value(weights, time)).orElseThrow();
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            if (!(shares.get(i) >= 0)) {
                return false;
            }
            sum += shares.get(i);
        }
        return Math.abs(sum - 1) <= TOLERANCE;
    }

    static boolean suits(Measured run) {
        return attending(run.subject()).isPresent();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new AttentionMap();
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        Frame frame = frames.get(0);
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        attending(frame.subject()).ifPresent(weights -> {
            Shape clip = g.getClip();
            g.clip(area);
            Interval columns = attended(frame.subject(), weights).orElseThrow();
            new Map(g, frame, theme, weights, columns).paint(area);
            g.setClip(clip);
        });
    }

    /** One map at one cursor. */
    private record Map(Graphics2D g, Frame frame, Theme theme, Quantity weights, Interval columns) {

        void paint(Rectangle2D area) {
            double pad = theme.px(0.7);
            Font title = theme.font(TEXT * 1.1);
            double line = theme.px(1.5);
            g.setColor(theme.color(Hue.INK));
            double width = area.getWidth() - 2 * pad;
            String brief = "Attention " + weights.key();
            String whole = brief + ": row " + weights.interval().letter() + ", column " + columns.letter();
            String words = Lettering.width(title, whole) <= width ? whole : Lettering.fitted(title, brief, width);
            Lettering.left(
                    g,
                    title,
                    words,
                    new Rectangle2D.Double(area.getX() + pad, area.getY() + theme.px(0.35), area.getWidth(), line));
            Font font = theme.font(TEXT);
            double side = Math.min(widest(weights.interval()), area.getWidth() * WIDEST_NAME) + theme.px(0.6);
            double top = area.getY() + line + theme.px(0.5);
            Rectangle2D cells = new Rectangle2D.Double(
                    area.getX() + pad + side,
                    top + line,
                    Math.max(1, area.getWidth() - 2 * pad - side),
                    Math.max(1, area.getMaxY() - pad - top - line));
            heads(font, cells, line);
            rows(font, cells, side);
        }

        private double widest(Interval interval) {
            return interval.times()
                    .mapToDouble(time -> Lettering.width(theme.bold(TEXT), name(interval, time)))
                    .max()
                    .orElse(0);
        }

        private String name(Interval interval, int time) {
            return new StepNames(frame.subject(), columns).of(interval, time);
        }

        private void heads(Font font, Rectangle2D cells, double line) {
            double width = cells.getWidth() / columns.length();
            g.setColor(theme.color(Hue.QUIET));
            double free = Double.NEGATIVE_INFINITY;
            for (int time : columns.times().toArray()) {
                double x = cells.getX() + (columns.number(time) - 1) * width;
                String text = Lettering.fitted(font, name(columns, time), width - theme.px(0.2));
                double half = Lettering.width(font, text) / 2;
                if (x + width / 2 - half > free) {
                    Lettering.centred(g, font, text, new Rectangle2D.Double(x, cells.getY() - line, width, line));
                    free = x + width / 2 + half + theme.px(0.3);
                }
            }
        }

        private void rows(Font font, Rectangle2D cells, double side) {
            Interval rows = weights.interval();
            double height = cells.getHeight() / rows.length();
            double free = Double.NEGATIVE_INFINITY;
            for (int time : rows.times().toArray()) {
                double y = cells.getY() + (rows.number(time) - 1) * height;
                if (y >= free) {
                    boolean active = frame.activeTime() == time;
                    g.setColor(active ? theme.phase(frame.phase()) : theme.color(Hue.QUIET));
                    Rectangle2D place = new Rectangle2D.Double(cells.getX() - side, y, side - theme.px(0.4), height);
                    Font own = active ? theme.bold(TEXT) : font;
                    Lettering.left(g, own, Lettering.fitted(own, name(rows, time), place.getWidth()), place);
                    free = y + theme.px(TEXT);
                }
                row(new Rectangle2D.Double(cells.getX(), y, cells.getWidth(), height), Slot.value(weights, time));
            }
        }

        private void row(Rectangle2D place, Slot slot) {
            Optional<Tensor> shares = frame.at(slot);
            Grid grid = new Grid(place, columns.length(), columns.length());
            if (shares.isEmpty()) {
                g.setColor(theme.color(Hue.GHOST));
                g.setStroke(new BasicStroke(1));
                g.draw(place);
                return;
            }
            CellPainter painter = new CellPainter(SHARES, theme.palette().values(), theme.color(Hue.ALARM));
            Font font = theme.font(TEXT);
            boolean numbered = grid.cellHeight() >= theme.px(1.2)
                    && grid.cellWidth() >= Lettering.width(font, Numerals.WIDEST) + theme.px(0.4);
            if (numbered) {
                painter.numbered(g, grid, shares.get(), font, Numerals::fixed);
            } else {
                painter.plain(g, grid, shares.get());
            }
            if (frame.isLit(slot)) {
                g.setColor(theme.phase(frame.phase()));
                g.setStroke(new BasicStroke(2.4f));
                g.draw(place);
            }
        }
    }
}
