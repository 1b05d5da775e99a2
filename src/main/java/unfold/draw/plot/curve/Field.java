package unfold.draw.plot.curve;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Where the curves of a painted chart are.
 *
 * @param area inside of the axes
 */
record Field(Rectangle2D area, XYPlot plot, Axis axis) {

    boolean contains(Point2D at) {
        return area.contains(at);
    }

    double x(double time) {
        return plot.getDomainAxis().valueToJava2D(time, area, RectangleEdge.BOTTOM);
    }

    /** The height of a number that the axis holds. */
    double y(Reading reading) {
        return plot.getRangeAxis().valueToJava2D(axis.place(reading), area, RectangleEdge.LEFT);
    }

    int timeAt(double x) {
        ValueAxis times = plot.getDomainAxis();
        double time = times.java2DToValue(x, area, RectangleEdge.BOTTOM);
        double first = Math.ceil(times.getLowerBound());
        double last = Math.floor(times.getUpperBound());
        return (int) Math.max(first, Math.min(last, Math.round(time)));
    }
}
