package unfold.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import unfold.ui.model.Remembered;
import unfold.ui.model.Settings.Place;
import unfold.ui.model.Settings.Place.State;

/** Puts the window where it stood last, if there still is a screen, and tells where it is moved to. */
final class WindowPlace {

    /** So much of the window must be on a screen, or nobody could get hold of it. */
    private static final double LEAST_SEEN = 120;

    private final Stage stage;
    private final Remembered remembered;

    private WindowPlace(Stage stage, Remembered remembered) {
        this.stage = stage;
        this.remembered = remembered;
    }

    /** Puts it there, or leaves it where it stands. */
    static void restore(Stage stage, Optional<Place> place) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        place.flatMap(last -> on(screens, last)).ifPresent(fitted -> put(stage, fitted));
    }

    /**
     * Where a window is put that stood on other screens, perhaps: no larger than the one that has most of it, because
     * what lies below a wall nobody can click. Empty if nobody could get hold of it there.
     */
    static Optional<Place> on(List<Rectangle2D> screens, Place place) {
        boolean isSized = place.width() >= MainWindow.LEAST_WIDTH && place.height() >= MainWindow.LEAST_HEIGHT;
        return screens.stream()
                .filter(screen -> isSized && isSeen(screen, place))
                .max(Comparator.comparingDouble(screen -> overlap(screen, window(place))))
                .map(screen -> fitted(screen, place));
    }

    private static Place fitted(Rectangle2D screen, Place place) {
        double width = Math.min(place.width(), screen.getWidth());
        double height = Math.min(place.height(), screen.getHeight());
        double x = width < place.width() ? screen.getMinX() : place.x();
        double y = height < place.height() ? screen.getMinY() : place.y();
        return new Place(x, y, width, height, place.state());
    }

    private static Rectangle2D window(Place place) {
        return new Rectangle2D(place.x(), place.y(), place.width(), place.height());
    }

    /** Tells where it stands, whenever that changes. */
    static void follow(Stage stage, Remembered remembered) {
        WindowPlace place = new WindowPlace(stage, remembered);
        if (stage.isShowing()) {
            place.tell();
        }
        for (Observable each : new Observable[] {
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty(),
            stage.fullScreenProperty()
        }) {
            each.addListener(changed -> place.tell());
        }
    }

    private static boolean isSeen(Rectangle2D screen, Place place) {
        Rectangle2D bar = new Rectangle2D(place.x(), place.y(), place.width(), LEAST_SEEN);
        // Its upper edge is what a window is moved by.
        return wide(screen, bar) >= LEAST_SEEN
                && high(screen, bar) >= LEAST_SEEN / 2
                && bar.getMinY() >= screen.getMinY() - 1;
    }

    private static double overlap(Rectangle2D screen, Rectangle2D window) {
        return wide(screen, window) * high(screen, window);
    }

    private static double wide(Rectangle2D screen, Rectangle2D part) {
        return Math.min(screen.getMaxX(), part.getMaxX()) - Math.max(screen.getMinX(), part.getMinX());
    }

    private static double high(Rectangle2D screen, Rectangle2D part) {
        return Math.min(screen.getMaxY(), part.getMaxY()) - Math.max(screen.getMinY(), part.getMinY());
    }

    private static void put(Stage stage, Place place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.state() == State.MAXIMIZED);
        stage.setFullScreen(place.state() == State.FULL_SCREEN);
    }

    private void tell() {
        if (stage.isIconified() || Double.isNaN(stage.getX()) || Double.isNaN(stage.getWidth())) {
            return;
        }
        Place before = remembered.placeProperty().get().orElse(null);
        State state = stage.isFullScreen() ? State.FULL_SCREEN : stage.isMaximized() ? State.MAXIMIZED : State.NORMAL;
        Place now = state == State.NORMAL || before == null
                ? new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), state)
                : new Place(before.x(), before.y(), before.width(), before.height(), state);
        remembered.placeProperty().set(Optional.of(now));
    }
}
