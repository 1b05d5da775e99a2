package unfold.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.plot.curve.Chart;
import unfold.draw.plot.curve.Curve;
import unfold.draw.plot.curve.Figures;
import unfold.draw.plot.curve.Look;
import unfold.draw.plot.curve.Reading;
import unfold.trace.Interval;
import unfold.trace.Phase;

/**
 * A plot that is a chart of curves. A click goes to the nearest time step, in the phase in which the curves grow.
 *
 * @param phase in which the curves grow
 * @param choosing whether a click chooses where products start instead
 */
record CurvePlot(Chart chart, Phase phase, boolean choosing) implements Plot {

    /** How many curves a tool tip tells of. */
    private static final int LINES = 9;

    CurvePlot(Chart chart, Phase phase) {
        this(chart, phase, false);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        chart.paint(g, area, frames, theme);
    }

    @Override
    public Optional<Spot> spotAt(Point2D at, Rectangle2D area, List<Frame> frames, Theme theme) {
        var time = chart.timeAt(at, area, frames, theme);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        int there = time.getAsInt();
        // Something other than time stands at the end of all.
        int goes = chart.columns().isEmpty() ? there : 1;
        Spot spot = Spot.of(words(there, frames), goes, phase);
        return Optional.of(choosing ? spot.choosing() : spot);
    }

    /** The number of every curve at a time step, and what many thin curves reach from and to. */
    private String words(int time, List<Frame> frames) {
        StringBuilder words = new StringBuilder(title(time, frames));
        int lines = 0;
        for (Curve curve : chart.curves()) {
            int run = Math.min(curve.look().run(), frames.size() - 1);
            Reading value = curve.at(frames.get(run).cursor()).get(time);
            if (value != null && curve.look().kind() != Look.Kind.FAINT && lines++ < LINES) {
                words.append('\n').append(curve.name()).append(" = ").append(Figures.four(value));
            }
        }
        return words.toString();
    }

    private String title(int time, List<Frame> frames) {
        if (!chart.columns().isEmpty()) {
            return chart.columns().get(time - 1);
        }
        Interval interval = frames.get(0).trace().timeline().at(time);
        return interval.letter() + " = " + interval.number(time);
    }
}
