package unfold.ui.lecture;

import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import unfold.ui.model.LectureModel;
import unfold.ui.model.LectureModel.Blank;

/** Black or white over the whole window; a click on it brings the window back. */
public final class BlankPane extends Region {

    public BlankPane(LectureModel lecture) {
        setId("blank");
        setAccessibleText("The window is blank; any key brings it back.");
        // A pointer in the middle of a black wall is what everybody would look at.
        setCursor(Cursor.NONE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            event.consume();
            lecture.uncover();
        });
        lecture.blankProperty().addListener((property, old, now) -> show(now));
        show(lecture.blankProperty().get());
    }

    private void show(Blank blank) {
        setVisible(blank != Blank.NONE);
        Color color = blank == Blank.WHITE ? Color.WHITE : Color.BLACK;
        setBackground(new Background(new BackgroundFill(color, CornerRadii.EMPTY, Insets.EMPTY)));
    }
}
