package unfold.draw.screen;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.header.HeaderPainter;
import unfold.draw.parameters.ParametersPainter;
import unfold.draw.plot.Plots;
import unfold.draw.stage.StagePainter;
import unfold.draw.transport.ScrubberPainter;

/** Paints a whole screen as one picture: for pictures in files, and for looking at all of it. */
public final class Screen implements Painter {

    private final Painter stage;
    private final Painter blackboard;

    /** A screen with the network unrolled over time, on whose blackboard {@code blackboard} writes. */
    public Screen(Painter blackboard) {
        this(new StagePainter(), blackboard);
    }

    /** A screen on whose stage {@code stage} draws, and on whose blackboard {@code blackboard} writes. */
    public Screen(Painter stage, Painter blackboard) {
        this.stage = stage;
        this.blackboard = blackboard;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.LINE));
        g.fill(area);
        ScreenLayout layout = ScreenLayout.of(area, theme);
        new HeaderPainter().paint(g, layout.header(), frame, theme);
        stage.paint(g, layout.stage(), frame, theme);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(layout.blackboard());
        blackboard.paint(g, layout.blackboard(), frame, theme);
        new Plots().paint(g, layout.plots(), frame, theme);
        new ParametersPainter().paint(g, layout.parameters(), frame, theme);
        new ScrubberPainter().paint(g, layout.scrubber(), frame, theme);
    }
}
