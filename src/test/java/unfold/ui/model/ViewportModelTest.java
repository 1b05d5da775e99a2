package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unfold.draw.Samples;
import unfold.draw.Theme;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.Track;
import unfold.draw.stage.Viewport;

class ViewportModelTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 900, 600);
    private static final StageLayout STAGE = StageLayout.of(Samples.elman(40, 3, 4, 3), AREA, Theme.light(), 20);
    private static final Point2D MIDDLE = new Point2D.Double(450, 250);
    private static final long MILLI = 1_000_000;

    private final ViewportModel viewport = new ViewportModel();
    private int active = 20;

    @BeforeEach
    void lookAtAStage() {
        viewport.along(zoom -> Optional.of(STAGE.track(zoom, active)));
    }

    private Track track() {
        return STAGE.track(viewport.shown().zoom(), active);
    }

    private boolean isSeen(double position) {
        double[] seen = track().visible(viewport.shown());
        return seen[0] <= position + 1e-6 && position - 1e-6 <= seen[1];
    }

    @Test
    void zoomingInAndOutAgainShowsAllOfIt() {
        viewport.zoomIn(20);
        assertEquals(1.5, viewport.shown().zoom());
        assertTrue(viewport.zoomedProperty().get());
        viewport.zoomIn(20);
        viewport.zoomOut(20);
        viewport.zoomOut(20);
        viewport.zoomOut(20);
        assertEquals(Viewport.FIT, viewport.shown());
        assertFalse(viewport.zoomedProperty().get());
    }

    @Test
    void zoomHasAnEnd() {
        for (int i = 0; i < 60; i++) {
            viewport.zoomIn(20);
        }
        double most = viewport.shown().zoom();
        viewport.zoomIn(20);
        assertEquals(most, viewport.shown().zoom());
        assertTrue(most > 5 && most < 200, "most " + most);
        viewport.zoomOut(20);
        assertEquals(most / 1.5, viewport.shown().zoom(), 1e-9);
    }

    @Test
    void theTimeStepAtWorkStaysInViewWhileKeysZoom() {
        for (int i = 0; i < 8; i++) {
            viewport.zoomIn(20);
            assertTrue(isSeen(20.5), viewport.shown() + "");
        }
    }

    @Test
    void fitShowsAllFromAnywhere() {
        viewport.zoom(6, MIDDLE);
        viewport.drag(-300, 0);
        viewport.fit();
        assertEquals(Viewport.FIT, viewport.shown());
    }

    @Test
    void keysLookFurtherAndStopAtTheEnds() {
        viewport.zoom(4, MIDDLE);
        Viewport before = viewport.shown();
        viewport.right(1);
        assertTrue(viewport.shown().column() > before.column());
        viewport.right(-1);
        assertEquals(before.column(), viewport.shown().column(), 1e-9);
        viewport.right(-100);
        assertTrue(isSeen(0));
        viewport.right(100);
        assertTrue(isSeen(41));
    }

    @Test
    void steppingBringsBackWhatTheReaderHasLookedAwayFrom() {
        viewport.zoom(6, MIDDLE);
        viewport.right(-100);
        assertFalse(isSeen(21.5));
        active = 21;
        viewport.follow(21);
        assertTrue(isSeen(21.5));
        Viewport there = viewport.shown();
        viewport.follow(21);
        assertEquals(there, viewport.shown());
    }

    @Test
    void whereAllIsShownFollowingMovesNothing() {
        viewport.follow(40);
        assertEquals(Viewport.FIT, viewport.shown());
    }

    @Test
    void withAClockTheWayIsShortAndEndsWhereItWouldWithoutOne() {
        viewport.zoom(6, MIDDLE);
        viewport.clock();
        Viewport before = viewport.shown();
        active = 38;
        viewport.follow(38);
        assertTrue(viewport.movingProperty().get());
        assertEquals(before, viewport.shown());
        viewport.tick(5 * MILLI);
        viewport.tick(100 * MILLI);
        double half = viewport.shown().column();
        assertTrue(half > before.column());
        viewport.tick(400 * MILLI);
        assertFalse(viewport.movingProperty().get());
        assertTrue(viewport.shown().column() > half);
        assertTrue(isSeen(38.5));
        Viewport end = viewport.shown();
        viewport.tick(900 * MILLI);
        assertEquals(end, viewport.shown());
    }

    @Test
    void whatTheReaderDoesOnTheWayTakesItsPlace() {
        viewport.zoom(6, MIDDLE);
        viewport.clock();
        active = 38;
        viewport.follow(38);
        viewport.tick(MILLI);
        viewport.tick(50 * MILLI);
        viewport.fit();
        viewport.tick(100 * MILLI);
        assertEquals(Viewport.FIT, viewport.shown());
        assertFalse(viewport.movingProperty().get());
    }

    @Test
    void thePartOnTheMapIsBroughtIntoTheMiddle() {
        viewport.zoom(6, MIDDLE);
        viewport.centre(30.25);
        assertEquals(30.25, viewport.shown().column(), 1e-9);
    }

    @Test
    void withoutANetworkNothingIsDone() {
        viewport.along(zoom -> Optional.empty());
        viewport.zoomIn(1);
        viewport.right(1);
        viewport.follow(1);
        assertEquals(Viewport.FIT, viewport.shown());
    }
}
