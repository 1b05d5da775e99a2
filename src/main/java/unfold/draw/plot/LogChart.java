package unfold.draw.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import unfold.draw.Hue;
import unfold.draw.Theme;

/** An empty chart over time steps with a decade axis, dressed in the theme. */
final class LogChart {

    private static final double TEXT = 0.85;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private LogChart() {}

    /** A chart of log10 values; the caller adds series, marks and titles. */
    static XYPlot plot(XYSeriesCollection series, Decades decades, int[] times, Theme theme) {
        XYPlot plot = new XYPlot(
                series, timeAxis(times, theme), decadeAxis(decades, theme), new XYLineAndShapeRenderer(true, true));
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

    private static NumberAxis timeAxis(int[] times, Theme theme) {
        NumberAxis axis = new NumberAxis("t");
        dress(axis, theme);
        axis.setRange(times[0] - 0.5, times[times.length - 1] + 0.5);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return axis;
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
    @SuppressWarnings("serial")
    private static final NumberFormat POWERS = new NumberFormat() {
        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return format(Math.round(number), to, position);
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            to.append("10").append(number < 0 ? "⁻" : "");
            String.valueOf(Math.abs(number)).chars().forEach(digit -> to.append(SUPERSCRIPTS.charAt(digit - '0')));
            return to;
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException();
        }
    };
}
