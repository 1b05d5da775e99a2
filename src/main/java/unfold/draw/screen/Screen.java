package unfold.draw.screen;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.header.HeaderPainter;
import unfold.draw.parameters.ParametersPainter;
import unfold.draw.plot.PlotBoard;
import unfold.draw.stage.StagePainter;
import unfold.draw.transport.ScrubberPainter;

/** Paints a whole screen as one picture: for pictures in files, and for looking at all of it. */
public final class Screen implements Painter {

    private final Painter stage;
    private final Painter blackboard;
    private final PlotBoard plots;

    /** A screen with the network unrolled over time, on whose blackboard {@code blackboard} writes. */
    public Screen(Painter blackboard, PlotBoard plots) {
        this(new StagePainter(), blackboard, plots);
    }

    /** A screen on whose stage {@code stage} draws, and on whose blackboard {@code blackboard} writes. */
    public Screen(Painter stage, Painter blackboard, PlotBoard plots) {
        this.stage = stage;
        this.blackboard = blackboard;
        this.plots = plots;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        paint(g, area, List.of(frame), theme);
    }

    /** Paints the screen about the first of the frames, with all of them in the plots. */
    public void paint(Graphics2D g, Rectangle2D area, List<Frame> frames, Theme theme) {
        Frame frame = frames.get(0);
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.LINE));
        g.fill(area);
        ScreenLayout layout = ScreenLayout.of(area, theme);
        new HeaderPainter().paint(g, layout.header(), frame, theme);
        stage.paint(g, layout.stage(), frame, theme);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(layout.blackboard());
        blackboard.paint(g, layout.blackboard(), frame, theme);
        plots.paint(g, layout.plots(), frames, theme);
        new ParametersPainter().paint(g, layout.parameters(), frame, theme);
        new ScrubberPainter().paint(g, layout.scrubber(), frame, theme);
    }
}
