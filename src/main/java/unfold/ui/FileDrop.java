package unfold.ui;

import java.io.File;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import unfold.ui.model.LessonModel;

/** Takes files that are dropped on the window. */
final class FileDrop {

    private FileDrop() {}

    static void install(Scene scene, LessonModel lesson) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean files = event.getDragboard().hasFiles();
            event.setDropCompleted(files);
            if (files) {
                lesson.drop(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            }
        });
    }
}
