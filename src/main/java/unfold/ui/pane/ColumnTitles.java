package unfold.ui.pane;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import unfold.draw.Frame;
import unfold.ui.model.CursorModel;
import unfold.ui.model.FrameModel;

/** A click on the title of a column opens the cell of that time step; on that of the open one it closes it. */
final class ColumnTitles {

    /** Finds the time step whose title is at a place of the pane. */
    interface Finder {
        Optional<Integer> titleAt(Frame frame, double x, double y);
    }

    private final FrameModel frames;
    private final CursorModel cursor;
    private final Finder finder;

    ColumnTitles(CanvasPane pane, FrameModel frames, CursorModel cursor, Finder finder) {
        this.frames = frames;
        this.cursor = cursor;
        this.finder = finder;
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventHandler(
                MouseEvent.MOUSE_MOVED, event -> pane.setCursor(title(event).isPresent() ? Cursor.HAND : null));
    }

    private Optional<Integer> title(MouseEvent event) {
        Frame frame = frames.frame().get();
        return frame == null ? Optional.empty() : finder.titleAt(frame, event.getX(), event.getY());
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() > 1) {
            return;
        }
        title(event).ifPresent(time -> {
            boolean open = frames.insideCellProperty().get();
            boolean here = frames.frame().get().activeTime() == time;
            if (!here) {
                cursor.toTime(time);
            }
            if (here || !open) {
                frames.toggleCell();
            }
        });
    }
}
