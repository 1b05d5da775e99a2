package unfold.draw.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.stage.Box;
import unfold.draw.stage.StageLayout;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;

/** Before a class a folded network may be higher than the stage: what is at work is seen. */
class RowsTest {

    private final Subject subject =
            Folded.subject(OpenLesson.open(BundledLessons.ofProgram().read("lstm-sentence")));
    private final Rectangle2D stage = new Rectangle2D.Double(0, 0, 612, 590);

    private FoldedLayout folded(Theme theme) {
        return FoldedLayout.of(StageLayout.of(subject, stage, theme, 1), WeightNames.NONE, 1);
    }

    private boolean isSeen(FoldedLayout layout, Box box) {
        return layout.rows().see(box.frame());
    }

    @Test
    void theRowAtWorkIsSeenAtEveryStepAndOthersAreNotPointedAtWhereTheyAreCutOff() {
        FoldedLayout layout = folded(Theme.projector());
        assertFalse(layout.rows().areAllSeen());
        for (int cursor = 0; cursor <= subject.trace().steps().size(); cursor++) {
            Frame frame = Frame.at(subject, cursor);
            layout = layout.at(frame);
            int row = Rows.current(frame, layout.measures().circuit().cast());
            FoldedLayout now = layout;
            assertTrue(
                    now.boxes().stream()
                            .filter(box -> now.measures()
                                            .circuit()
                                            .cast()
                                            .row(subject.trace()
                                                    .quantity(box.slot().quantity()))
                                    == row)
                            .allMatch(box -> isSeen(now, box)),
                    () -> "the row at work is cut off at " + frame.cursor());
            assertTrue(now.grids().values().stream().allMatch(grid -> stage.contains(grid.area())));
            assertTrue(now.titles().stream().allMatch(title -> stage.contains(title.place())));
        }
    }

    @Test
    void rowsStandStillWhileTheRowAtWorkIsSeen() {
        FoldedLayout layout = folded(Theme.projector());
        int moves = 0;
        for (int cursor : IntStream.rangeClosed(0, 9).toArray()) {
            FoldedLayout next = layout.at(Frame.at(subject, cursor));
            moves += next.rows().equals(layout.rows()) ? 0 : 1;
            layout = next;
        }
        assertEquals(0, moves, "no row of the first time step's operations is cut off but the last");
    }

    @Test
    void onAScreenAllRowsAreSeen() {
        assertTrue(folded(Theme.light()).rows().areAllSeen());
    }
}
