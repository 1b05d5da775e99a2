package unfold.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import unfold.draw.Frame;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.trace.Phase;
import unfold.trace.Quantity;

/**
 * The plots that suit a run: the gradient norms of its states; where one sequence attends to another,
 * its weights beside them, or in their place until the backward pass begins; for a run without a backward pass the numbers that it computes.
 */
public final class Plots implements Painter {

    private static final double ATTENTION = 0.48;

    /** Wide enough for both, in heights of the text. */
    private static final double BOTH = 36;

    private final GradientNormPlot gradients = GradientNormPlot.ofStates();
    private final NumberPlot numbers = new NumberPlot();
    private final AttentionMap attention = new AttentionMap();

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        Painter main = frame.subject().goesBackward() ? gradients : numbers;
        Optional<Quantity> attending = AttentionMap.attending(frame.subject());
        boolean room = area.getWidth() >= theme.px(BOTH);
        boolean forward = frame.phase() == Phase.FORWARD;
        if (attending.isEmpty() || !room && !forward) {
            main.paint(g, area, frame, theme);
            return;
        }
        if (!room) {
            attention.paint(g, area, frame, theme);
            return;
        }
        double width = Math.round(area.getWidth() * ATTENTION);
        attention.paint(g, part(area, 0, width), frame, theme);
        main.paint(g, part(area, width, area.getWidth() - width), frame, theme);
    }

    private static Rectangle2D part(Rectangle2D area, double from, double width) {
        return new Rectangle2D.Double(area.getX() + from, area.getY(), width, area.getHeight());
    }
}
