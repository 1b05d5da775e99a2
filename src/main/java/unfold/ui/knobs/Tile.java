package unfold.ui.knobs;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unfold.ui.pane.Indexed;

/** One knob: its name and what it is about in the first line, what is turned in the second. */
abstract class Tile extends VBox {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Label name = new Label();
    private final Label remark = new Label();
    private final Button reset = new Button("↺");
    private final HBox head = new HBox(name);
    private final HBox body = new HBox();

    /**
     * @param id of the tile; those of its parts begin with it
     * @param resetting sets the knob as the lesson has it
     */
    Tile(String id, Runnable resetting) {
        setId(id);
        getStyleClass().add("knob");
        setMinWidth(0);
        name.getStyleClass().add("name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        remark.setId(id + "-remark");
        remark.getStyleClass().add("remark");
        remark.setMaxWidth(Double.MAX_VALUE);
        remark.setMinWidth(0);
        HBox.setHgrow(remark, Priority.ALWAYS);
        reset.setId(id + "-reset");
        reset.getStyleClass().add("reset");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setOnAction(event -> resetting.run());
        head.getStyleClass().add("head");
        body.getStyleClass().add("body");
        head.setAlignment(Pos.CENTER_LEFT);
        body.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, body);
    }

    /** What stands beside the name, before the remark. */
    void head(Node... parts) {
        head.getChildren().setAll(name);
        head.getChildren().addAll(parts);
        head.getChildren().add(remark);
    }

    /** What is turned. */
    void body(Node... parts) {
        body.getChildren().setAll(parts);
        body.getChildren().add(reset);
    }

    /** Writes the name, and whether the knob is as the lesson has it. */
    void mark(String title, boolean changed) {
        Indexed.show(name, title);
        reset.setVisible(changed);
        reset.setAccessibleText("Reset: " + title);
        say(reset, "Reset to the lesson");
        pseudoClassStateChanged(CHANGED, changed);
    }

    /** Writes a tooltip, none if there are no words. A new one for every number of a drag would cost more than the run. */
    static void say(Control control, String words) {
        if (words.isEmpty()) {
            control.setTooltip(null);
        } else if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(words));
        } else {
            control.getTooltip().setText(words);
        }
    }

    /** Writes what is to be said beside the name; all of it in a tooltip, where there is little room. */
    void remark(String text) {
        if (!text.equals(remark.getText())) {
            remark.setText(text);
            say(remark, text);
        }
    }

    /** What the remark means, in a tooltip. */
    void explain(String meaning) {
        say(remark, remark.getText() + "\n" + meaning);
    }

    /** Writes in place of what is turned why there is nothing to turn; empty if there is. */
    void absent(String why) {
        remark.setWrapText(!why.isEmpty());
        boolean there = why.isEmpty();
        body.setVisible(there);
        body.setManaged(there);
        if (!there) {
            remark(why);
        }
    }

    /** Takes over how the knobs are set. */
    abstract void refresh();
}
