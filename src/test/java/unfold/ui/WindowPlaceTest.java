package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import unfold.ui.model.Settings.Place;
import unfold.ui.model.Settings.Place.State;

class WindowPlaceTest {

    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D WALL = new Rectangle2D(0, 0, 1024, 768);
    private static final Rectangle2D WALL_AT_THE_RIGHT = new Rectangle2D(1920, 100, 1024, 768);

    private static Place normal(double x, double y, double width, double height) {
        return new Place(x, y, width, height, State.NORMAL);
    }

    private static Optional<Place> on(Place place, Rectangle2D... screens) {
        return WindowPlace.on(List.of(screens), place);
    }

    @Test
    void aWindowComesBackWhereItWas() {
        Place place = normal(96, 54, 1728, 972);
        assertEquals(Optional.of(place), on(place, DESK));
        Place partlyOutside = normal(-200, 300, 1400, 900);
        assertEquals(Optional.of(partlyOutside), on(partlyOutside, DESK), "as it was left");
    }

    @Test
    void aWindowOfALargeScreenFitsOnASmallWall() {
        assertEquals(Optional.of(normal(0, 0, 1024, 768)), on(normal(96, 54, 1728, 972), WALL));
        assertEquals(Optional.of(normal(0, 54, 1024, 700)), on(normal(96, 54, 1728, 700), WALL));
        Place all = new Place(96, 54, 1728, 972, State.FULL_SCREEN);
        assertEquals(Optional.of(new Place(0, 0, 1024, 768, State.FULL_SCREEN)), on(all, WALL));
    }

    @Test
    void theScreenThatHasMostOfItCounts() {
        Place there = normal(1900, 120, 1100, 700);
        assertEquals(Optional.of(normal(1920, 120, 1024, 700)), on(there, DESK, WALL_AT_THE_RIGHT));
    }

    @Test
    void whereNobodyCouldGetHoldOfItItIsNotPut() {
        assertEquals(Optional.empty(), on(normal(2000, 120, 1024, 768), DESK));
        assertEquals(Optional.empty(), on(normal(100, 1050, 1024, 768), DESK));
        assertEquals(Optional.empty(), on(normal(100, -30, 1024, 768), DESK));
        assertEquals(Optional.empty(), on(normal(100, 100, 10, 10), DESK));
        assertEquals(Optional.empty(), on(normal(100, 100, 1024, 768)));
    }
}
