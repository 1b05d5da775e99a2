package unfold.ui.editor;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import unfold.ui.model.Appearance;
import unfold.ui.model.EditorModel;
import unfold.ui.model.Mistake;

/** The text of the equations with the numbers of its lines, and a wave under what is wrong. */
final class EquationText extends HBox {

    /** A word that is being written is not yet wrong. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final EditorModel model;
    private final TextArea area = new TextArea();
    private final IntegerBinding line;
    private final ReadOnlyObjectWrapper<Mistake> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private boolean wanted;
    private int edition;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    EquationText(EditorModel model, Appearance appearance) {
        this.model = model;
        area.setId("equations-text");
        area.getStyleClass().add("equations-text");
        area.setWrapText(true);
        area.setAccessibleText("The equations");
        area.setText(model.textProperty().get());
        edition = model.edition();
        area.textProperty()
                .addListener((property, old, now) -> model.textProperty().set(now));
        model.textProperty().addListener((property, old, now) -> take(now));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::redo);
        line = Bindings.createIntegerBinding(this::caretLine, area.caretPositionProperty(), area.textProperty());
        patience.setOnFinished(over -> shown.set(model.mistakeProperty().get()));
        area.textProperty().addListener(changed -> shown.set(null));
        model.mistakeProperty().addListener(changed -> judge());
        area.textProperty().addListener(changed -> judge());
        // A split pane takes its parts into the window only when it is first laid out.
        area.sceneProperty().addListener((property, old, now) -> {
            if (now != null && wanted) {
                takeKeys();
            }
        });
        Marks marks = new Marks(area, shown.getReadOnlyProperty(), appearance);
        LineNumbers numbers = new LineNumbers(area, shown.getReadOnlyProperty(), appearance);
        StackPane marked = new StackPane(area, marks);
        HBox.setHgrow(marked, Priority.ALWAYS);
        getChildren().addAll(numbers, marked);
        setMinSize(0, 0);
    }

    /** A mistake that is mended is gone at once; a new one waits until the keys rest. */
    private void judge() {
        if (model.mistakeProperty().get() == null) {
            patience.stop();
            shown.set(null);
        } else {
            patience.playFromStart();
        }
    }

    /** On Linux the control itself knows only Ctrl+Shift+Z. */
    private void redo(KeyEvent event) {
        if (event.getCode() == KeyCode.Y && event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
            area.redo();
            event.consume();
        }
    }

    /** Going back can be undone like what is typed; the text of another lesson begins anew. */
    private void take(String text) {
        if (!text.equals(area.getText())) {
            if (model.edition() == edition) {
                area.replaceText(0, area.getLength(), text);
            } else {
                edition = model.edition();
                area.setText(text);
            }
            area.positionCaret(0);
        }
    }

    private int caretLine() {
        String before = area.getText(0, Math.min(area.getLength(), area.getCaretPosition()));
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    /** The line that the caret is in, from 1. */
    IntegerBinding lineProperty() {
        return line;
    }

    /** The mistake that is marked; null if none is. */
    ReadOnlyObjectProperty<Mistake> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Gives the keys to the text; if it is not in the window yet, as soon as it is. */
    void takeKeys() {
        wanted = area.getScene() == null;
        Platform.runLater(area::requestFocus);
    }

    /** Selects what is wrong. */
    void goTo(Mistake mistake) {
        area.requestFocus();
        if (mistake.hasPlace()) {
            String text = area.getText();
            area.selectRange(mistake.end(text), mistake.start(text));
        }
    }

    /** Puts a sign where the caret is. */
    void insert(String sign) {
        area.replaceSelection(sign);
        area.requestFocus();
    }
}
