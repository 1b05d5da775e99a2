package unfold.ui.editor;

import static javafx.geometry.Orientation.HORIZONTAL;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.model.Appearance;
import unfold.ui.model.EditorModel;
import unfold.ui.model.Mistake;
import unfold.ui.pane.Split;

/** The editor of the equations: the text, the same typeset beside it, and below what there is to say about it. */
public final class EditorPane extends BorderPane {

    private static final double TEXT_WIDTH = 0.5;
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final EditorModel model;
    private final EquationText text;
    private final Label message = new Label();

    public EditorPane(EditorModel model, Appearance appearance, Actions actions) {
        this.model = model;
        this.text = new EquationText(model, appearance);
        setId("editor");
        getStyleClass().add("editor");
        setMinSize(0, 0);
        SheetPane sheet = new SheetPane(model, appearance, text.lineProperty(), text.shownProperty());
        setTop(bar(actions));
        setCenter(new Split(HORIZONTAL, TEXT_WIDTH, text, sheet));
        setBottom(foot());
    }

    private HBox bar(Actions actions) {
        Label title = new Label("Equations");
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                title,
                new SymbolBar(text::insert),
                space,
                button(actions, Command.APPLY_EQUATIONS, "Apply"),
                button(actions, Command.REVERT_EQUATIONS, "Revert"),
                button(actions, Command.EDIT_EQUATIONS, "Close"));
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static Button button(Actions actions, Command command, String name) {
        Button button = new Button(name);
        button.setId("editor-" + name.toLowerCase(Locale.ROOT));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(command.hint()));
        button.setOnAction(event -> actions.run(command));
        button.disableProperty().bind(Bindings.not(actions.possible(command)));
        return button;
    }

    private VBox foot() {
        message.setId("editor-message");
        VBox foot = new VBox(message);
        foot.getStyleClass().add("message");
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.textProperty()
                .bind(Bindings.createStringBinding(
                        this::words, text.shownProperty(), model.unappliedProperty(), model.outlookProperty()));
        text.shownProperty().addListener((property, old, now) -> {
            foot.pseudoClassStateChanged(PROBLEM, now != null);
            foot.setCursor(now != null && now.hasPlace() ? Cursor.HAND : Cursor.DEFAULT);
        });
        foot.setOnMouseClicked(event -> goToMistake());
        return foot;
    }

    private String words() {
        Mistake shown = text.shownProperty().get();
        if (shown != null) {
            return shown.inWords();
        }
        String outlook = model.outlookProperty().get();
        if (!model.unappliedProperty().get()) {
            return outlook.isEmpty() ? "These are the equations on the stage." : outlook;
        }
        Object key = Command.APPLY_EQUATIONS.keys().get(0);
        return outlook.isEmpty() ? "Not applied yet." : "Ready to apply (" + key + "). " + outlook;
    }

    private void goToMistake() {
        if (text.shownProperty().get() != null) {
            text.goTo(text.shownProperty().get());
        }
    }

    /** Gives the keys to the text. */
    public void takeKeys() {
        text.takeKeys();
    }
}
