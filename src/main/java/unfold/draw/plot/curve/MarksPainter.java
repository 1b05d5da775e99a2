package unfold.draw.plot.curve;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Scripted;
import unfold.draw.Theme;

/** What is not a curve: values that have no place on the axis, levels, borders between time steps. */
record MarksPainter(Graphics2D g, Theme theme, Dress dress, Field field) {

    private static final double TEXT = 0.85;

    /** How many points of a line between two marks are kept free of labels. */
    private static final int BETWEEN = 6;

    /** How many marks stand above each other at most; the tool tip has them all. */
    private static final int STACK = 3;

    void paint(Chart chart, List<ChartPainter.Shown> shown) {
        chart.borders().forEach(this::border);
        levels(chart, shown);
        edges(shown);
    }

    private void border(int after) {
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke((float) theme.px(0.08)));
        double x = field.x(after + 0.5);
        g.draw(new Line2D.Double(x, field.area().getY(), x, field.area().getMaxY()));
    }

    private void levels(Chart chart, List<ChartPainter.Shown> shown) {
        List<Point2D> points = points(shown);
        List<Rectangle2D> taken = new ArrayList<>();
        chart.levels().stream()
                .map(level -> new Reading(1, 0, level.value()))
                .filter(chart.axis()::holds)
                .forEach(reading -> taken.add(new Rectangle2D.Double(
                        field.area().getX(),
                        field.y(reading) - 0.5,
                        field.area().getWidth(),
                        1)));
        for (Level level : chart.levels()) {
            Reading reading = new Reading(1, 0, level.value());
            if (chart.axis().holds(reading)) {
                label(level, field.y(reading), points, taken);
            }
        }
    }

    /** The longest label that covers neither a curve nor another label; none if there is no room for any. */
    private void label(Level level, double y, List<Point2D> points, List<Rectangle2D> taken) {
        Font font = theme.font(TEXT);
        for (String text : level.labels()) {
            Optional<Rectangle2D> place = room(Scripted.width(font, text) + theme.px(0.2), y, points, taken);
            if (place.isPresent()) {
                g.setColor(seeThrough(theme.color(Hue.PANEL)));
                g.fill(place.get());
                g.setColor(theme.color(Hue.INK));
                Scripted.right(g, font, text, place.get());
                taken.add(place.get());
                return;
            }
        }
    }

    /** Points of the curves, and of the lines between them. */
    private List<Point2D> points(List<ChartPainter.Shown> shown) {
        List<Point2D> points = new ArrayList<>();
        for (ChartPainter.Shown each : shown) {
            Point2D last = null;
            for (Map.Entry<Integer, Reading> point : each.points().entrySet()) {
                Reading reading = point.getValue();
                Point2D here = field.axis().holds(reading)
                        ? new Point2D.Double(field.x(point.getKey()), field.y(reading))
                        : null;
                for (int i = 1; here != null && i <= BETWEEN; i++) {
                    double part = last == null ? 1 : (double) i / BETWEEN;
                    Point2D from = last == null ? here : last;
                    points.add(new Point2D.Double(
                            from.getX() + part * (here.getX() - from.getX()),
                            from.getY() + part * (here.getY() - from.getY())));
                }
                last = here;
            }
        }
        return points;
    }

    /** Where the label of a line covers nothing: at one of its ends, above or below. */
    private Optional<Rectangle2D> room(double width, double y, List<Point2D> points, List<Rectangle2D> taken) {
        double height = theme.px(TEXT * 1.3);
        double edge = theme.px(0.3);
        double away = theme.px(0.6);
        for (double x : new double[] {
            field.area().getMaxX() - width - edge, field.area().getX() + edge
        }) {
            for (double top : new double[] {y - height - 1, y + 1, y - height - away, y + away}) {
                Rectangle2D place = new Rectangle2D.Double(x, top, width, height);
                Rectangle2D around = new Rectangle2D.Double(x - edge, top - edge, width + 2 * edge, height + 2 * edge);
                if (field.area().contains(place)
                        && points.stream().noneMatch(around::contains)
                        && taken.stream().noneMatch(place::intersects)) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    private static Color seeThrough(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 200);
    }

    /** Zero and the like: at the lower edge, infinity at the upper one; the first curve's nearest to it. */
    private void edges(List<ChartPainter.Shown> shown) {
        Map<String, Integer> stacked = new HashMap<>();
        Map<String, Double> free = new HashMap<>();
        Set<String> said = new HashSet<>();
        for (int i = shown.size() - 1; i >= 0; i--) {
            Look look = shown.get(i).curve().look();
            for (Reading reading : shown.get(i).points().values()) {
                if (field.axis().holds(reading)) {
                    continue;
                }
                String text = Figures.two(reading);
                if (said.add(look.run() + " " + look.variable() + " " + reading.time() + text)) {
                    boolean high = reading.value() > 0;
                    int row = stacked.merge(reading.time() + (high ? "high" : "low"), 1, Integer::sum) - 1;
                    if (row < STACK) {
                        boolean zero = reading.value() == 0;
                        g.setColor(zero ? dress.color(look) : theme.color(Hue.ALARM));
                        mark(text, field.x(reading.time()), high ? -1 - row : row, free);
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
