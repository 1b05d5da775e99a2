package unfold.ui.notice;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import unfold.ui.model.LessonModel;
import unfold.ui.model.Notice;

/** The notice, in a strip of its own that takes its space from the stage: all of its text, to be copied. */
public final class Banner extends HBox {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final int MOST_ROWS = 6;
    private static final double MARGIN = 8;

    /** What the button beside the text leaves of the width. */
    private static final double SHARE = 0.9;

    private final TextArea text = new TextArea();

    public Banner(LessonModel lesson) {
        setId("banner");
        getStyleClass().add("banner");
        setAlignment(Pos.TOP_LEFT);
        text.setId("banner-text");
        text.setAccessibleText("Message");
        text.setEditable(false);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button("Close");
        close.setId("banner-close");
        close.setTooltip(new Tooltip("Close this message (Esc)"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> lesson.dismiss());
        getChildren().addAll(text, close);
        setAccessibleRole(AccessibleRole.TEXT);
        // What changes while the window is laid out would wait for the next time that it is.
        text.widthProperty().addListener(changed -> Platform.runLater(() -> text.setPrefRowCount(rows())));
        text.fontProperty().addListener(changed -> text.setPrefRowCount(rows()));
        lesson.noticeProperty().addListener((property, old, now) -> show(now));
        show(lesson.noticeProperty().get());
    }

    private void show(Notice notice) {
        boolean there = notice != null;
        setVisible(there);
        setManaged(there);
        if (there) {
            text.setText(notice.text());
            text.setPrefRowCount(rows());
            setAccessibleText(notice.text());
            pseudoClassStateChanged(PROBLEM, notice.kind() == Notice.Kind.PROBLEM);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** How high the text is at the width of the window; a longer one scrolls. */
    private int rows() {
        Text measure = new Text(text.getText());
        measure.setFont(text.getFont());
        measure.setWrappingWidth(Math.max(1, width() - MARGIN));
        double lines = measure.getLayoutBounds().getHeight() / lineHeight(text.getFont());
        return Math.max(1, Math.min(MOST_ROWS, (int) Math.round(lines)));
    }

    /** Of the text; before the strip was ever shown, about that. */
    private double width() {
        boolean shown = text.getWidth() > 0 || getScene() == null;
        return shown ? text.getWidth() : SHARE * getScene().getWidth();
    }

    private static double lineHeight(Font font) {
        Text line = new Text("X");
        line.setFont(font);
        return line.getLayoutBounds().getHeight();
    }
}
