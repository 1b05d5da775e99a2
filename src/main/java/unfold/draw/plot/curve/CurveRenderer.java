package unfold.draw.plot.curve;

import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Draws lines in one piece, so that their dashes go on, and marks on as many points as have room for them. */
final class CurveRenderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1;

    /** How far marks are apart at least, in heights of the text. */
    private static final double APART = 0.75;

    private final transient List<ChartPainter.Shown> shown;
    private final int every;

    /** @param apart the width of a time step in pixels */
    CurveRenderer(Dress dress, List<ChartPainter.Shown> shown, double apart) {
        super(true, true);
        this.shown = shown;
        this.every = Math.max(1, (int) Math.ceil(dress.theme().px(APART) / Math.max(1e-6, apart)));
        setDrawSeriesLineAsPath(true);
        setDrawOutlines(true);
        setUseFillPaint(true);
        setUseOutlinePaint(false);
        setDefaultOutlineStroke(dress.outline(), false);
        for (int i = 0; i < shown.size(); i++) {
            Look look = shown.get(i).curve().look();
            setSeriesPaint(i, dress.color(look), false);
            setSeriesFillPaint(i, dress.inside(look), false);
            setSeriesOutlineStroke(i, dress.outline(), false);
            setSeriesStroke(i, dress.stroke(look), false);
            setSeriesShape(i, dress.mark(look), false);
            setSeriesLinesVisible(i, dress.hasLine(look));
            setSeriesShapesVisible(i, dress.hasMarks(look));
            setSeriesShapesFilled(i, dress.isFilled(look));
        }
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        if (!super.getItemShapeVisible(series, item)) {
            // A single point has no line to be seen by.
            return isAlone(series) && getSeriesLinesVisible(series);
        }
        int time = (int) Math.floor(getPlot().getDataset().getXValue(series, item));
        return time % every == 0 || isAlone(series) || !getSeriesLinesVisible(series);
    }

    private boolean isAlone(int series) {
        return shown.get(series).points().size() == 1;
    }
}
