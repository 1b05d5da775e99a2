package unfold.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts have in common: fields and axes in the colours of the theme, and how their numbers are written. */
public final class Charts {

    /** Exponents as powers of ten: {@code 10⁻⁶}. */
    public static final NumberFormat POWERS = written(exponent -> Numerals.power(Math.round(exponent)));

    private Charts() {}

    /** A field with its two axes; the caller adds series, their renderer, marks and titles. */
    public static XYPlot field(NumberAxis across, NumberAxis up, Theme theme) {
        XYPlot plot = new XYPlot(null, across, up, null);
        plot.setBackgroundPaint(theme.color(Hue.PANEL));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(theme.color(Hue.GHOST));
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    /**
     * An axis whose range is not that of its numbers.
     *
     * @param label its name, or null
     * @param text the size of its letters, in those of running text
     */
    public static NumberAxis axis(String label, double text, Theme theme) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(theme.font(text));
        axis.setTickLabelFont(theme.font(text));
        Color quiet = theme.color(Hue.QUIET);
        axis.setLabelPaint(quiet);
        axis.setTickLabelPaint(quiet);
        axis.setAxisLinePaint(theme.color(Hue.LINE));
        axis.setTickMarkPaint(theme.color(Hue.LINE));
        axis.setAutoRange(false);
        return axis;
    }

    /** Numbers written by a function. */
    public static NumberFormat written(DoubleFunction<String> text) {
        return new Written(text);
    }

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
