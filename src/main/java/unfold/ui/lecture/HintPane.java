package unfold.ui.lecture;

import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import unfold.ui.model.HintModel;
import unfold.ui.model.HintModel.Step;

/** The hint of the first start, beside what it tells about. It takes neither the keys nor the clicks of the window. */
public final class HintPane extends Pane {

    private static final double GAP = 6;
    private static final double ARROW = 12;

    private final HintModel hint;
    private final Map<Step, ? extends Node> places;
    private final Label text = new Label();
    private final Label count = new Label();
    private final Button next = new Button();
    private final VBox bubble;
    private final Polygon arrow = new Polygon(0, 0, 2 * ARROW, 0, ARROW, ARROW);

    /**
     * @param places what each step tells about
     */
    public HintPane(HintModel hint, Map<Step, ? extends Node> places) {
        this.hint = hint;
        this.places = places;
        setId("hint");
        setPickOnBounds(false);
        text.setWrapText(true);
        text.setId("hint-text");
        next.setId("hint-next");
        next.setOnAction(event -> hint.next());
        Button close = new Button("Close");
        close.setId("hint-close");
        close.setOnAction(event -> hint.close());
        // The keys stay where they are: nobody has to leave the stage to read a hint.
        next.setFocusTraversable(false);
        close.setFocusTraversable(false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(count, space, close, next);
        buttons.getStyleClass().add("buttons");
        bubble = new VBox(text, buttons);
        bubble.getStyleClass().add("hint");
        bubble.setAccessibleRole(AccessibleRole.TEXT);
        arrow.getStyleClass().add("hint-arrow");
        getChildren().addAll(bubble, arrow);
        places.values().forEach(place -> place.boundsInParentProperty().addListener(changed -> requestLayout()));
        hint.stepProperty().addListener(changed -> show());
        show();
    }

    private static String words(Step step, boolean isThere) {
        return switch (step) {
            case STAGE ->
                "The network, with a column for each time step. What is computed is filled, the operation at"
                        + " work is lit, the rest is still to come. Rest the pointer on a number to read all of it.";
            case TRANSPORT ->
                "Right and Left step by one operation, Page Down and Page Up by a time step, Space plays."
                        + " Behind the last loss the way leads back: the gradients flow from right to left.";
            case PARAMETERS ->
                (isThere ? "The weights" : "F9 brings the weights")
                        + ", and beside each its gradient as it adds up. Click a number and type"
                        + " another one to see what changes. K shows the knobs, ? all keys.";
        };
    }

    private void show() {
        Step step = hint.stepProperty().get();
        setVisible(step != null);
        if (step != null) {
            String words = words(step, places.get(step).getScene() != null);
            text.setText(words);
            bubble.setAccessibleText(words);
            boolean last = step.ordinal() == Step.values().length - 1;
            count.setText(step.ordinal() + 1 + " of " + Step.values().length);
            next.setText(last ? "Done" : "Next");
            requestLayout();
        }
    }

    /** Above what it tells about, with an arrow down to it; in the middle of what is as large as the stage. */
    @Override
    protected void layoutChildren() {
        Step step = hint.stepProperty().get();
        if (step == null) {
            return;
        }
        double width = Math.min(bubble.prefWidth(-1), Math.max(1, getWidth() - 2 * GAP));
        double height = bubble.prefHeight(width);
        bubble.resize(width, height);
        Node place = places.get(step);
        boolean there = place.getScene() != null;
        Bounds at =
                sceneToLocal((there ? place : places.get(Step.STAGE)).localToScene(place(there ? step : Step.STAGE)));
        boolean above = there && step != Step.STAGE && at.getMinY() - height - ARROW - GAP > 0;
        double x = at.getMinX() + (at.getWidth() - width) / 2;
        double y = above ? at.getMinY() - height - ARROW : at.getMinY() + Math.max(GAP, (at.getHeight() - height) / 2);
        x = Math.max(GAP, Math.min(getWidth() - width - GAP, x));
        bubble.relocate(x, Math.max(GAP, Math.min(getHeight() - height - GAP, y)));
        arrow.setVisible(above);
        arrow.relocate(x + width / 2 - ARROW, y + height - 1);
    }

    private Bounds place(Step step) {
        return places.get(step).getLayoutBounds();
    }
}
