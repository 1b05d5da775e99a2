package unfold.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.BundledLessons;
import unfold.lesson.CellKind;
import unfold.lesson.Lesson;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.cell.CellExchange;

class CorrespondenceTest {

    private static final String SINGLE = """
            title: One step
            equations: |
              h_t = tanh(U x_t + W h_{t-1})
              L_t = squared_error(h_t, d_t)
            sizes: {h: 2}
            weights: {U: {init: normal, seed: 1}, W: {init: normal, seed: 2}}
            data: {x: [[1, 2]], d: [[0, 1]]}
            """;

    private static final List<List<Trace>> TASKS = Stream.of(
                    BundledLessons.ofProgram().read("worked-example"), LessonFile.read(SINGLE, "single.yaml"))
            .map(CorrespondenceTest::cells)
            .toList();

    /** All cells of one task, for three time steps and for one. */
    static List<List<Trace>> tasks() {
        return TASKS;
    }

    private static List<Trace> cells(Lesson lesson) {
        OpenLesson open = OpenLesson.open(lesson);
        List<Trace> traces = new ArrayList<>(List.of(open.trace()));
        for (CellKind kind : CellKind.values()) {
            traces.add(CellExchange.of(open, kind).trace());
        }
        return traces;
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void whenOneHasFinishedATimeStepSoHaveTheOthers(List<Trace> traces) {
        for (Trace from : traces) {
            for (Trace to : traces) {
                Correspondence there = Correspondence.between(from, to);
                assertEquals(0, there.of(0));
                assertEquals(to.steps().size(), there.of(from.steps().size()));
                for (int cursor : Ruler.of(from, Ruler.Size.TIME_STEP).stops()) {
                    if (cursor > 0 && from.steps().get(cursor - 1).time() != Slot.UNTIMED) {
                        int other = there.of(cursor);
                        assertEquals(place(from, cursor), place(to, other));
                        assertTrue(isLast(to, other), () -> "at " + cursor + " the other is at " + other);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void withinATimeStepTheOthersAreInTheSameOneAndGoOnForward(List<Trace> traces) {
        for (Trace from : traces) {
            for (Trace to : traces) {
                Correspondence there = Correspondence.between(from, to);
                for (int cursor = 1; cursor <= from.steps().size(); cursor++) {
                    int other = there.of(cursor);
                    assertTrue(other >= there.of(cursor - 1));
                    if (from.steps().get(cursor - 1).time() != Slot.UNTIMED) {
                        assertEquals(place(from, cursor), place(to, other));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theWayToOneWithMoreOperationsAndBackEndsWhereItBegan(List<Trace> traces) {
        Trace rnn = traces.get(1);
        Trace lstm = traces.get(2);
        Correspondence there = Correspondence.between(rnn, lstm);
        Correspondence back = Correspondence.between(lstm, rnn);
        for (int cursor = 0; cursor <= rnn.steps().size(); cursor++) {
            assertEquals(cursor, back.of(there.of(cursor)));
        }
    }

    @Test
    void runsOfOtherLengthsMeetWhereAPhaseEnds() {
        Trace three = OpenLesson.open(BundledLessons.ofProgram().read("worked-example"))
                .trace();
        Trace forty =
                OpenLesson.open(BundledLessons.ofProgram().read("long-memory")).trace();
        int end = (int) three.steps().stream()
                .filter(step -> step.phase() == Phase.FORWARD)
                .count();
        Correspondence there = Correspondence.between(three, forty);
        assertEquals(Phase.FORWARD, forty.steps().get(there.of(end) - 1).phase());
        assertEquals(Phase.BACKWARD, forty.steps().get(there.of(end)).phase());
    }

    private static String place(Trace trace, int cursor) {
        Step step = trace.steps().get(cursor - 1);
        return step.phase() + " " + step.time();
    }

    private static boolean isLast(Trace trace, int cursor) {
        return cursor == trace.steps().size() || !place(trace, cursor).equals(place(trace, cursor + 1));
    }
}
