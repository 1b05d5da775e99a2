package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Samples;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.stage.AtWork;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.Track;
import unfold.draw.stage.Viewport;

class ViewportModelTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 900, 600);
    private static final Subject RUN = Samples.elman(40, 3, 4, 3);
    private static final StageLayout STAGE = StageLayout.of(RUN, AREA, Theme.light(), 20);
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

    private Rectangle2D work(int step) {
        Frame frame = Frame.at(RUN, step);
        return AtWork.place(STAGE.at(frame.activeTime(), viewport.shown()), frame)
                .orElseThrow();
    }

    @Test
    void theBoxesOfTheOperationAtWorkStayInSightWhileKeysZoomAndStep() {
        int[] step = {RUN.trace().steps().size() / 2};
        viewport.working(() -> Optional.of(work(step[0])));
        active = Frame.at(RUN, step[0]).activeTime();
        for (int i = 0; i < 5; i++) {
            viewport.zoomIn(active);
        }
        Rectangle2D room = track().room();
        for (int i = 0; i < 12; i++) {
            step[0]++;
            active = Frame.at(RUN, step[0]).activeTime();
            if (AtWork.place(STAGE, Frame.at(RUN, step[0])).isPresent()) {
                viewport.follow();
                Rectangle2D place = work(step[0]);
                assertTrue(place.getY() >= room.getY() && place.getMaxY() <= room.getMaxY(), place + " in " + room);
            }
        }
    }

    @Test
    void whereAllIsShownFollowingMovesNothing() {
        viewport.follow(40);
        assertEquals(Viewport.FIT, viewport.shown());
    }

    @Test
    void withAClockTheWayIsShortAndEndsWhereItWouldWithoutOne() {
        viewport.zoom(6, MIDDLE);
        viewport.clock(new SimpleBooleanProperty(true));
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
    void withoutMotionItIsThereAtOnce() {
        viewport.zoom(6, MIDDLE);
        viewport.clock(new SimpleBooleanProperty(false));
        active = 38;
        viewport.follow(38);
        assertFalse(viewport.movingProperty().get());
        assertTrue(isSeen(38.5));
    }

    @Test
    void whatTheReaderDoesOnTheWayTakesItsPlace() {
        viewport.zoom(6, MIDDLE);
        viewport.clock(new SimpleBooleanProperty(true));
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

    @Test
    void aPictureLargerThanTheStageIsLookedAlongWithoutAZoom() {
        Track large = Track.of(AREA, 1, new Rectangle2D.Double(0, 0, 1800, 600)).from(new Viewport(1, 0.25, 0.5));
        viewport.along(zoom -> Optional.of(large));
        viewport.clock(new SimpleBooleanProperty(true));
        assertTrue(viewport.isMovable());
        assertEquals(0, large.scrolledX(viewport.shown()), "it begins where it is at home");
        viewport.lead(new Viewport(1, 0.25, 0.5), new Viewport(1, 0.75, 0.5));
        viewport.tick(0);
        viewport.tick(110 * MILLI);
        double there = large.scrolledX(viewport.shown());
        assertTrue(there > 0 && there < 900, () -> "on its way at " + there);
        viewport.tick(220 * MILLI);
        assertEquals(900, large.scrolledX(viewport.shown()), 1e-9);
        assertFalse(viewport.zoomedProperty().get());
        viewport.fit();
        assertEquals(0, large.scrolledX(viewport.shown()));
    }
}
