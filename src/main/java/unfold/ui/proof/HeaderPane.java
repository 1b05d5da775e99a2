package unfold.ui.proof;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.header.HeaderPainter;
import unfold.draw.proof.Badge;
import unfold.draw.proof.Proof;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;
import unfold.ui.model.ProofModel;
import unfold.ui.pane.Sketch;
import unfold.ui.pane.UnmarkedPane;

/** The header with the badge of the gradient check, which can be clicked. */
public final class HeaderPane extends UnmarkedPane {

    private final ProofModel proof;
    private final Appearance appearance;

    /**
     * @param check what a click on the badge does
     */
    public HeaderPane(FrameModel frames, ProofModel proof, Appearance appearance, Runnable check) {
        super(frames);
        this.proof = proof;
        this.appearance = appearance;
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
    protected Sketch sketch(Frame frame) {
        Badge badge = badge();
        Rectangle2D area = area();
        Theme theme = appearance.theme();
        return Sketch.of(
                List.of(badge, area, frame, theme), g -> new HeaderPainter(badge).paint(g, area, frame, theme));
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        empty(g, area, appearance.theme());
    }
}
