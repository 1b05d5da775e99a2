package unfold.draw.screen;

import java.awt.geom.Rectangle2D;
import unfold.draw.Theme;
import unfold.draw.header.HeaderPainter;
import unfold.draw.transport.ScrubberLayout;

/**
 * How a screen is shared out.
 *
 * @param header title and phase
 * @param stage the network
 * @param blackboard the equations
 * @param plots the charts
 * @param parameters the weights
 * @param scrubber the way through the run
 */
public record ScreenLayout(
        Rectangle2D header,
        Rectangle2D stage,
        Rectangle2D blackboard,
        Rectangle2D plots,
        Rectangle2D parameters,
        Rectangle2D scrubber) {

    private static final double STAGE_WIDTH = 0.66;
    private static final double STAGE_HEIGHT = 0.64;
    private static final double PLOT_WIDTH = 0.42;
    private static final double LINE = 1;

    /** Shares out {@code area}. */
    public static ScreenLayout of(Rectangle2D area, Theme theme) {
        double header = HeaderPainter.height(theme);
        double scrubber = ScrubberLayout.height(theme);
        double top = area.getY() + header;
        double body = area.getHeight() - header - scrubber;
        double stageHeight = Math.round(body * STAGE_HEIGHT);
        double stageWidth = Math.round(area.getWidth() * STAGE_WIDTH);
        double lowerTop = top + stageHeight + LINE;
        double lowerHeight = body - stageHeight - LINE;
        double plotWidth = Math.round(area.getWidth() * PLOT_WIDTH);
        double x = area.getX();
        double right = area.getMaxX();
        return new ScreenLayout(
                new Rectangle2D.Double(x, area.getY(), area.getWidth(), header),
                new Rectangle2D.Double(x, top, stageWidth, stageHeight),
                new Rectangle2D.Double(x + stageWidth + LINE, top, right - x - stageWidth - LINE, stageHeight),
                new Rectangle2D.Double(x, lowerTop, plotWidth, lowerHeight),
                new Rectangle2D.Double(x + plotWidth + LINE, lowerTop, right - x - plotWidth - LINE, lowerHeight),
                new Rectangle2D.Double(x, area.getMaxY() - scrubber, area.getWidth(), scrubber));
    }
}
