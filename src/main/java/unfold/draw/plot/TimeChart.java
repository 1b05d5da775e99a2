package unfold.draw.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.trace.Interval;
import unfold.trace.Timeline;

/** An empty chart over time steps, with a decade axis or a linear one, dressed in the theme. */
final class TimeChart {

    private static final double TEXT = 0.85;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private TimeChart() {}

    /** A chart of log10 values; the caller adds series, marks and titles. */
    static XYPlot plot(XYSeriesCollection series, Decades decades, NumberAxis times, Theme theme) {
        return dressed(series, decadeAxis(decades, theme), times, theme);
    }

    /** A chart with a linear axis that covers the range. */
    static XYPlot linear(XYSeriesCollection series, double[] range, Timeline timeline, Theme theme) {
        NumberAxis axis = new NumberAxis();
        dress(axis, theme);
        double margin = Math.max(0.08 * (range[1] - range[0]), 1e-3);
        axis.setRange(range[0] - margin, range[1] + margin);
        NumberAxis times = times(new int[] {1, timeline.last()}, timeline, theme);
        return dressed(series, axis, times, theme);
    }

    private static XYPlot dressed(XYSeriesCollection series, NumberAxis values, NumberAxis times, Theme theme) {
        XYPlot plot = new XYPlot(series, times, values, new XYLineAndShapeRenderer(true, true));
        plot.setBackgroundPaint(theme.color(Hue.PANEL));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(theme.color(Hue.GHOST));
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    static JFreeChart chart(XYPlot plot, String title, boolean legend, Theme theme) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(theme.color(Hue.PANEL));
        double pad = theme.px(0.5);
        chart.setPadding(new RectangleInsets(pad, pad, pad, pad));
        TextTitle heading = new TextTitle(title, theme.font(TEXT * 1.1));
        heading.setPaint(theme.color(Hue.INK));
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPadding(0, pad, pad, 0);
        chart.setTitle(heading);
        if (legend) {
            chart.addSubtitle(legend(plot, theme));
        }
        chart.setAntiAlias(true);
        return chart;
    }

    /** The first of the titles that fits on one line; the last, shortened, if none does. */
    static String longestTitle(List<String> titles, double width, Theme theme) {
        Font font = theme.font(TEXT * 1.1);
        double room = width - theme.px(2);
        return titles.stream()
                .filter(title -> Lettering.width(font, title) <= room)
                .findFirst()
                .orElseGet(() -> Lettering.fitted(font, titles.get(titles.size() - 1), room));
    }

    private static LegendTitle legend(XYPlot plot, Theme theme) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        double gap = theme.px(0.4);
        legend.setItemLabelPadding(new RectangleInsets(0, gap, 0, 2 * gap));
        legend.setPadding(0, gap, gap, 0);
        legend.setItemFont(theme.font(TEXT));
        legend.setItemPaint(theme.color(Hue.INK));
        legend.setBackgroundPaint(theme.color(Hue.PANEL));
        return legend;
    }

    /** An axis over those times, labelled as the sequences count them. */
    static NumberAxis times(int[] times, Timeline timeline, Theme theme) {
        String letters = timeline.intervals().stream().map(Interval::letter).collect(Collectors.joining(", then "));
        NumberAxis axis = new NumberAxis(letters);
        dress(axis, theme);
        axis.setRange(times[0] - 0.5, times[times.length - 1] + 0.5);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setNumberFormatOverride(new Written(
                time -> String.valueOf(timeline.at((int) Math.round(time)).number((int) Math.round(time)))));
        return axis;
    }

    /** A line at the time step at work. */
    static ValueMarker cursor(Frame frame, Theme theme) {
        ValueMarker marker = new ValueMarker(frame.activeTime());
        marker.setPaint(theme.phase(frame.phase()));
        marker.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 3}, 0));
        return marker;
    }

    private static NumberAxis decadeAxis(Decades decades, Theme theme) {
        NumberAxis axis = new NumberAxis();
        dress(axis, theme);
        double margin = 0.03 * decades.count();
        axis.setRange(decades.bottom() - margin, decades.top() + margin);
        axis.setTickUnit(new NumberTickUnit(1, POWERS));
        return axis;
    }

    /** Labels as many decades, six at the most, as a chart of that height can hold one above the other. */
    static void labelWhatFits(JFreeChart chart, double height, Theme theme) {
        NumberAxis axis = (NumberAxis) chart.getXYPlot().getRangeAxis();
        double around = theme.px(TEXT) * (chart.getSubtitleCount() > 0 ? 8 : 6);
        double rows = (height - around) / theme.px(TEXT * 1.45);
        double labels = Math.max(1, Math.min(6, Math.floor(rows)));
        int every = Math.max(1, (int) Math.ceil(Math.floor(axis.getRange().getLength()) / labels));
        axis.setTickUnit(new NumberTickUnit(every, POWERS));
    }

    private static void dress(NumberAxis axis, Theme theme) {
        axis.setLabelFont(theme.font(TEXT));
        axis.setTickLabelFont(theme.font(TEXT));
        Color quiet = theme.color(Hue.QUIET);
        axis.setLabelPaint(quiet);
        axis.setTickLabelPaint(quiet);
        axis.setAxisLinePaint(theme.color(Hue.LINE));
        axis.setTickMarkPaint(theme.color(Hue.LINE));
        axis.setAutoRange(false);
    }

    /** The mark of a series' points. */
    static Rectangle2D.Double square(double size) {
        return new Rectangle2D.Double(-size / 2, -size / 2, size, size);
    }

    /** Exponents as powers of ten. */
    private static final NumberFormat POWERS = new Written(number -> power(Math.round(number)));

    private static String power(long exponent) {
        StringBuilder power = new StringBuilder("10").append(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> power.append(SUPERSCRIPTS.charAt(digit - '0')));
        return power.toString();
    }

    /** Numbers written by a function. */
    @SuppressWarnings("serial")
    private static final class Written extends NumberFormat {

        private final transient DoubleFunction<String> text;

        Written(DoubleFunction<String> text) {
            this.text = text;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(text.apply(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException();
        }
    }
}
