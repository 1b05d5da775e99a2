package unfold.ui.transport;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** Shapes on the buttons, in a square of 16 units. */
enum Icon {
    FIRST("M2 2 h2.4 v12 h-2.4 z M14 2 v12 l-9 -6 z"),
    LAST("M14 2 h-2.4 v12 h2.4 z M2 2 v12 l9 -6 z"),
    BACK("M11.5 2 v12 l-9 -6 z"),
    NEXT("M4.5 2 v12 l9 -6 z"),
    BACK_TWICE("M8.2 2.6 v10.8 l-7.6 -5.4 z M15.4 2.6 v10.8 l-7.6 -5.4 z"),
    NEXT_TWICE("M7.8 2.6 v10.8 l7.6 -5.4 z M0.6 2.6 v10.8 l7.6 -5.4 z"),
    BACK_THRICE("M5.6 3.4 v9.2 l-5.4 -4.6 z M10.6 3.4 v9.2 l-5.4 -4.6 z M15.6 3.4 v9.2 l-5.4 -4.6 z"),
    NEXT_THRICE("M10.4 3.4 v9.2 l5.4 -4.6 z M5.4 3.4 v9.2 l5.4 -4.6 z M0.4 3.4 v9.2 l5.4 -4.6 z"),
    PLAY("M3 1 v14 l11.5 -7 z"),
    PAUSE("M3 1.5 h3.6 v13 h-3.6 z M9.4 1.5 h3.6 v13 h-3.6 z"),
    MINUS("M3 7 h10 v2 h-10 z"),
    PLUS("M3 7 h4 v-4 h2 v4 h4 v2 h-4 v4 h-2 v-4 h-4 z");

    private static final double UNITS = 16;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A new node of that many pixels. */
    Node node(double pixels) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon");
        shape.setScaleX(pixels / UNITS);
        shape.setScaleY(pixels / UNITS);
        // A shape is laid out unscaled; the square around it has the size that is seen.
        StackPane square = new StackPane(shape);
        square.setMinSize(pixels, pixels);
        square.setMaxSize(pixels, pixels);
        return square;
    }
}
