package unfold.ui.proof;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import unfold.analysis.Finding;
import unfold.analysis.Place;
import unfold.draw.Frame;
import unfold.draw.proof.Badge;
import unfold.draw.proof.ProofLayout;
import unfold.draw.proof.ProofPainter;
import unfold.draw.proof.ProofPainter.Face;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;
import unfold.ui.model.ProofModel;
import unfold.ui.pane.CanvasPane;
import unfold.ui.pane.SideBar;

/**
 * What the gradient check has found: a row for every parameter, initial state and input, and beside
 * them one entry. A click on a row shows its worst entry; a click on the entry turns its curve into a
 * table.
 */
public final class ProofPane extends CanvasPane {

    private final FrameModel frames;
    private final ProofModel proof;
    private final Appearance appearance;
    private final SideBar bar = new SideBar(this::repaint);
    private Face face = Face.NUMBERS;

    public ProofPane(FrameModel frames, ProofModel proof, Appearance appearance) {
        this.frames = frames;
        this.proof = proof;
        this.appearance = appearance;
        setId("proof");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> Badge.of(proof.proofProperty().get()).inWords(), proof.proofProperty()));
        getChildren().add(bar);
        frames.shownProperty().addListener(changed -> refresh());
        proof.proofProperty().addListener(changed -> refresh());
        appearance.themeProperty().addListener(changed -> refresh());
        addEventHandler(ScrollEvent.SCROLL, event -> scrollBy(-event.getDeltaY()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /** The bar is fitted to the rows before the picture is painted: painting must not ask for a layout. */
    private void refresh() {
        requestLayout();
        repaint();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Frame frame = frames.frame().get();
        Rectangle2D area = new Rectangle2D.Double(0, 0, getWidth(), getHeight());
        if (frame == null) {
            bar.setVisible(false);
        } else {
            ProofLayout layout = layout(frame, area);
            bar.fit(
                    layout.rowsHeight(),
                    layout.rows().getHeight(),
                    appearance.theme().px(1.5));
            bar.place(layout.rows());
        }
    }

    private void scrollBy(double pixels) {
        bar.setValue(bar.within(bar.getValue() + pixels));
    }

    private void clicked(MouseEvent event) {
        Frame frame = frames.frame().get();
        if (frame == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        ProofLayout layout = layout(frame, area());
        if (layout.entry().contains(event.getX(), event.getY())) {
            face = ProofPainter.after(face, layout);
            repaint();
        } else {
            layout.findingAt(event.getX(), event.getY(), offset())
                    .flatMap(this::next)
                    .ifPresent(entry -> proof.choose(entry.place()));
        }
    }

    /** A second click on a row shows an entry about which nothing can be told, if there is one. */
    private Optional<Finding.Entry> next(Finding finding) {
        Optional<Place> shown =
                proof.proofProperty().get().entry().map(entry -> entry.entry().place());
        return shown.flatMap(finding::after).or(finding::telling);
    }

    private ProofLayout layout(Frame frame, Rectangle2D area) {
        return ProofLayout.of(proof.proofProperty().get(), frame.subject(), area, appearance.theme());
    }

    private double offset() {
        return bar.isVisible() ? bar.getValue() : 0;
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        Frame frame = frames.frame().get();
        if (frame == null) {
            empty(g, area, appearance.theme());
            return;
        }
        new ProofPainter(face).paint(g, layout(frame, area), offset());
    }
}
