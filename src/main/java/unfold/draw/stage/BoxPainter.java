package unfold.draw.stage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Slot;

/** Paints boxes with their names and cells: done solid, current lit, future a ghost. */
final class BoxPainter {

    static final double NARROWEST_FRAMED = 4;
    static final double STRIP_ROUNDING = 2;
    static final float STRIP_PEN = 0.8f;
    static final float GHOST_PEN = 0.5f;

    private final Frame frame;
    private final Theme theme;
    private final Fit fit;
    private final Numbers numbers;
    private final Set<Slot> lit;

    BoxPainter(Fit fit, Numbers numbers) {
        this.frame = numbers.frame();
        this.theme = numbers.theme();
        this.fit = fit;
        this.numbers = numbers;
        this.lit = frame.current().stream()
                .flatMap(step -> step.writes().stream())
                .map(frame.subject().wiring()::box)
                .collect(Collectors.toSet());
    }

    void paint(Graphics2D g, Box box) {
        boolean done = frame.at(box.slot()).isPresent();
        boolean strip = box.panels().get(0).label() == null;
        RoundRectangle2D outline = rounded(box.frame(), strip ? STRIP_ROUNDING : 6);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(outline);
        for (Panel panel : box.panels()) {
            paint(g, box, panel);
        }
        if (box.frame().getWidth() >= NARROWEST_FRAMED) {
            g.setColor(theme.color(done ? Hue.LINE : Hue.GHOST));
            g.setStroke(new BasicStroke(strip ? STRIP_PEN : 1.2f));
            g.draw(outline);
        }
        light(g, box);
    }

    /** Marks what is computed now and what the reader points at, on a box that is painted already. */
    void mark(Graphics2D g, Box box) {
        box.panels().forEach(panel -> outline(g, box, panel));
        light(g, box);
    }

    private void light(Graphics2D g, Box box) {
        if (isLit(box)) {
            light(g, box.frame(), box.panels().get(0).label() == null);
        }
    }

    /** Whether the current operation writes the box, or an inner quantity of it. */
    private boolean isLit(Box box) {
        return lit.contains(box.slot());
    }

    private void light(Graphics2D g, Rectangle2D area, boolean strip) {
        float width = strip ? 1.6f : 2.6f;
        double out = width / 2 + (strip ? 0 : 0.5);
        Rectangle2D around = new Rectangle2D.Double(
                area.getX() - out, area.getY() - out, area.getWidth() + 2 * out, area.getHeight() + 2 * out);
        g.setColor(theme.phase(frame.phase()));
        g.setStroke(new BasicStroke(width));
        g.draw(rounded(around, strip ? STRIP_ROUNDING : 7));
    }

    private static RoundRectangle2D rounded(Rectangle2D r, double radius) {
        return new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), 2 * radius, 2 * radius);
    }

    private void paint(Graphics2D g, Box box, Panel panel) {
        Optional<Tensor> shown = numbers.of(panel.slot());
        if (panel.label() != null && fit.named()) {
            label(g, panel, shown.isPresent());
        }
        Rectangle2D area = panel.grid().area();
        if (shown.isEmpty() && area.getWidth() < NARROWEST_FRAMED / 2) {
            return;
        }
        if (shown.isEmpty()) {
            g.setColor(theme.color(Hue.GHOST));
            g.setStroke(new BasicStroke(box.panels().get(0).label() == null ? GHOST_PEN : 1f));
            g.draw(area);
        } else if (box.numbered() && !(fit.sizes().isTight() && panel.slot().aspect() == Aspect.GRADIENT)) {
            numbers.painter(panel.slot())
                    .numbered(
                            g,
                            panel.grid(),
                            shown.get(),
                            Theme.fontOf(fit.sizes().text()),
                            frame.subject().figures(panel.slot()));
        } else {
            numbers.painter(panel.slot()).plain(g, panel.grid(), shown.get());
        }
        outline(g, box, panel);
    }

    private void outline(Graphics2D g, Box box, Panel panel) {
        Rectangle2D area = panel.grid().area();
        frame.changes().paint(g, panel.slot(), panel.grid(), theme);
        if (isLit(box) && frame.isLit(panel.slot())) {
            g.setColor(theme.phase(frame.phase()));
            g.setStroke(new BasicStroke(panel.label() == null ? 1.2f : 2f));
            g.draw(area);
        }
        if (frame.isHovered(panel.slot())) {
            g.setColor(theme.color(Hue.SELECTION));
            g.setStroke(new BasicStroke(1.5f));
            g.draw(area);
        }
    }

    private void label(Graphics2D g, Panel panel, boolean done) {
        double size = fit.sizes().labelText();
        Color color = theme.color(done ? Hue.INK : Hue.QUIET);
        fit.cast().label(panel.slot(), size).centred(g, panel.label(), color);
    }
}
