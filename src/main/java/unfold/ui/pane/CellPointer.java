package unfold.ui.pane;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.ui.model.CellWords;
import unfold.ui.model.FrameModel;
import unfold.ui.model.PinsModel;

/** Follows the pointer over a picture: names the cell under it to the model, and in a tool tip; a click pins it. */
final class CellPointer {

    /** Finds the cell at a place of the pane. */
    interface Finder {
        Optional<Cell> cellAt(Frame frame, double x, double y);

        /** The cell of another run there, which can be read but not picked. */
        default Optional<Pointed> beside(double x, double y) {
            return Optional.empty();
        }
    }

    /** A cell of a run at a cursor. */
    record Pointed(Frame frame, Cell cell) {}

    private static final Duration DELAY = Duration.millis(350);

    /** Keeps the tip off the pointer, and so off the number being read. */
    private static final double OFFSET = 18;

    private final CanvasPane pane;
    private final FrameModel frames;
    private final Finder finder;
    private final BooleanSupplier editing;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition delay = new PauseTransition(DELAY);
    private Optional<Pointed> last = Optional.empty();

    /**
     * @param editing whether clicks are about the number that is being edited
     */
    CellPointer(CanvasPane pane, FrameModel frames, Finder finder, BooleanSupplier editing) {
        this.pane = pane;
        this.frames = frames;
        this.finder = finder;
        this.editing = editing;
        tip.getStyleClass().add("cell-tip");
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        frames.frame().addListener(changed -> hide());
        PinsModel pins = frames.pins();
        pins.allProperty().addListener(changed -> pane.repaint());
        pins.lookedProperty().addListener(changed -> pane.repaint());
        pins.digitsProperty().addListener(changed -> hide());
        frames.changesProperty().addListener(changed -> pane.repaint());
    }

    private void moved(MouseEvent event) {
        Frame frame = frames.frame().get();
        Optional<Cell> cell = frame == null ? Optional.empty() : finder.cellAt(frame, event.getX(), event.getY());
        Optional<Pointed> now =
                cell.map(own -> new Pointed(frame, own)).or(() -> finder.beside(event.getX(), event.getY()));
        if (now.equals(last)) {
            return;
        }
        last = now;
        hide();
        frames.hoveredProperty().set(cell.orElse(null));
        if (now.isPresent()) {
            tip.setText(CellWords.lines(
                    now.get().frame(),
                    now.get().cell(),
                    frames.pins().digitsProperty().get()));
            double x = event.getScreenX() + OFFSET;
            double y = event.getScreenY() + OFFSET;
            delay.setOnFinished(finished -> tip.show(pane, x, y));
            delay.playFromStart();
        }
    }

    /** Pins the cell alone, or with Ctrl or Shift one more; a pinned one is looked at first, and then unpinned. */
    private void clicked(MouseEvent event) {
        Frame frame = frames.frame().get();
        boolean click = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
        if (frame == null || !click || editing.getAsBoolean()) {
            return;
        }
        boolean more = event.isShortcutDown() || event.isControlDown() || event.isShiftDown();
        finder.cellAt(frame, event.getX(), event.getY()).ifPresent(cell -> {
            pane.requestFocus();
            pin(cell, more);
        });
    }

    private void pin(Cell cell, boolean more) {
        PinsModel pins = frames.pins();
        if (!pins.isPinned(cell)) {
            if (more) {
                pins.add(cell);
            } else {
                pins.only(cell);
            }
        } else if (more || cell.equals(pins.lookedProperty().get())) {
            pins.remove(cell);
        } else {
            pins.add(cell);
        }
    }

    private void leave() {
        hide();
        last = Optional.empty();
        frames.hoveredProperty().set(null);
    }

    private void hide() {
        delay.stop();
        tip.hide();
    }
}
