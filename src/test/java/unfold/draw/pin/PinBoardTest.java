package unfold.draw.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.draw.Frame;
import unfold.draw.Theme;

class PinBoardTest {

    /** The blackboard of a window of 1024 by 768 pixels. */
    /** The blackboard of a window of 1024×768; plots and parameters are folded away in the projector's profile. */
    private static final Rectangle2D SMALL = new Rectangle2D.Double(0, 0, 344, 370);

    private static final Rectangle2D SMALL_PROJECTED = new Rectangle2D.Double(0, 0, 408, 590);

    private static final Rectangle2D LARGE = new Rectangle2D.Double(0, 0, 650, 577);

    private static PinBoard board(Frame frame, Rectangle2D area, Theme theme) {
        return PinBoard.of(PinBoard.place(area, theme, frame), frame.marks().pins(), theme);
    }

    private static Rectangle2D small(Theme theme) {
        return theme.equals(Theme.projector()) ? SMALL_PROJECTED : SMALL;
    }

    @ParameterizedTest
    @ValueSource(strings = {"worked-example", "lstm-sentence", "attention"})
    void everyNumberHasRoomForItsArithmetic(String name) {
        Pinned pinned = new Pinned(name);
        List<Frame> frames = pinned.each(2, pinned.end());
        assertTrue(frames.size() > 10);
        for (Frame frame : frames) {
            for (Theme theme : List.of(Theme.light(), Theme.projector())) {
                String what = frame.marks().pins().all().get(0).origin().name();
                assertTrue(board(frame, small(theme), theme).isWithin(), what);
                assertTrue(board(frame, LARGE, theme).isWithin(), what);
            }
        }
    }

    @Test
    void threePinsHaveRoomOnASmallProjectorAndLeaveHalfToTheOperation() {
        Pinned pinned = new Pinned("worked-example");
        pinned.pin(pinned.value("s", 2), 0)
                .pin(pinned.value("W", 0).gradient(), 1)
                .pin(pinned.value("s", 2).gradient(), 0);
        for (int active = 0; active < 3; active++) {
            Frame frame = pinned.frame(pinned.end(), active);
            assertTrue(board(frame, SMALL_PROJECTED, Theme.projector()).isWithin());
            assertTrue(PinBoard.place(SMALL_PROJECTED, Theme.projector(), frame).getHeight()
                    <= SMALL_PROJECTED.getHeight() / 2);
        }
    }

    @Test
    void placeStaysTheSameForAllOperationsAndNumbers() {
        Pinned pinned = new Pinned("worked-example");
        pinned.pin(pinned.value("s", 2), 0);
        Rectangle2D place = PinBoard.place(LARGE, Theme.light(), pinned.frame(1, 0));
        for (int cursor = 2; cursor <= pinned.end(); cursor++) {
            assertEquals(place, PinBoard.place(LARGE, Theme.light(), pinned.frame(cursor, 0)));
        }
        assertEquals(
                0,
                PinBoard.place(LARGE, Theme.light(), new Pinned("elman").frame(3, 0))
                        .getHeight());
    }

    @Test
    void linesAreFoundUnderThePointer() {
        Pinned pinned = new Pinned("worked-example");
        pinned.pin(pinned.value("s", 2), 0).pin(pinned.value("s", 3), 0);
        Frame frame = pinned.frame(pinned.end(), 1);
        Rectangle2D place = PinBoard.place(LARGE, Theme.light(), frame);
        PinBoard board = board(frame, LARGE, Theme.light());
        assertEquals(OptionalInt.of(0), board.pinAt(place.getCenterX(), place.getY() + 20));
        assertEquals(OptionalInt.of(1), board.pinAt(place.getCenterX(), place.getY() + 40));
        assertTrue(board.pinAt(place.getCenterX(), place.getY() - 5).isEmpty());
    }
}
