package unfold.ui.lecture;

import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import unfold.ui.model.Appearance;
import unfold.ui.model.HintModel;
import unfold.ui.model.HintModel.Step;

/**
 * The hint of the first start, beside what it tells about and over no number of the network. It takes neither the keys
 * nor the clicks of the window.
 */
public final class HintPane extends Pane {

    private static final double GAP = 6;
    private static final double ARROW = 12;

    private final HintModel hint;
    private final Map<Step, HintPlace> places;
    private final Label text = new Label();
    private final Label count = new Label();
    private final Button next = new Button();
    private final VBox bubble;
    private final Polygon arrow = new Polygon(0, 0, 2 * ARROW, 0, ARROW, ARROW);

    /**
     * @param places where each step stands
     */
    public HintPane(HintModel hint, Map<Step, HintPlace> places, Appearance appearance) {
        this.hint = hint;
        this.places = places;
        setId("hint");
        setPickOnBounds(false);
        text.setWrapText(true);
        text.setId("hint-text");
        count.setWrapText(true);
        count.getStyleClass().add("quiet");
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
        HBox buttons = new HBox(space, close, next);
        buttons.getStyleClass().add("buttons");
        bubble = new VBox(text, count, buttons);
        bubble.getStyleClass().add("hint");
        bubble.setAccessibleRole(AccessibleRole.TEXT);
        // What stands over the lesson is for the class to read.
        bubble.styleProperty().bind(LegibleText.size(appearance));
        arrow.getStyleClass().add("hint-arrow");
        getChildren().addAll(bubble, arrow);
        places.values().stream()
                .flatMap(place -> Stream.concat(Stream.of(place.about()), place.over().stream()))
                .distinct()
                .forEach(node -> node.boundsInParentProperty().addListener(changed -> requestLayout()));
        hint.stepProperty().addListener(changed -> show());
        sceneProperty()
                .addListener((property, old, scene) -> scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed));
        show();
    }

    /** Enter goes on, unless it belongs to what has the focus. */
    private void pressed(KeyEvent event) {
        Node owner = getScene().getFocusOwner();
        boolean plain = event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.isShiftDown();
        if (plain && isVisible() && !event.isConsumed() && !(owner instanceof Control)) {
            hint.next();
            event.consume();
        }
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
            String words = words(step, places.get(step).isThere());
            text.setText(words);
            bubble.setAccessibleText(words);
            boolean last = step.ordinal() == Step.values().length - 1;
            count.setText(step.ordinal() + 1 + " of " + Step.values().length + ". Enter goes on, Esc closes.");
            next.setText(last ? "Done" : "Next");
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        Step step = hint.stepProperty().get();
        if (step == null) {
            return;
        }
        HintPlace place = places.get(step);
        Bounds room = place.host().map(this::bounds).orElseGet(this::getLayoutBounds);
        Side side = place.side();
        boolean upright = side == Side.BOTTOM;
        double ledge = upright || !place.isThere() ? GAP : ARROW;
        double most = room.getWidth() - GAP - ledge;
        double width = Math.max(1, Math.min(bubble.prefWidth(-1), Math.min(most, getWidth() - 2 * GAP)));
        double height = bubble.prefHeight(width);
        bubble.resize(width, height);
        double x = room.getMinX() + (room.getWidth() - width) / 2;
        double y = room.getMaxY() - height - (upright ? ARROW : GAP);
        if (!upright) {
            x = side == Side.LEFT ? room.getMinX() + ledge : room.getMaxX() - width - ledge;
        }
        x = Math.max(GAP, Math.min(getWidth() - width - GAP, x));
        y = Math.max(GAP, Math.min(getHeight() - height - GAP, y));
        bubble.relocate(x, y);
        arrow.setVisible(place.isThere() && isBeside(bounds(place.about()), side, x, y));
        point(side);
    }

    private Bounds bounds(Node node) {
        return sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /** Whether what it tells about lies on that side: another panel may be between, or none. */
    private boolean isBeside(Bounds about, Side side, double x, double y) {
        double far = 3 * ARROW;
        return switch (side) {
            case LEFT -> Math.abs(about.getMaxX() - x) < far;
            case RIGHT -> Math.abs(about.getMinX() - x - bubble.getWidth()) < far;
            default -> Math.abs(about.getMinY() - y - bubble.getHeight()) < far;
        };
    }

    /** Puts the arrow at a side of the bubble. */
    private void point(Side side) {
        double x = bubble.getLayoutX();
        double y = bubble.getLayoutY();
        double half = ARROW / 2;
        switch (side) {
            case LEFT -> turn(90, x - half + 1, y + bubble.getHeight() / 2);
            case RIGHT -> turn(-90, x + bubble.getWidth() + half - 1, y + bubble.getHeight() / 2);
            default -> turn(0, x + bubble.getWidth() / 2, y + bubble.getHeight() + half - 1);
        }
    }

    private void turn(double degrees, double x, double y) {
        arrow.setRotate(degrees);
        arrow.relocate(x - ARROW, y - ARROW / 2);
    }
}
