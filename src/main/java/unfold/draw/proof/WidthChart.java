package unfold.draw.proof;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import unfold.analysis.StepWidths;
import unfold.analysis.StepWidths.Width;
import unfold.draw.Charts;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/**
 * The relative error against the step width, both in powers of ten: rounding falls from the left,
 * truncation rises to the right. Exact agreement stands on the lower edge, since it has no logarithm.
 */
final class WidthChart {

    private static final double TEXT = 0.92;

    /** Lower charts name their axis inside, in heights of the text. */
    private static final double LOW = 8.5;

    private static final List<String> NAMES = List.of("five points", "two points", "rounding", "truncation");

    private static final String STEPS = "step width h";

    private WidthChart() {}

    static void paint(Graphics2D g, Rectangle2D area, StepWidths entry, Theme theme) {
        List<Width> widths = entry.widths();
        double[] range = range(entry);
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(series(NAMES.get(0), widths, width -> entry.error(width.slope()), range[0]));
        data.addSeries(series(NAMES.get(1), widths, width -> entry.error(width.central()), range[0]));
        data.addSeries(series(
                NAMES.get(2), widths, bound(entry, width -> width.bounds().rounding()), range[0]));
        data.addSeries(series(
                NAMES.get(3), widths, bound(entry, width -> width.bounds().truncation()), range[0]));
        XYSeries decisive = new XYSeries("decides");
        widths.stream()
                .filter(entry::decides)
                .forEach(width -> add(decisive, width.step(), entry.error(width.slope()), range[0]));
        data.addSeries(decisive);
        boolean low = area.getHeight() < theme.px(LOW);
        NumberAxis steps =
                axis(low ? null : STEPS, log(widths.get(widths.size() - 1)) - 0.3, log(widths.get(0)) + 0.3, theme);
        NumberAxis errors = axis(null, range[0], range[1], theme);
        int every = (int) Math.max(1, Math.ceil((range[1] - range[0]) / Math.max(2, area.getHeight() / theme.px(2.6))));
        errors.setTickUnit(new NumberTickUnit(every, Charts.POWERS));
        steps.setTickUnit(new NumberTickUnit(area.getWidth() < theme.px(20) ? 3 : 2, Charts.POWERS));
        XYPlot plot = Charts.field(steps, errors, theme);
        plot.setDataset(data);
        plot.setRenderer(renderer(theme));
        plot.addRangeMarker(tolerance(theme));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(theme.color(Hue.PANEL));
        double pad = theme.px(0.4);
        chart.setPadding(new RectangleInsets(pad, pad, 0, pad));
        chart.setAntiAlias(true);
        double keys = theme.px(1.2);
        double left = theme.px(0.8);
        Rectangle2D top = new Rectangle2D.Double(area.getX() + left, area.getY(), area.getWidth() - left, keys);
        keys(g, top, (XYLineAndShapeRenderer) plot.getRenderer(), theme);
        Rectangle2D below = new Rectangle2D.Double(
                area.getX(), area.getY() + keys, area.getWidth(), Math.max(1, area.getHeight() - keys));
        chart.draw(g, below);
        if (low) {
            g.setColor(theme.color(Hue.QUIET));
            // The row of the tick labels has room at its end.
            Rectangle2D end = new Rectangle2D.Double(
                    below.getX(), below.getMaxY() - keys, below.getWidth() - theme.px(0.6), keys);
            Lettering.right(g, theme.font(TEXT), "h", end);
        }
    }

    private static ToDoubleFunction<Width> bound(StepWidths entry, ToDoubleFunction<Width> bound) {
        return width ->
                entry.relative(bound.applyAsDouble(width), entry.comparison().analytic());
    }

    private static double log(Width width) {
        return Math.log10(width.step());
    }

