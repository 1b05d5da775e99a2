package unfold.ui.pane;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.ui.model.CellWords;
import unfold.ui.model.FrameModel;

/** Follows the pointer over a picture: names the cell under it to the model, and in a tool tip; a click chooses it. */
final class CellPointer {

    /** Finds the cell at a place of the pane. */
    interface Finder {
        Optional<Cell> cellAt(Frame frame, double x, double y);
    }

    private static final Duration DELAY = Duration.millis(350);

    /** Keeps the tip off the pointer, and so off the number being read. */
    private static final double OFFSET = 18;

    private final CanvasPane pane;
    private final FrameModel frames;
    private final Finder finder;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition delay = new PauseTransition(DELAY);

    CellPointer(CanvasPane pane, FrameModel frames, Finder finder) {
        this.pane = pane;
        this.frames = frames;
        this.finder = finder;
        tip.getStyleClass().add("cell-tip");
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        frames.frame().addListener(changed -> hide());
        frames.selectedProperty().addListener(changed -> pane.repaint());
        frames.changesProperty().addListener(changed -> pane.repaint());
    }

    private void moved(MouseEvent event) {
        Frame frame = frames.frame().get();
        Optional<Cell> cell = frame == null ? Optional.empty() : finder.cellAt(frame, event.getX(), event.getY());
        if (cell.equals(Optional.ofNullable(frames.hoveredProperty().get()))) {
            return;
        }
        hide();
        frames.hoveredProperty().set(cell.orElse(null));
        if (cell.isPresent()) {
            tip.setText(CellWords.lines(frame, cell.get()));
            double x = event.getScreenX() + OFFSET;
            double y = event.getScreenY() + OFFSET;
            delay.setOnFinished(now -> tip.show(pane, x, y));
            delay.playFromStart();
        }
    }

    /** Chooses the cell, or none where there is none. */
    private void clicked(MouseEvent event) {
        Frame frame = frames.frame().get();
        if (frame != null && event.getButton() == MouseButton.PRIMARY) {
            frames.selectedProperty()
                    .set(finder.cellAt(frame, event.getX(), event.getY()).orElse(null));
        }
    }

    private void leave() {
        hide();
        frames.hoveredProperty().set(null);
    }

    private void hide() {
        delay.stop();
        tip.hide();
    }
}
