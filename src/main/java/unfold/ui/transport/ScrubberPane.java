package unfold.ui.transport;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.transport.ScrubberLayout;
import unfold.draw.transport.ScrubberPainter;
import unfold.ui.model.Appearance;
import unfold.ui.model.CursorModel;
import unfold.ui.model.FrameModel;
import unfold.ui.pane.Sketch;
import unfold.ui.pane.UnmarkedPane;

/** The way through the run as two lanes; click or drag to go there. */
public final class ScrubberPane extends UnmarkedPane {

    private final Appearance appearance;
    private final CursorModel cursor;
    private Key layoutKey;
    private ScrubberLayout layout;

    /** What a layout depends on. */
    private record Key(Subject subject, Rectangle2D area, Theme theme) {}

    public ScrubberPane(FrameModel frames, Appearance appearance, CursorModel cursor) {
        super(frames);
        this.appearance = appearance;
        this.cursor = cursor;
        setId("scrubber");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Position in the run");
        setFocusTraversable(true);
        appearance.themeProperty().addListener(changed -> {
            requestLayout();
            repaint();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    }

    private void go(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            now().ifPresent(frame -> cursor.moveTo(layout(frame).cursor(event.getX())));
        }
    }

    private ScrubberLayout layout(Frame frame) {
        Key key = new Key(frame.subject(), area(), appearance.theme().controls());
        if (!key.equals(layoutKey)) {
            layout = ScrubberLayout.of(frame.trace(), key.area, key.theme);
            layoutKey = key;
        }
        return layout;
    }

    @Override
    protected Sketch sketch(Frame frame) {
        ScrubberLayout placed = layout(frame);
        Theme theme = appearance.theme().controls();
        return Sketch.of(List.of(placed, frame, theme), g -> new ScrubberPainter().paint(g, placed, frame, theme));
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        g.setColor(appearance.theme().controls().color(Hue.GROUND));
        g.fill(area);
    }

    @Override
    protected double computePrefHeight(double width) {
        return ScrubberLayout.height(appearance.theme().controls());
    }
}
