package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import unfold.draw.Hue;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;

/** A pane on which a painter paints the picture of now. */
public final class FramePane extends CanvasPane {

    private final Painter painter;
    private final FrameModel frames;
    private final Appearance appearance;

    public FramePane(Painter painter, FrameModel frames, Appearance appearance) {
        this.painter = painter;
        cover();
        this.frames = frames;
        this.appearance = appearance;
        frames.frame().addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> repaint());
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        frames.marked()
                .ifPresentOrElse(
                        frame -> painter.paint(g, area, frame, appearance.theme()),
                        () -> empty(g, area, appearance.theme()));
    }

    /** What is shown before there is anything to show. */
    static void empty(Graphics2D g, Rectangle2D area, Theme theme) {
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
    }
}
