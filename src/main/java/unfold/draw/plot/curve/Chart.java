package unfold.draw.plot.curve;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalInt;
import unfold.draw.Frame;
import unfold.draw.Theme;

/**
 * Curves with all that is drawn around them, for every cursor of the runs that they are of. Immutable.
 *
 * @param columns what the positions 1, 2, … are called; empty where they are time steps
 * @param levels values to compare the curves with
 * @param borders times behind which a line stands between two time steps
 */
public record Chart(
        Words words, Axis axis, List<Curve> curves, List<String> columns, List<Level> levels, List<Integer> borders) {

    public Chart {
        curves = List.copyOf(curves);
        columns = List.copyOf(columns);
        levels = List.copyOf(levels);
        borders = List.copyOf(borders);
    }

    /** Curves over time steps and nothing else. */
    public static Chart of(Words words, Axis axis, List<Curve> curves) {
        return new Chart(words, axis, curves, List.of(), List.of(), List.of());
    }

    public Chart withColumns(List<String> names) {
        return new Chart(words, axis, curves, names, levels, borders);
    }

    public Chart withLevels(List<Level> other) {
        return new Chart(words, axis, curves, columns, other, borders);
    }

    public Chart withBorders(List<Integer> other) {
        return new Chart(words, axis, curves, columns, levels, other);
    }

    /**
     * Paints it into {@code area}, and nothing outside.
     *
     * @param frames the runs that the curves are of, each at its cursor
     */
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        new ChartPainter(this, g, frames, theme).paint(area);
    }

    /** The time, or column, at a point of the picture; empty outside of the field of the curves. */
    public OptionalInt timeAt(Point2D at, Rectangle2D area, List<Frame> frames, Theme theme) {
        // Where the axes stand is only known once they are drawn.
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            Field field = new ChartPainter(this, nowhere, frames, theme).paint(area);
            return field.contains(at) ? OptionalInt.of(field.timeAt(at.getX())) : OptionalInt.empty();
        } finally {
            nowhere.dispose();
        }
    }

    /** The first and the last time at which something may stand: steps, and initial values that have readings. */
    int[] times(List<Frame> frames) {
        if (!columns.isEmpty()) {
            return new int[] {1, columns.size()};
        }
        int first = 1;
        int last = 1;
        for (Frame frame : frames) {
            last = Math.max(last, frame.trace().length());
        }
        for (Curve curve : curves) {
            for (Reading reading : curve.readings()) {
                first = Math.min(first, reading.time());
                last = Math.max(last, reading.time());
            }
        }
        return new int[] {first, last};
    }

    /** How many operations are done of the run that a curve or note is about. */
    static int cursor(int run, List<Frame> frames) {
        return frames.get(Math.min(run, frames.size() - 1)).cursor();
    }
}
