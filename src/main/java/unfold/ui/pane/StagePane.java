package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.AccessibleRole;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.StagePainter;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;

/** The network unrolled over time. */
public final class StagePane extends CanvasPane {

    private final FrameModel frames;
    private final Appearance appearance;
    private Key layoutKey;
    private StageLayout layout;

    /** What a layout depends on. */
    private record Key(Subject subject, Rectangle2D area, Theme theme, int activeTime) {}

    public StagePane(FrameModel frames, Appearance appearance) {
        this.frames = frames;
        this.appearance = appearance;
        setId("stage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("The network unrolled over time");
        setFocusTraversable(true);
        frames.frame().addListener(changed -> repaint());
        frames.hoveredProperty().addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> repaint());
        new CellPointer(this, frames, (frame, x, y) -> layout(frame).cellAt(x, y));
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        frames.marked()
                .ifPresentOrElse(
                        frame -> new StagePainter().paint(g, layout(frame), frame, appearance.theme()),
                        () -> FramePane.empty(g, area, appearance.theme()));
    }

    private StageLayout layout(Frame frame) {
        Key key = new Key(frame.subject(), area(), appearance.theme(), frame.activeTime());
        if (!key.equals(layoutKey)) {
            layout = StageLayout.of(key.subject, key.area, key.theme, key.activeTime);
            layoutKey = key;
        }
        return layout;
    }
}
