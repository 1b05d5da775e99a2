package unfold.draw.plot.curve;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import unfold.draw.Charts;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Scripted;
import unfold.draw.Theme;
import unfold.trace.Interval;
import unfold.trace.Timeline;

/** An empty chart over time steps, with a decade axis or a linear one, dressed in the theme. */
public final class TimeChart {

    static final double TEXT = 0.85;
    private static final int MOST_LABELS = 6;

    private TimeChart() {}

    /** A chart without title and legend. */
    static JFreeChart chart(XYPlot plot, Theme theme) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(theme.color(Hue.PANEL));
        double pad = theme.px(0.5);
        chart.setPadding(new RectangleInsets(theme.px(0.3), pad, pad, pad));
        chart.setAntiAlias(true);
        return chart;
    }

    /** The first of the titles that fits on one line; the last, shortened, if none does. */
    public static String longestTitle(List<String> titles, double width, Theme theme) {
        Font font = theme.font(TEXT * 1.1);
        double room = width - theme.px(2);
        return titles.stream()
                .filter(title -> Scripted.width(font, title) <= room)
                .findFirst()
                .orElseGet(() -> Scripted.fitted(font, titles.get(titles.size() - 1), room));
    }

    /** An axis over those times, labelled as the sequences count them. */
    public static NumberAxis times(int[] times, Timeline timeline, Theme theme) {
        String letters = timeline.intervals().stream().map(Interval::letter).collect(Collectors.joining(", then "));
        NumberAxis axis = columns(times[times.length - 1], letters, theme);
        axis.setLowerBound(times[0] - 0.5);
        axis.setNumberFormatOverride(Charts.written(time -> {
            int at = (int) Math.round(time);
            return String.valueOf(timeline.at(at).number(at));
        }));
        return axis;
    }

    /**
     * An axis over the positions from 1 on, with ticks at as many of them as have room for their names.
     *
     * @param apart the width of a position in pixels
     */
    static NumberAxis columns(List<String> names, double apart, Theme theme) {
        NumberAxis axis = columns(names.size(), null, theme);
        double widest = names.stream()
                .mapToDouble(name -> Scripted.width(theme.font(TEXT), name))
                .max()
                .orElse(0);
        axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil((widest + theme.px(0.4)) / apart))));
        // The names have indices, which the axis cannot set: it keeps the room for them.
        axis.setNumberFormatOverride(Charts.written(position -> ""));
        return axis;
    }

    private static NumberAxis columns(int last, String label, Theme theme) {
        NumberAxis axis = Charts.axis(label, TEXT, theme);
        axis.setRange(0.5, last + 0.5);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return axis;
    }

    /** A line at the time step at work. */
    public static ValueMarker cursor(Frame frame, Theme theme) {
        ValueMarker marker = new ValueMarker(frame.activeTime());
        marker.setPaint(theme.phase(frame.phase()));
        marker.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 3}, 0));
        return marker;
    }

    /** A line across the chart, at a place of its axis. */
    static ValueMarker level(double place, Theme theme) {
        ValueMarker marker = new ValueMarker(place);
        marker.setPaint(theme.color(Hue.INK));
        float width = (float) theme.px(0.08);
        marker.setStroke(
                new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 4}, 0));
        return marker;
    }

    /**
     * The axis of the values, with as many labels as a chart can hold one above the other.
     *
     * @param height of the chart
     */
    static NumberAxis values(Axis values, double height, Theme theme) {
        NumberAxis axis = Charts.axis(null, TEXT, theme);
        double span = values.top() - values.bottom();
        double margin = span * (values.logarithmic() ? 0.03 : 0.06);
        axis.setRange(values.bottom() - margin, values.top() + margin);
        double rows = (height - theme.px(TEXT) * 4) / theme.px(TEXT * 1.45);
        double labels = Math.max(1, Math.min(MOST_LABELS, Math.floor(rows)));
        if (values.logarithmic()) {
            int every = Math.max(1, (int) Math.ceil(span / labels));
            axis.setTickUnit(new NumberTickUnit(every, Charts.POWERS));
        } else {
            double every = round(span / labels);
            axis.setTickUnit(new NumberTickUnit(every, Charts.written(value -> Figures.round(value, every))));
        }
        return axis;
    }

    /** The next 1, 2 or 5 times a power of ten. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= step) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
