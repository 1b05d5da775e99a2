package unfold.ui.pane;

import java.awt.geom.Rectangle2D;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unfold.lesson.recipe.RecipeKind;
import unfold.ui.model.Asked;
import unfold.ui.model.Draws;
import unfold.ui.model.EditingModel;

/** The field that a number is typed into, in the place of the number or beside it, with what is wrong below. */
final class CellField extends VBox {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass IN_PLACE = PseudoClass.getPseudoClass("in-place");

    private static final String ID = "cell-text-";

    /** Characters that a field has room for at least. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 24;
    private static final double GAP = 4;

    private final EditingModel editing;
    private final Runnable giveBackKeys;
    private final Label words = new Label();
    private final TextField text = new TextField();
    private final ChoiceBox<RecipeKind> kinds = new ChoiceBox<>();
    private final Label problem = new Label();
    private Asked shown;
    private Place place;

    /** What the field belongs to, and the size of the area that it stays within. */
    private record Place(Rectangle2D cell, Rectangle2D selected, Dimension2D within) {}

    /** A field of the pane of that name. */
    CellField(EditingModel editing, String pane, Runnable giveBackKeys) {
        this.editing = editing;
        this.giveBackKeys = giveBackKeys;
        setManaged(false);
        setVisible(false);
        getStyleClass().add("cell-field");
        text.setId(ID + pane);
        problem.setId("cell-problem-" + pane);
        problem.getStyleClass().add("cell-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        words.managedProperty().bind(words.visibleProperty());
        kinds.managedProperty().bind(kinds.visibleProperty());
        kinds.setConverter(new KindWords());
        // The keys stay with the text, where Enter answers and Up and Down choose.
        kinds.setFocusTraversable(false);
        kinds.valueProperty().bindBidirectional(editing.draws().kindProperty());
        HBox line = new HBox(words, text, kinds);
        line.getStyleClass().add("cell-line");
        getChildren().addAll(line, problem);
        text.prefColumnCountProperty()
                .bind(Bindings.createIntegerBinding(
                        () -> Math.max(SHORTEST, Math.min(LONGEST, text.getLength())), text.textProperty()));
        text.textProperty().addListener(changed -> resize());
        editing.saidProperty().addListener(changed -> tell());
    }

    /** Whether a node is the text of such a field. */
    static boolean isText(Node node) {
        return node instanceof TextField && node.getId() != null && node.getId().startsWith(ID);
    }

    boolean holds(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /**
     * Shows what is asked for; hides itself if nothing is.
     *
     * @param cell the number whose place the field takes; null if it is not on the picture
     * @param selected all selected numbers, which a question about them leaves free
     * @param within the size of the picture
     */
    void show(Asked asked, Rectangle2D cell, Rectangle2D selected, Dimension2D within) {
        boolean there = asked != null && cell != null;
        if (there && asked != shown) {
            begin(asked);
        } else if (!there && isVisible()) {
            end();
        }
        if (there) {
            place = new Place(cell, selected, within);
            place();
        }
    }

    private void begin(Asked asked) {
        shown = asked;
        boolean inPlace = asked.words().isEmpty();
        pseudoClassStateChanged(IN_PLACE, inPlace);
        words.setText(asked.words());
        words.setVisible(!inPlace);
        kinds.setVisible(asked.kind() == Asked.Kind.RANDOMISE);
        if (kinds.isVisible()) {
            RecipeKind chosen = editing.draws().kindProperty().get();
            kinds.getItems().setAll(Draws.kinds(editing.selectedProperty().get().selection()));
            kinds.setValue(kinds.getItems().contains(chosen) ? chosen : RecipeKind.UNIFORM);
        }
        text.setText(asked.text());
        text.setAccessibleText(asked.words());
        setVisible(true);
        tell();
        text.requestFocus();
        if (asked.replaces()) {
            text.selectAll();
        } else {
            text.end();
        }
    }

    private void end() {
        shown = null;
        boolean had = text.isFocused();
        setVisible(false);
        if (had) {
            giveBackKeys.run();
        }
    }

    private void tell() {
        String said = shown == null ? "" : editing.saidProperty().get();
        problem.setText(said);
        problem.setVisible(!said.isEmpty());
        pseudoClassStateChanged(PROBLEM, !said.isEmpty());
        resize();
    }

    /** Grows with what is typed. */
    private void resize() {
        if (shown != null && place != null) {
            place();
        }
    }

    private void place() {
        double width = place.within.getWidth();
        double height = place.within.getHeight();
        applyCss();
        autosize();
        boolean inPlace = shown.words().isEmpty();
        Rectangle2D about = inPlace ? place.cell : place.selected;
        double x = about.getCenterX() - getWidth() / 2;
        double below = about.getMaxY() + GAP;
        double above = about.getY() - GAP - getHeight();
        boolean fitsBelow = below + getHeight() <= height;
        double y = inPlace ? about.getCenterY() - text.prefHeight(-1) / 2 : fitsBelow ? below : above;
        boolean beside = !inPlace && !fitsBelow && above < 0;
        relocate(
                Math.rint(Math.max(0, Math.min(width - getWidth(), beside ? about.getMaxX() + GAP : x))),
                Math.rint(Math.max(0, Math.min(height - getHeight(), y))));
    }

    /** Takes what stands in the field, if the reader goes on elsewhere; what cannot be used is given up. */
    void finish() {
        if (shown != null && editing.askedProperty().get() == shown) {
            boolean number = shown.kind() == Asked.Kind.NUMBER;
            if (!number || !editing.answer(text.getText())) {
                editing.forget();
            }
        }
    }
}
