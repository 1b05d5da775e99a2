package unfold.draw.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.tensor.Shape.Rank;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What a run computes as one number per time step, such as an energy, on a linear axis. */
final class NumberPlot implements Plot {

    private static final List<Hue> CURVES = List.of(Hue.CURVE_A, Hue.CURVE_B, Hue.CURVE_C, Hue.CURVE_D);

    static boolean suits(Measured run) {
        return !numbers(run.subject()).isEmpty();
    }

    static Plot measure(List<Measured> runs, PlotSettings settings, BooleanSupplier cancelled) {
        return new NumberPlot();
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        Frame frame = frames.get(0);
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        List<Quantity> numbers = numbers(frame.subject());
        Shape clip = g.getClip();
        g.clip(area);
        XYSeriesCollection curves = new XYSeriesCollection();
        XYPlot plot = TimeChart.linear(
                curves, range(frame.subject(), numbers), frame.trace().timeline(), theme);
        for (int i = 0; i < numbers.size(); i++) {
            curves.addSeries(curve(frame, numbers.get(i)));
            XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
            renderer.setSeriesPaint(i, theme.color(CURVES.get(i % CURVES.size())));
            renderer.setSeriesStroke(i, new BasicStroke((float) theme.px(0.14)));
            renderer.setSeriesShape(i, TimeChart.square(theme.px(0.5)));
        }
        if (frame.cursor() > 0) {
            plot.addDomainMarker(TimeChart.cursor(frame, theme));
        }
        String names = numbers.stream().map(Quantity::key).collect(Collectors.joining(", "));
        TimeChart.chart(plot, names + " per time step", numbers.size() > 1, theme)
                .draw(g, area);
        g.setClip(clip);
    }

    private static List<Quantity> numbers(Subject subject) {
        return subject.trace().quantities().stream()
                .filter(quantity -> quantity.timed() && quantity.shape().rank() == Rank.SCALAR)
                .filter(quantity -> quantity.role() == Role.VARIABLE || quantity.role() == Role.LOSS)
                .toList();
    }

    private static double[] range(Subject subject, List<Quantity> numbers) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Quantity quantity : numbers) {
            quantity.interval().times().forEach(time -> {
                double value = subject.trace()
                        .last(Slot.value(quantity, time))
                        .orElseThrow()
                        .get(0);
                if (Double.isFinite(value)) {
                    range[0] = Math.min(range[0], value);
                    range[1] = Math.max(range[1], value);
                }
            });
        }
        return range[0] > range[1] ? new double[] {0, 1} : range;
    }

    private static XYSeries curve(Frame frame, Quantity quantity) {
        XYSeries curve = new XYSeries(quantity.key());
        quantity.interval()
                .times()
                .forEach(
                        time -> frame.at(Slot.value(quantity, time)).ifPresent(value -> curve.add(time, value.get(0))));
        return curve;
    }
}
