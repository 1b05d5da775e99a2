package unfold.ui;

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
        place.filter(WindowPlace::isSeen).ifPresent(last -> put(stage, last));
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

    private static boolean isSeen(Place place) {
        boolean sized = place.width() >= MainWindow.LEAST_WIDTH && place.height() >= MainWindow.LEAST_HEIGHT;
        Rectangle2D bar = new Rectangle2D(place.x(), place.y(), Math.max(1, place.width()), LEAST_SEEN);
        return sized
                && Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(screen -> overlap(screen, bar));
    }

    private static boolean overlap(Rectangle2D screen, Rectangle2D bar) {
        double wide = Math.min(screen.getMaxX(), bar.getMaxX()) - Math.max(screen.getMinX(), bar.getMinX());
        double high = Math.min(screen.getMaxY(), bar.getMaxY()) - Math.max(screen.getMinY(), bar.getMinY());
        // Its upper edge is what a window is moved by.
        return wide >= LEAST_SEEN && high >= LEAST_SEEN / 2 && bar.getMinY() >= screen.getMinY() - 1;
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
