package unfold.ui.proof;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.beans.binding.Bindings;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.header.HeaderPainter;
import unfold.draw.proof.Badge;
import unfold.draw.proof.Proof;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;
import unfold.ui.model.ProofModel;
import unfold.ui.pane.CanvasPane;

/** The header with the badge of the gradient check, which can be clicked. */
public final class HeaderPane extends CanvasPane {

    private final FrameModel frames;
    private final ProofModel proof;
    private final Appearance appearance;

    /**
     * @param check what a click on the badge does
     */
    public HeaderPane(FrameModel frames, ProofModel proof, Appearance appearance, Runnable check) {
        this.frames = frames;
        cover();
        this.proof = proof;
        this.appearance = appearance;
        frames.frame().addListener(changed -> repaint());
        proof.proofProperty().addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> repaint());
        accessibleHelpProperty().bind(Bindings.createStringBinding(() -> badge().inWords(), proof.proofProperty()));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(isBadge(event) ? Cursor.HAND : Cursor.DEFAULT));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (isBadge(event) && event.getButton() == MouseButton.PRIMARY) {
                check.run();
            }
        });
    }

    private Badge badge() {
        return Badge.of(proof.proofProperty().get());
    }

    private boolean isBadge(MouseEvent event) {
        boolean there = proof.proofProperty().get().status() != Proof.Status.NOTHING;
        return there && HeaderPainter.badgePlace(area(), appearance.theme()).contains(event.getX(), event.getY());
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        Frame frame = frames.frame().get();
        if (frame == null) {
            g.setColor(appearance.theme().color(Hue.PANEL));
            g.fill(area);
        } else {
            new HeaderPainter(badge()).paint(g, area, frame, appearance.theme());
        }
    }
}
