package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.draw.plot.PlotKind;
import unfold.draw.plot.PlotSettings;
import unfold.ui.model.PlotsModel.Board;

class MeasuringTest {

    private static final Measuring.Wish WISH = new Measuring.Wish(List.of(PlotKind.LOSS), PlotSettings.USUAL);

    /** Work that is done when the test says so. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private final List<Board> delivered = new ArrayList<>();
    private long now;

    private Measuring taking(long nanos) {
        Measuring measuring = new Measuring(waiting::add, Runnable::run, () -> now += nanos);
        measuring.expect(WISH);
        return measuring;
    }

    private void ask(Measuring measuring, Showing of) {
        measuring.measure(WISH.of(of), delivered::add, failure -> {
            throw new AssertionError(failure);
        });
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static boolean isOf(Board board, Showing showing) {
        return board.runs().get(0).subject() == showing.subject();
    }

    @Test
    void quickPlotsAreThereWhenTheirRunIsShown() {
        Measuring measuring = taking(1);
        ask(measuring, Showing.bundled("worked-example"));
        work();
        Showing next = Showing.bundled("worked-example");
        measuring.ahead(next);
        ask(measuring, next);
        assertTrue(isOf(delivered.get(1), next), "nothing had to be waited for");
        assertFalse(measuring.behindProperty().get());
        assertTrue(waiting.isEmpty());
    }

    @Test
    void slowPlotsDoNotHoldUpTheirRun() {
        Measuring measuring = taking(1_000_000_000);
        Showing first = Showing.bundled("worked-example");
        ask(measuring, first);
        work();
        Showing next = Showing.bundled("worked-example");
        measuring.ahead(next);
        ask(measuring, next);
        assertEquals(1, delivered.size());
        assertTrue(measuring.behindProperty().get());
        work();
        assertTrue(isOf(delivered.get(1), next));
        assertFalse(measuring.behindProperty().get());
    }

    @Test
    void whatWasMeasuredForAnotherRunIsNotShown() {
        Measuring measuring = taking(1);
        ask(measuring, Showing.bundled("worked-example"));
        work();
        measuring.ahead(Showing.bundled("worked-example"));
        Showing other = Showing.bundled("worked-example");
        ask(measuring, other);
        assertEquals(1, delivered.size());
        work();
        assertTrue(isOf(delivered.get(1), other));
    }

    @Test
    void onlyTheNewestRequestIsDelivered() {
        Measuring measuring = taking(1);
        Showing newest = Showing.bundled("worked-example");
        ask(measuring, Showing.bundled("worked-example"));
        ask(measuring, newest);
        work();
        assertEquals(1, delivered.size());
        assertSame(newest.subject(), delivered.get(0).runs().get(0).subject());
    }
}
