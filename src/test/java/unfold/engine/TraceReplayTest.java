package unfold.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.tensor.Tensor;
import unfold.trace.Contribution;
import unfold.trace.Phase;
import unfold.trace.Ruler;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

/** The trace at any cursor is what doing the steps up to there, one after the other, leaves behind. */
class TraceReplayTest {

    private static Trace trace(String file) {
        return ReferenceTest.ReferenceNetwork.of(file, Reference.read(file)).trace();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elman_tanh_ce_lecture",
                "elman_tanh_ce_manytoone_5_7_4_12",
                "bidirectional_tanh_ce_5_7_4_12",
                "jordan_tanh_ce_5_7_4_12",
                "lstm_ce_5_7_4_12"
            })
    void everyCursorEqualsNaiveReplay(String file) {
        Trace trace = trace(file);
        Set<Slot> written = new LinkedHashSet<>();
        trace.steps().forEach(step -> written.addAll(step.writes()));
        Map<Slot, Tensor> state = new HashMap<>();
        for (int cursor = 0; cursor <= trace.steps().size(); cursor++) {
            for (Slot slot : written) {
                assertEquals(Optional.ofNullable(state.get(slot)), trace.at(slot, cursor), slot + " at " + cursor);
            }
            if (cursor < trace.steps().size()) {
                replay(trace, trace.steps().get(cursor), state);
            }
        }
    }

    /** Doing one step: what it writes whole is there, what it adds to is more. */
    private static void replay(Trace trace, Step step, Map<Slot, Tensor> state) {
        for (Slot slot : step.writes()) {
            if (trace.writer(slot).orElseThrow() == step.index() && slot.time() != Slot.UNTIMED) {
                state.put(slot, trace.last(slot).orElseThrow());
                continue;
            }
            Tensor sum = state.get(slot);
            for (Contribution term : trace.contributionsOf(step.index())) {
                if (term.target().equals(slot)) {
                    sum = sum == null ? term.value() : plus(sum, term.value());
                }
            }
            state.put(slot, sum == null ? trace.last(slot).orElseThrow() : sum);
        }
    }

    private static Tensor plus(Tensor a, Tensor b) {
        double[] sum = a.toArray();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b.get(i);
        }
        return Tensor.of(a.shape(), sum);
    }

    @Test
    void sumsDoNotDependOnTheOrderInWhichTheyAreLookedAt() {
        Trace rising = trace("elman_tanh_ce_5_7_4_12");
        Trace jumping = trace("elman_tanh_ce_5_7_4_12");
        Slot gradient = Slot.gradient(rising.quantity("W").orElseThrow(), 0);
        int end = rising.steps().size();
        for (int i = 0; i <= end; i++) {
            int cursor = i * 37 % (end + 1);
            assertEquals(trace("elman_tanh_ce_5_7_4_12").at(gradient, cursor), jumping.at(gradient, cursor));
        }
        for (int cursor = 0; cursor <= end; cursor++) {
            assertEquals(jumping.at(gradient, cursor), rising.at(gradient, cursor));
        }
    }

    @Test
    void whatIsGivenIsThereBeforeTheFirstStep() {
        Trace trace = trace("elman_tanh_ce_lecture");
        assertTrue(trace.at(Slot.value(trace.quantity("U").orElseThrow(), 0), 0).isPresent());
        assertTrue(trace.at(Slot.value(trace.quantity("x").orElseThrow(), 3), 0).isPresent());
        assertTrue(trace.at(Slot.value(trace.quantity("h").orElseThrow(), 0), 0).isPresent());
        assertTrue(trace.at(Slot.value(trace.quantity("h").orElseThrow(), 1), 0).isEmpty());
    }

    @Test
    void termsOfAGradientAddUpToIt() {
        Trace trace = trace("lstm_ce_5_7_4_12");
        for (Step step : trace.steps()) {
            Slot target = step.target();
            boolean sum = step.phase() == Phase.BACKWARD && target.time() != Slot.UNTIMED;
            if (sum && !trace.contributionsOf(step.index()).isEmpty()) {
                Tensor whole = trace.last(target).orElseThrow();
                double[] added = new double[whole.size()];
                for (Contribution term : trace.contributionsOf(step.index())) {
                    for (int i = 0; i < added.length && term.target().equals(target); i++) {
                        added[i] += term.value().get(i);
                    }
                }
                assertArrayEquals(whole.toArray(), added, 1e-15 * Math.max(1, whole.largest()));
            }
        }
    }

    @Test
    void allRulersStopAtTheEndsAndCoarserStopsAreAmongTheFiner() {
        Trace trace = trace("elman_tanh_ce_lecture");
        int end = trace.steps().size();
        Set<Integer> finer = null;
        for (Ruler.Size size : Ruler.Size.values()) {
            int[] stops = Ruler.of(trace, size).stops();
            assertEquals(0, stops[0]);
            assertEquals(end, stops[stops.length - 1]);
            Set<Integer> own = new LinkedHashSet<>();
            for (int stop : stops) {
                own.add(stop);
            }
            assertTrue(finer == null || finer.containsAll(own));
            finer = own;
        }
        assertEquals(3, finer.size());
    }

    @Test
    void steppingForwardAndBackVisitsTheSameStops() {
        Trace trace = trace("elman_tanh_ce_lecture");
        for (Ruler.Size size : Ruler.Size.values()) {
            Ruler ruler = Ruler.of(trace, size);
            int[] stops = ruler.stops();
            for (int i = 0; i + 1 < stops.length; i++) {
                assertEquals(stops[i + 1], ruler.next(stops[i]));
                assertEquals(stops[i], ruler.previous(stops[i + 1]));
            }
            assertEquals(0, ruler.previous(0));
            assertEquals(trace.steps().size(), ruler.next(trace.steps().size()));
        }
    }

    @Test
    void theSameNumbersGiveTheSameBits() {
        Trace first = trace("gru_torch_ce_5_7_4_12");
        Trace second = trace("gru_torch_ce_5_7_4_12");
        assertEquals(first.steps(), second.steps());
        first.steps().forEach(step -> step.writes().forEach(slot -> assertEquals(first.last(slot), second.last(slot))));
    }
}
