package unfold.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** How large the window is at first. */
final class WindowSize {

    private static final double SMALL_SCREEN = 1100;

    private WindowSize() {}

    /** A share of the screen, or all of a small one. */
    static void fit(Stage stage, double share) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double used = screen.getWidth() < SMALL_SCREEN ? 1 : share;
        stage.setWidth(Math.rint(screen.getWidth() * used));
        stage.setHeight(Math.rint(screen.getHeight() * used));
        stage.setX(screen.getMinX() + Math.rint((screen.getWidth() - stage.getWidth()) / 2));
        stage.setY(screen.getMinY() + Math.rint((screen.getHeight() - stage.getHeight()) / 2));
    }
}
