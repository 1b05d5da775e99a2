package unfold.ui.notice;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unfold.draw.Cell;
import unfold.trace.Interval;
import unfold.ui.model.CellWords;
import unfold.ui.model.EditingModel;
import unfold.ui.model.FrameModel;
import unfold.ui.model.LessonModel;
import unfold.ui.model.PinsModel;
import unfold.ui.model.Showing;
import unfold.ui.model.StatusModel;

/** One line: what is going on, or the cell under the pointer; at the right, what is open. */
public final class StatusLine extends HBox {

    private static final String HINT =
            "Right and Left step through the run, Page Down by time steps, Space plays. ? shows all keys.";

    private static final String PINNED =
            "Ctrl+click pins one more, Tab goes to the next pin, Alt with an arrow moves it, X shows all digits, Esc"
                    + " unpins.";

    public StatusLine(LessonModel lesson, FrameModel frames, EditingModel editing, StatusModel status) {
        setId("status");
        getStyleClass().add("status");
        Label left = new Label();
        left.setId("status-text");
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.textProperty().bind(text(status, frames, editing));
        ProgressBar progress = new ProgressBar();
        progress.setId("progress");
        progress.visibleProperty().bind(lesson.busyProperty().isNotEmpty());
        progress.managedProperty().bind(progress.visibleProperty());
        Label right = new Label();
        right.setId("status-lesson");
        right.setMinWidth(USE_PREF_SIZE);
        right.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> extent(lesson.showingProperty().get()), lesson.showingProperty()));
        getChildren().addAll(progress, left, right);
    }

    private static StringBinding text(StatusModel status, FrameModel frames, EditingModel editing) {
        return Bindings.createStringBinding(
                () -> {
                    String message = status.message().get();
                    String first = message.isEmpty() ? editing.line() : message;
                    if (!first.isEmpty()) {
                        return first;
                    }
                    Cell cell = frames.hoveredProperty().get();
                    PinsModel pins = frames.pins();
                    if (cell == null) {
                        return pins.isEmpty() ? HINT : PINNED;
                    }
                    String words = CellWords.line(
                            frames.frame().get(), cell, pins.digitsProperty().get());
                    return words + "   A click says where it comes from, X shows all digits.";
                },
                frames.pins().allProperty(),
                frames.pins().digitsProperty(),
                status.message(),
                frames.hoveredProperty(),
                frames.frame(),
                editing.selectedProperty());
    }

    private static String extent(Showing showing) {
        if (showing == null) {
            return "";
        }
        int length = showing.trace().timeline().intervals().stream()
                .mapToInt(Interval::length)
                .sum();
        String file = showing.file().map(path -> path.getFileName() + ": ").orElse("");
        return file + length + (length == 1 ? " time step, " : " time steps, ")
                + showing.trace().steps().size() + " operations";
    }
}
