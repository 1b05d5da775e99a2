package unfold.draw.stage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import unfold.draw.Columnar;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** Paints all time steps small, below a stage that shows a part of them, and which part that is. */
final class MapPainter {

    private static final double PEN = 2;
    private static final int VEIL = 150;
    private static final double POINTER = 4;

    private final Frame frame;
    private final Theme theme;
    private final Shades shades;

    MapPainter(Frame frame, Theme theme, Shades shades) {
        this.frame = frame;
        this.theme = theme;
        this.shades = shades;
    }

    void paint(Graphics2D g, StageMap map) {
        Rectangle2D area = map.area();
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        StageMap.shown(frame.subject()).ifPresent(quantity -> paint(g, map, quantity));
        Rectangle2D window = map.window();
        veil(g, area.getX(), window.getX(), area);
        veil(g, window.getMaxX(), area.getMaxX(), area);
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(1));
        g.draw(area);
        now(g, map);
        g.setColor(theme.color(Hue.INK));
        g.setStroke(new BasicStroke((float) PEN));
        g.draw(window);
    }

    private void veil(Graphics2D g, double from, double to, Rectangle2D area) {
        Color ground = theme.color(Hue.GROUND);
        g.setColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), VEIL));
        g.fill(new Rectangle2D.Double(from, area.getY(), Math.max(0, to - from), area.getHeight()));
    }

    private void paint(Graphics2D g, StageMap map, Quantity quantity) {
        Rectangle2D area = map.area();
        boolean both = !frame.subject().gradientsOf(quantity).isEmpty();
        double height = both ? area.getHeight() / 2 : area.getHeight();
        int[][] values = new int[map.track().columns()][];
        int[][] gradients = new int[values.length][];
        for (int i = 0; i < values.length; i++) {
            int time = map.track().time(i);
            if (time != Slot.UNTIMED) {
                values[i] = shades.of(frame, Slot.value(quantity, time), theme);
                gradients[i] = both ? shades.of(frame, Slot.gradient(quantity, time), theme) : null;
            }
        }
        Columnar.paint(g, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), height), values);
        if (both) {
            Columnar.paint(
                    g, new Rectangle2D.Double(area.getX(), area.getY() + height, area.getWidth(), height), gradients);
        }
    }

    /** The time step at work. */
    private void now(Graphics2D g, StageMap map) {
        int column = map.track().column(frame.activeTime());
        if (frame.cursor() == 0 || column < 0) {
            return;
        }
        double x = map.x(column + 0.5);
        double top = map.area().getY();
        g.setColor(theme.phase(frame.phase()));
        g.setStroke(new BasicStroke((float) PEN));
        g.draw(new Line2D.Double(x, top, x, map.area().getMaxY()));
        Path2D pointer = new Path2D.Double();
        pointer.moveTo(x - POINTER, top - POINTER);
        pointer.lineTo(x + POINTER, top - POINTER);
        pointer.lineTo(x, top + POINTER / 2);
        pointer.closePath();
        g.fill(pointer);
    }
}
