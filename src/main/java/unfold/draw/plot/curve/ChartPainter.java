package unfold.draw.plot.curve;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import unfold.draw.Canvas;
import unfold.draw.Charts;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Scripted;
import unfold.draw.Theme;

/** One chart at one cursor of each of its runs. */
final class ChartPainter {

    /** What the labels of the values take, about, in heights of the text. */
    private static final double AXIS = 4;

    /** Lower fields leave the letter of time out. */
    private static final double LOW = 8;

    private final Chart chart;
    private final Graphics2D g;
    private final List<Frame> frames;
    private final Theme theme;
    private final Dress dress;

    /** A curve with what stands of it now. */
    record Shown(Curve curve, SortedMap<Integer, Reading> points) {}

    ChartPainter(Chart chart, Graphics2D g, List<Frame> frames, Theme theme) {
        this.chart = chart;
        this.g = g;
        this.frames = frames;
        this.theme = theme;
        this.dress = new Dress(frames.size(), theme);
    }

    Field paint(Rectangle2D area) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        Shape clip = g.getClip();
        g.clip(area);
        Header header = new Header(chart, dress, area);
        header.paint(g, frames);
        double top = header.height();
        Rectangle2D below = new Rectangle2D.Double(
                area.getX(), area.getY() + top, area.getWidth(), Math.max(1, area.getHeight() - top));
        List<Shown> shown = shown();
        Field field = curves(shown, below);
        // What follows has its own letters; the chart has left its own settings.
        Canvas.smooth(g);
        new MarksPainter(g, theme, dress, field).paint(chart, shown);
        if (shown.stream().allMatch(each -> each.points.isEmpty())) {
            sentence(field.area());
        }
        g.setClip(clip);
        return field;
    }

    /** The least important first, so that they are painted below the others; the first curve comes last. */
    private List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        for (Curve curve : chart.curves()) {
            shown.add(0, new Shown(curve, curve.at(Chart.cursor(curve.look().run(), frames))));
        }
        shown.sort(Comparator.comparingInt(each -> switch (each.curve.look().kind()) {
            case FAINT -> 0;
            case REFERENCE, BESIDE -> 1;
            case OPEN -> 2;
            case MEASURED -> 3;
        }));
        return shown;
    }

    private Field curves(List<Shown> shown, Rectangle2D area) {
        int[] times = chart.times(frames);
        double apart = Math.max(1, area.getWidth() - theme.px(AXIS)) / (times[1] - times[0] + 1);
        NumberAxis across = chart.columns().isEmpty()
                ? TimeChart.times(times, frames.get(0).trace().timeline(), theme)
                : TimeChart.columns(chart.columns(), apart, theme);
        if (area.getHeight() < theme.px(LOW)) {
            across.setLabel(null);
        }
        XYPlot plot = Charts.field(across, TimeChart.values(chart.axis(), area.getHeight(), theme), theme);
        XYSeriesCollection curves = new XYSeriesCollection();
        for (int i = 0; i < shown.size(); i++) {
            curves.addSeries(series(i, shown.get(i).points));
        }
        plot.setDataset(curves);
        plot.setRenderer(new CurveRenderer(dress, shown, apart));
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        if (frames.get(0).cursor() > 0 && chart.columns().isEmpty()) {
            plot.addDomainMarker(TimeChart.cursor(frames.get(0), theme), Layer.BACKGROUND);
        }
        for (Level level : chart.levels()) {
            Reading reading = new Reading(1, 0, level.value());
            if (chart.axis().holds(reading)) {
                plot.addRangeMarker(TimeChart.level(chart.axis().place(reading), theme), Layer.BACKGROUND);
            }
        }
        JFreeChart drawing = TimeChart.chart(plot, theme);
        ChartRenderingInfo places = new ChartRenderingInfo(null);
        drawing.draw(g, area, null, places);
        Field field = new Field(places.getPlotInfo().getDataArea(), plot, chart.axis());
        names(field, (int) across.getTickUnit().getSize());
        return field;
    }

    /** What the positions are called, below the ticks. */
    private void names(Field field, int every) {
        g.setColor(theme.color(Hue.QUIET));
        Font font = theme.font(TimeChart.TEXT);
        double top = field.area().getMaxY() + theme.px(0.25);
        for (int i = every; i <= chart.columns().size(); i += every) {
            Rectangle2D place = new Rectangle2D.Double(field.x(i) - 1, top, 2, theme.px(TimeChart.TEXT * 1.3));
            Scripted.centred(g, font, chart.columns().get(i - 1), place);
        }
    }

    /** Points of neighbouring times are joined; a time without a number breaks the line. */
    private XYSeries series(int index, SortedMap<Integer, Reading> points) {
        XYSeries series = new XYSeries(index, false, true);
        boolean isTime = chart.columns().isEmpty();
        int last = Integer.MAX_VALUE - 1;
        for (Map.Entry<Integer, Reading> point : points.entrySet()) {
            int time = point.getKey();
            if (time > last + 1 || !isTime) {
                series.add(time - 0.5, Double.NaN, false);
            }
            Reading reading = point.getValue();
            series.add(time, chart.axis().holds(reading) ? chart.axis().place(reading) : Double.NaN, false);
            last = time;
        }
        return series;
    }

    private void sentence(Rectangle2D area) {
        g.setColor(theme.color(Hue.QUIET));
        Font font = theme.font(0.9);
        double line = theme.px(1.3);
        List<String> lines = lines(font, chart.words().empty(), area.getWidth() - theme.px(1));
        double y = area.getCenterY() - lines.size() * line / 2;
        for (int i = 0; i < lines.size(); i++) {
            Rectangle2D place = new Rectangle2D.Double(area.getX(), y + i * line, area.getWidth(), line);
            Scripted.centred(g, font, lines.get(i), place);
        }
    }

    private static List<String> lines(Font font, String sentence, double width) {
        List<String> lines = new ArrayList<>();
        for (String word : sentence.split(" ")) {
            String longer = lines.isEmpty() ? word : lines.get(lines.size() - 1) + " " + word;
            if (!lines.isEmpty() && Scripted.width(font, longer) <= width) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
