package unfold.ui.notice;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unfold.ui.model.Question;

/** Asks what to do with work that would be lost. */
public final class QuestionPanel extends VBox {

    private final Button save;

    public QuestionPanel(Question question) {
        setId("question-panel");
        getStyleClass().add("panel");
        Label text = new Label(question.text());
        text.setId("question-text");
        text.setWrapText(true);
        save = button("save", question.answers().save(), question.save());
        save.setDefaultButton(true);
        Button discard = button("discard", question.answers().discard(), question.discard());
        Button cancel = button("cancel", question.answers().cancel(), question.cancel());
        HBox buttons = new HBox(save, discard, cancel);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(text, buttons);
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId("question-" + id);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The button that takes the keys. */
    public Button saveButton() {
        return save;
    }
}