    /** The decades of all errors, zero and infinity left aside, with the tolerance among them. */
    static double[] range(StepWidths entry) {
        double[] logs = entry.widths().stream()
                .flatMapToDouble(width -> DoubleStream.of(entry.error(width.slope()), entry.error(width.central())))
                .filter(error -> error > 0 && Double.isFinite(error))
                .map(Math::log10)
                .toArray();
        double low = DoubleStream.of(logs).min().orElse(-12);
        double high = DoubleStream.of(logs).max().orElse(0);
        double tolerance = Math.log10(StepWidths.TOLERANCE);
        return new double[] {Math.floor(Math.min(low, tolerance)) - 1, Math.ceil(Math.max(high, tolerance + 1))};
    }

    private static XYSeries series(String name, List<Width> widths, ToDoubleFunction<Width> error, double floor) {
        XYSeries series = new XYSeries(name);
        widths.forEach(width -> add(series, width.step(), error.applyAsDouble(width), floor));
        return series;
    }

    private static void add(XYSeries series, double step, double error, double floor) {
        if (Double.isFinite(error)) {
            series.add(Math.log10(step), error == 0 ? floor : Math.log10(error));
        }
    }

    private static XYLineAndShapeRenderer renderer(Theme theme) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        float width = (float) theme.px(0.11);
        style(renderer, 0, theme.color(Hue.BACKWARD), new BasicStroke(width * 1.3f));
        style(renderer, 1, theme.color(Hue.FORWARD), new BasicStroke(width));
        style(renderer, 2, theme.color(Hue.QUIET), dashed(width, 4));
        style(renderer, 3, theme.color(Hue.CURVE_C), dashed(width, 1.6f));
        double size = theme.px(0.75);
        renderer.setSeriesShapesVisible(4, true);
        renderer.setSeriesLinesVisible(4, false);
        renderer.setSeriesShape(4, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        renderer.setSeriesPaint(4, theme.color(Hue.BACKWARD));
        double small = theme.px(0.32);
        // Or every piece between two points would begin its dashes anew.
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesShapesVisible(0, true);
        renderer.setSeriesShape(0, new Rectangle2D.Double(-small / 2, -small / 2, small, small));
        return renderer;
    }

    private static BasicStroke dashed(float width, float dash) {
        float[] dashes = {dash * width * 1.5f, width * 2.4f};
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, dashes, 0);
    }

    private static void style(XYLineAndShapeRenderer renderer, int series, Color color, BasicStroke stroke) {
        renderer.setSeriesPaint(series, color);
        renderer.setSeriesStroke(series, stroke);
    }

    private static ValueMarker tolerance(Theme theme) {
        ValueMarker marker = new ValueMarker(Math.log10(StepWidths.TOLERANCE));
        marker.setPaint(theme.color(Hue.CURVE_D));
        marker.setStroke(new BasicStroke((float) theme.px(0.08)));
        return marker;
    }

    private static NumberAxis axis(String label, double from, double to, Theme theme) {
        NumberAxis axis = Charts.axis(label, TEXT, theme);
        axis.setRange(from, to);
        return axis;
    }

    /** Which line is which, as many as there is room for. */
    private static void keys(Graphics2D g, Rectangle2D line, XYLineAndShapeRenderer renderer, Theme theme) {
        Font font = theme.font(TEXT);
        double sample = theme.px(1.5);
        double gap = theme.px(0.4);
        double x = line.getX();
        g.setColor(theme.color(Hue.QUIET));
        Lettering.left(g, font, "error:", line);
        x += Lettering.width(font, "error:") + gap;
        for (int i = 0; i < NAMES.size(); i++) {
            double width = sample + gap + Lettering.width(font, NAMES.get(i));
            if (x + width > line.getMaxX()) {
                return;
            }
            g.setPaint(renderer.getSeriesPaint(i));
            g.setStroke(renderer.getSeriesStroke(i));
            g.draw(new Line2D.Double(x, line.getCenterY(), x + sample, line.getCenterY()));
            if (i == 0) {
                double size = theme.px(0.32);
                g.fill(new Rectangle2D.Double(x + sample / 2 - size / 2, line.getCenterY() - size / 2, size, size));
            }
            g.setColor(theme.color(Hue.INK));
            Lettering.left(
                    g,
                    font,
                    NAMES.get(i),
                    new Rectangle2D.Double(x + sample + gap, line.getY(), width, line.getHeight()));
            x += width + 2 * gap;
        }
    }
}
