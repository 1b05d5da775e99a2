package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackTest {

    private static final Rectangle2D ROOM = new Rectangle2D.Double(10, 20, 400, 200);
    private static final int COLUMNS = 40;

    /** Columns of one width but the twentieth, which is five times as wide. */
    private static Track track(double zoom) {
        double pitch = 10 * zoom;
        List<Column> columns = IntStream.range(0, COLUMNS)
                .mapToObj(i -> new Column(
                        i + 1, 10 + pitch * (i + (i > 19 ? 4 : 0)) + 1, pitch * (i == 19 ? 5 : 1) - 2, i == 19))
                .toList();
        return new Track(ROOM, zoom, columns, new double[] {1, 1}, new Band(20, 200 * Math.max(1, zoom / 2)));
    }

    private static double screenX(Track track, Viewport viewport, double position) {
        return track.x(position) - track.scrolledX(viewport);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "7.25", "19", "19.9", "20.1", "39.99", "40"})
    void aPositionIsFoundWhereItLies(double position) {
        Track track = track(3);
        assertEquals(position, track.position(track.x(position)), 1e-9);
    }

    @Test
    void whatIsBeyondTheEndsCountsAsTheEnds() {
        Track track = track(3);
        assertEquals(0, track.position(-1e6));
        assertEquals(COLUMNS, track.position(1e6));
    }

    @ParameterizedTest
    @CsvSource({"2, 3", "3, 8", "8, 3.3", "5, 5"})
    void whatIsUnderThePointerStaysThere(double from, double to) {
        Track before = track(from);
        Track after = track(to);
        Viewport viewport = before.settled(new Viewport(from, 18, 0.5));
        Point2D point = new Point2D.Double(290, 90);
        double position = before.position(point.getX() + before.scrolledX(viewport));
        Viewport zoomed = after.holding(point, before, viewport);
        assertEquals(point.getX(), screenX(after, zoomed, position), 1e-6);
        assertEquals(to, zoomed.zoom());
    }

    @Test
    void theHeightUnderThePointerStaysToo() {
        Track before = track(4);
        Track after = track(8);
        Viewport viewport = before.settled(new Viewport(4, 18, 0.5));
        double[] rows = before.visibleRows(viewport);
        double row = rows[0] + 0.25 * (rows[1] - rows[0]);
        Viewport zoomed = after.holding(new Point2D.Double(200, 70), before, viewport);
        double[] now = after.visibleRows(zoomed);
        assertEquals(row, now[0] + 0.25 * (now[1] - now[0]), 1e-9);
    }

    @Test
    void nothingEmptyIsShownBeyondTheEnds() {
        Track track = track(4);
        for (double column : new double[] {-5, 0, 3, 20, 38, 45}) {
            Viewport viewport = track.settled(new Viewport(4, column, 0));
            assertTrue(screenX(track, viewport, 0) <= ROOM.getX() + 1e-9);
            assertTrue(screenX(track, viewport, COLUMNS) >= ROOM.getMaxX() - 1e-9);
            assertEquals(0, track.visibleRows(viewport)[0], 1e-9);
        }
    }

    @Test
    void draggingMovesByThePixelsOfTheDragAndStopsAtTheEnds() {
        Track track = track(4);
        Viewport middle = track.settled(new Viewport(4, 10, 0.5));
        Viewport moved = track.moved(middle, -37, 11);
        assertEquals(37, track.scrolledX(moved) - track.scrolledX(middle), 1e-6);
        assertEquals(-11, track.scrolledY(moved) - track.scrolledY(middle), 1e-6);
        Viewport end = track.moved(middle, -1e5, 0);
        assertEquals(end, track.moved(end, -50, 0));
        assertEquals(COLUMNS, track.visible(end)[1], 1e-9);
    }

    @Test
    void atZoomOneEverythingIsShownAndNothingMoves() {
        Track track = track(1);
        assertEquals(Viewport.FIT, track.moved(Viewport.FIT, 50, 50));
        assertEquals(Viewport.FIT, track.holding(new Point2D.Double(100, 100), track(3), new Viewport(3, 8, 0.5)));
        assertEquals(0, track.scrolledX(Viewport.FIT));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(0.9, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "15", "20", "21", "33", "40"})
    void theTimeStepAtWorkIsKeptAwayFromTheEdges(int time) {
        Track track = track(4);
        Viewport followed = track.following(track.settled(new Viewport(4, 11, 0.3)), time);
        double left = screenX(track, followed, time - 1);
        double right = screenX(track, followed, time);
        double margin = Track.EDGE * ROOM.getWidth();
        boolean first = track.visible(followed)[0] < 1e-9;
        boolean last = track.visible(followed)[1] > COLUMNS - 1e-9;
        assertTrue(first || left >= ROOM.getX() + margin - 1e-6, "left " + left);
        assertTrue(last || right <= ROOM.getMaxX() - margin + 1e-6, "right " + right);
    }

    @Test
    void whatIsInTheMiddleDoesNotMoveWhenItIsFollowed() {
        Track track = track(4);
        Viewport viewport = track.settled(new Viewport(4, 11, 0.3));
        assertSame(viewport, track.following(viewport, 11));
        assertSame(viewport, track.following(viewport, 12));
    }

    @Test
    void whatIsAboveOrBelowIsBroughtIntoView() {
        Track track = track(4);
        Rectangle2D all = track.content();
        Viewport top = track.settled(new Viewport(4, 11, 0));
        Rectangle2D low = new Rectangle2D.Double(0, all.getMaxY() - 40, 10, 20);
        Viewport there = track.inSight(top, low);
        assertTrue(low.getMaxY() - track.scrolledY(there) <= ROOM.getMaxY());
        assertTrue(low.getY() - track.scrolledY(there) > ROOM.getCenterY(), "no further than needed");
        assertEquals(top.column(), there.column());
        assertSame(there, track.inSight(there, low));
        Rectangle2D high = new Rectangle2D.Double(0, all.getY() + 20, 10, 20);
        assertTrue(high.getY() - track.scrolledY(track.inSight(there, high)) >= ROOM.getY());
        Viewport middle = track.inSight(top, all);
        assertEquals(0.5, middle.row(), 1e-9, "what is larger than the stage has its middle there");
        assertEquals(Viewport.FIT, track(1).inSight(Viewport.FIT, low));
    }

    @Test
    void zoomingByKeysHoldsTheTimeStepAtWorkIfItIsSeen() {
        Track track = track(4);
        Viewport viewport = track.settled(new Viewport(4, 11, 0.5));
        assertEquals(
                screenX(track, viewport, 12.5), track.anchor(viewport, 13, 50).getX(), 1e-9);
        assertEquals(ROOM.getCenterX(), track.anchor(viewport, 40, 50).getX());
    }

    @Test
    void aPictureThatFitsStandsInTheMiddleAndStays() {
        Track small = Track.of(ROOM, 1, new Rectangle2D.Double(10, 20, 300, 200));
        assertEquals(-50, small.scrolledX(Viewport.FIT), 1e-9);
        assertSame(Viewport.FIT, small.moved(Viewport.FIT, -30, 0));
        Track large = Track.of(ROOM, 1, new Rectangle2D.Double(10, 20, 600, 500));
        Viewport moved = large.moved(new Viewport(1, 0.5, 0.5), -30, 40);
        assertEquals(130, large.scrolledX(moved), 1e-9);
        assertEquals(110, large.scrolledY(moved), 1e-9);
        assertEquals(200, large.scrolledX(large.moved(moved, -1e4, 0)), 1e-9, "no further than its edge");
    }
}
