package unfold.draw.plot.curve;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/** What is not a curve: values that have no place on the axis, levels, borders between time steps. */
record MarksPainter(Graphics2D g, Theme theme, Dress dress, Field field) {

    private static final double TEXT = 0.85;

    /** How many marks stand above each other at most; the tool tip has them all. */
    private static final int STACK = 3;

    void paint(Chart chart, List<ChartPainter.Shown> shown) {
        chart.borders().forEach(this::border);
        levels(chart);
        edges(shown);
    }

    private void border(int after) {
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke((float) theme.px(0.08)));
        double x = field.x(after + 0.5);
        g.draw(new Line2D.Double(x, field.area().getY(), x, field.area().getMaxY()));
    }

    private void levels(Chart chart) {
        Font font = theme.font(TEXT);
        double height = theme.px(TEXT * 1.3);
        double free = Double.NEGATIVE_INFINITY;
        List<Level> held = chart.levels().stream()
                .filter(level -> chart.axis().holds(level.value()))
                .sorted(Comparator.comparingDouble(Level::value).reversed())
                .toList();
        for (Level level : held) {
            double y = field.y(level.value());
            g.setColor(theme.color(Hue.INK));
            g.setStroke(new BasicStroke(
                    (float) theme.px(0.08), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 4}, 0));
            g.draw(new Line2D.Double(field.area().getX(), y, field.area().getMaxX(), y));
            double top = Math.max(Math.max(y - height, free), field.area().getY());
            String text = Lettering.fitted(font, level.label(), field.area().getWidth() - theme.px(0.6));
            double width = Lettering.width(font, text);
            Rectangle2D place = new Rectangle2D.Double(
                    field.area().getMaxX() - width - theme.px(0.4), top, width + theme.px(0.2), height);
            g.setColor(seeThrough(theme.color(Hue.PANEL)));
            g.fill(place);
            g.setColor(theme.color(Hue.INK));
            Lettering.right(g, font, text, place);
            free = top + height;
        }
    }

    private static Color seeThrough(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 200);
    }

    /** Zero and the like: at the lower edge, infinity at the upper one; the first curve's nearest to it. */
    private void edges(List<ChartPainter.Shown> shown) {
        Map<String, Integer> stacked = new HashMap<>();
        Map<String, Double> free = new HashMap<>();
        Set<String> faint = new HashSet<>();
        for (int i = shown.size() - 1; i >= 0; i--) {
            Look look = shown.get(i).curve().look();
            for (Map.Entry<Integer, Double> point : shown.get(i).points().entrySet()) {
                double value = point.getValue();
                String text = Figures.two(value);
                boolean repeated = look.kind() == Look.Kind.FAINT && !faint.add(point.getKey() + text);
                if (!field.axis().holds(value) && !repeated) {
                    boolean high = value > 0;
                    int row = stacked.merge(point.getKey() + (high ? "high" : "low"), 1, Integer::sum) - 1;
                    if (row < STACK) {
                        boolean zero = value == 0;
                        g.setColor(zero ? dress.color(look) : theme.color(Hue.ALARM));
                        mark(text, field.x(point.getKey()), high ? -1 - row : row, free);
                    }
                }
            }
        }
    }

    /**
     * @param row from the lower edge, 0 first; −1 and below from the upper edge
     * @param free where each row has room
     */
    private void mark(String text, double x, int row, Map<String, Double> free) {
        Font font = theme.bold(0.9);
        double height = theme.px(0.95);
        double y = row >= 0
                ? field.area().getMaxY() - (row + 1) * height
                : field.area().getY() - (row + 1) * height;
        double half = Lettering.width(font, text) / 2;
        double edge = row >= 0 ? y + height : y;
        g.setStroke(new BasicStroke((float) theme.px(0.12)));
        double tick = theme.px(0.2) * (row >= 0 ? -1 : 1);
        if (x - half >= free.getOrDefault("" + row, Double.NEGATIVE_INFINITY)) {
            Lettering.centred(g, font, text, new Rectangle2D.Double(x - half, y, 2 * half, height));
            free.put("" + row, x + half + theme.px(0.3));
        } else {
            // No room for the word: a stroke says that there is another one.
            g.draw(new Line2D.Double(x, edge, x, edge + tick));
        }
    }
}
