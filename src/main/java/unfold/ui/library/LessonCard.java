package unfold.ui.library;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unfold.ui.model.LibraryEntry;

/** One lesson on a shelf: its picture, its title, and how its introduction begins. */
final class LessonCard extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final LibraryEntry entry;
    private final ImageView picture = new ImageView();
    private String palette = "";
    private final StackPane frame = new StackPane(picture);

    LessonCard(LibraryEntry entry, Runnable onOpen) {
        this.entry = entry;
        getStyleClass().add("lesson-card");
        Label title = new Label(entry.title());
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label summary = new Label(entry.summary());
        summary.getStyleClass().add("card-summary");
        summary.setWrapText(true);
        summary.setMinHeight(0);
        summary.setMaxHeight(Double.MAX_VALUE);
        setVgrow(summary, Priority.ALWAYS);
        summary.setAlignment(Pos.TOP_LEFT);
        frame.getStyleClass().add("card-picture");
        picture.setPreserveRatio(false);
        picture.setSmooth(true);
        getChildren().addAll(frame, title, summary);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(entry.title() + ". " + entry.summary());
        setOnMouseClicked(event -> onOpen.run());
    }

    LibraryEntry entry() {
        return entry;
    }

    /** Gives the card its place, and its picture the width of it. */
    void place(Rectangle2D place) {
        double width = place.getWidth();
        double height = place.getHeight();
        relocate(place.getMinX(), place.getMinY());
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        double inner = Math.floor(width - 2);
        double across = inner * Pictures.HEIGHT / Pictures.WIDTH;
        frame.setMinSize(inner, across);
        frame.setPrefSize(inner, across);
        picture.setFitWidth(inner);
        picture.setFitHeight(across);
    }

    /** Whether it has its picture in the colours of a palette. */
    boolean shows(String colours) {
        return palette.equals(colours);
    }

    /** Takes its picture in the colours of a palette. */
    void show(Image image, String colours) {
        picture.setImage(image);
        picture.setVisible(true);
        palette = colours;
    }

    /** Lets its picture go: unpacked it takes a megabyte, and as much again where it is drawn. */
    void hide() {
        picture.setImage(null);
        // Where it is drawn it is let go only if it is in view, or its visibility changes.
        picture.setVisible(false);
        palette = "";
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
