package unfold.draw.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.derivation.Dependency;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.screen.ScreenLayout;
import unfold.draw.stage.Box;
import unfold.draw.stage.StageLayout;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.trace.Slot;

/** A lesson of every kind can be folded: nothing covers anything else, and every connection is there once. */
class FoldedLayoutTest {

    private static final List<Dimension> SIZES = List.of(new Dimension(1920, 1080), new Dimension(1024, 768));

    private static FoldedLayout folded(Subject subject, OpenLesson lesson, Dimension size, int time) {
        Theme theme = Theme.light();
        Rectangle2D screen = new Rectangle2D.Double(0, 0, size.width, size.height);
        StageLayout chain =
                StageLayout.of(subject, ScreenLayout.of(screen, theme).stage(), theme, time);
        WeightNames names = WeightNames.of(lesson.network().program(), subject.wiring());
        return FoldedLayout.of(chain, names, time).around(chain, time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worked-example",
                "lstm-four-gates",
                "lstm-stacked",
                "gru",
                "both-directions",
                "attention",
                "attention-everywhere",
                "encoder-decoder",
                "dense-on-last-state",
                "mean-of-states",
                "hopfield",
                "jordan",
                "residual"
            })
    void nothingCoversAnythingElseAndEveryConnectionIsThereOnce(String name) {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
        Subject subject = Folded.subject(lesson);
        for (Dimension size : SIZES) {
            int last = subject.trace().timeline().last();
            FoldedLayout first = folded(subject, lesson, size, 1);
            for (int time : new int[] {1, (1 + last) / 2, last}) {
                check(first.at(time), name + " at " + time + " in " + size.width);
            }
            for (Dependency edge : subject.wiring().edges()) {
                boolean loops = edge.offset() != 0
                        && subject.trace().quantity(edge.to()).timed();
                long ties = first.at(last).strands().stream()
                        .filter(strand -> strand.tie().edge().equals(edge))
                        .filter(strand -> !loops || strand.tie().kind() == Tie.Kind.LOOP)
                        .filter(strand -> !loops || strand.points().size() == 4)
                        .count();
                assertEquals(1, ties, name + " " + edge);
            }
        }
    }

    private static void check(FoldedLayout layout, String where) {
        List<Box> boxes = layout.boxes();
        assertFalse(boxes.isEmpty(), where);
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle2D frame = boxes.get(i).frame();
            Slot slot = boxes.get(i).slot();
            assertTrue(
                    frame.getX() >= layout.area().getX()
                            && frame.getMaxX() <= layout.area().getMaxX(),
                    where + ": " + slot + " leaves the stage");
            assertTrue(
                    frame.getY() >= layout.area().getY()
                            && frame.getMaxY() <= layout.area().getMaxY(),
                    where + ": " + slot + " leaves the stage");
            for (Box other : boxes.subList(0, i)) {
                assertFalse(frame.intersects(other.frame()), where + ": " + slot + " covers " + other.slot());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theColumnStaysWhereItsTimeStepWasAndStepsDoNotMoveIt(int time) {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read("worked-example"));
        Subject subject = Folded.subject(lesson);
        Rectangle2D area = new Rectangle2D.Double(0, 0, 1400, 700);
        StageLayout chain = StageLayout.of(subject, area, Theme.light(), time);
        FoldedLayout layout = FoldedLayout.of(chain, WeightNames.NONE, time).around(chain, time);
        double stood = chain.column(time).orElseThrow().center();
        assertEquals(stood, layout.activeCenter(), 1e-9);
        for (int other = 1; other <= 3; other++) {
            assertEquals(layout.activeCenter(), layout.at(other).activeCenter());
            assertEquals(
                    "t = " + other + " of 3", layout.at(other).titles().get(0).text());
        }
    }
}
