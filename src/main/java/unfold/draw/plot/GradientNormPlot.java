package unfold.draw.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Theme;
import unfold.trace.Quantity;

/**
 * The norm of ∂L/∂h_t per time step on an absolute logarithmic axis of six decades or more. It grows
 * as the backward pass goes on; zero, infinity and NaN stand at the edges with their own marks.
 */
public final class GradientNormPlot implements Plot {

    /** Lower plots have no room for a legend, in heights of the text. */
    private static final double LOW = 11;

    private static final List<Hue> CURVES = List.of(Hue.CURVE_A, Hue.CURVE_B, Hue.CURVE_C, Hue.CURVE_D);

    private final PlotSettings settings;

    private GradientNormPlot(PlotSettings settings) {
        this.settings = settings;
    }

    static boolean suits(Measured run) {
        return run.subject().goesBackward();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new GradientNormPlot(settings);
    }

    /** The chosen variables that the run has; what it carries from step to step if it has none of them. */
    private List<Quantity> variables(Frame frame) {
        List<Quantity> chosen = frame.trace().quantities().stream()
                .filter(quantity -> settings.variables().contains(quantity.key()))
                .toList();
        return chosen.isEmpty() ? frame.subject().wiring().recurrent() : chosen;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        Frame frame = frames.get(0);
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        Shape clip = g.getClip();
        g.clip(area);
        JFreeChart chart = chart(frame, area, theme);
        TimeChart.labelWhatFits(chart, area.getHeight(), theme);
        chart.draw(g, area);
        g.setClip(clip);
    }

    private JFreeChart chart(Frame frame, Rectangle2D area, Theme theme) {
        List<Quantity> variables = variables(frame);
        List<NormSeries> complete = variables.stream()
                .map(q -> NormSeries.complete(frame.subject(), q))
                .toList();
        Decades decades = Decades.covering(complete);
        XYSeriesCollection curves = new XYSeriesCollection();
        XYPlot plot = TimeChart.plot(
                curves,
                decades,
                TimeChart.times(times(frame, complete), frame.trace().timeline(), theme),
                theme);
        boolean any = false;
        for (int i = 0; i < variables.size(); i++) {
            NormSeries series = NormSeries.of(frame, variables.get(i));
            curves.addSeries(curve(series));
            dress((XYLineAndShapeRenderer) plot.getRenderer(), i, theme);
            marks(plot, series, decades, theme);
            any |= !series.points().isEmpty();
        }
        if (!any) {
            sentence(plot, variables, area, theme);
        }
        if (frame.cursor() > 0) {
            plot.addDomainMarker(TimeChart.cursor(frame, theme), Layer.BACKGROUND);
        }
        // On a low plot the curves come first; their marks are explained where there is room.
        boolean legend = variables.size() > 1 && area.getHeight() >= theme.px(LOW);
        return TimeChart.chart(plot, title(variables, area.getWidth(), theme), legend, theme);
    }

    private static int[] times(Frame frame, List<NormSeries> series) {
        int first = 1;
        int last = frame.trace().length();
        for (NormSeries each : series) {
            for (NormSeries.Point point : each.points()) {
                first = Math.min(first, point.time());
                last = Math.max(last, point.time());
            }
        }
        return new int[] {first, last};
    }

    private static String title(List<Quantity> variables, double width, Theme theme) {
        String names = variables.stream()
                .map(quantity -> "‖∂L/∂" + quantity.key() + "‖")
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return "Gradient norms";
        }
        return TimeChart.longestTitle(
                List.of(names + " per time step (log scale)", names + " (log scale)", names), width, theme);
    }

    private static XYSeries curve(NormSeries series) {
        XYSeries curve = new XYSeries(series.quantity().key());
        for (NormSeries.Point point : series.points()) {
            curve.add(point.time(), point.isOnAxis() ? Math.log10(point.norm()) : Double.NaN);
        }
        return curve;
    }

    private static void dress(XYLineAndShapeRenderer renderer, int index, Theme theme) {
        Color color = theme.color(CURVES.get(index % CURVES.size()));
        renderer.setSeriesPaint(index, color);
        renderer.setSeriesStroke(index, new BasicStroke((float) theme.px(0.14)));
        renderer.setSeriesShape(index, shape(index, theme.px(0.5)));
    }

    /** A shape of its own for every curve, so that colour is not needed to tell them apart. */
    private static Shape shape(int index, double size) {
        if (index % 3 == 1) {
            return TimeChart.square(size);
        }
        if (index % 3 == 2) {
            Path2D diamond = new Path2D.Double();
            diamond.moveTo(0, -size * 0.7);
            diamond.lineTo(size * 0.7, 0);
            diamond.lineTo(0, size * 0.7);
            diamond.lineTo(-size * 0.7, 0);
            diamond.closePath();
            return diamond;
        }
        return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
    }

    private static void marks(XYPlot plot, NormSeries series, Decades decades, Theme theme) {
        for (NormSeries.Point point : series.points()) {
            if (!point.isOnAxis()) {
                boolean high = Double.isInfinite(point.norm());
                double y = high ? decades.top() : decades.bottom();
                XYTextAnnotation mark = new XYTextAnnotation(Numerals.fixed(point.norm()), point.time(), y);
                mark.setTextAnchor(high ? TextAnchor.TOP_CENTER : TextAnchor.BOTTOM_CENTER);
                mark.setFont(theme.bold(0.9));
                mark.setPaint(theme.color(point.norm() == 0 ? Hue.BACKWARD : Hue.ALARM));
                plot.addAnnotation(mark);
            }
        }
    }

    private static void sentence(XYPlot plot, List<Quantity> variables, Rectangle2D area, Theme theme) {
        String text = variables.isEmpty()
                ? "This network carries no state from step to step."
                : "Appears during the backward pass.";
        double x = plot.getDomainAxis().getRange().getCentralValue();
        double y = plot.getRangeAxis().getRange().getCentralValue();
        String fitted = Lettering.fitted(theme.font(0.9), text, area.getWidth() * 0.7);
        XYTextAnnotation sentence = new XYTextAnnotation(fitted, x, y);
        sentence.setFont(theme.font(0.9));
        sentence.setPaint(theme.color(Hue.QUIET));
        sentence.setBackgroundPaint(theme.color(Hue.PANEL));
        plot.addAnnotation(sentence);
    }
}
