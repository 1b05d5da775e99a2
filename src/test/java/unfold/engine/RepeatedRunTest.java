package unfold.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Runs of one network use the same memory again: no run may see what another has left there. */
class RepeatedRunTest {

    private static final String LSTM = "lstm_ce_5_7_4_12";

    private final ReferenceTest.ReferenceNetwork lstm = ReferenceTest.ReferenceNetwork.of(LSTM, Reference.read(LSTM));

    private static Inputs changed(Inputs inputs) {
        Tensor weights = inputs.parameters().get("W_f");
        return inputs.withParameter("W_f", weights.with(3, weights.get(3) + 0.5));
    }

    private static List<Tensor> everything(Trace trace) {
        List<Tensor> all = new ArrayList<>();
        for (Quantity quantity : trace.quantities()) {
            int[] times = quantity.timed() ? quantity.interval().times().toArray() : new int[] {Slot.UNTIMED};
            for (int time : times) {
                trace.last(Slot.value(quantity, time)).ifPresent(all::add);
                trace.last(Slot.gradient(quantity, time)).ifPresent(all::add);
            }
        }
        return all;
    }

    @Test
    void aRunLeavesNothingBehindForTheNext() {
        Trace first = lstm.network().trace(lstm.inputs());
        List<Tensor> before = everything(first);
        Trace second = lstm.network().trace(changed(lstm.inputs()));
        Trace third = lstm.network().trace(lstm.inputs());
        assertEquals(before, everything(third));
        assertEquals(before, everything(first), "an earlier trace has changed");
        assertNotEquals(before, everything(second));
    }

    @Test
    void runsAtTheSameTimeDoNotMeet() throws Exception {
        List<Tensor> one = everything(lstm.network().trace(lstm.inputs()));
        List<Tensor> other = everything(lstm.network().trace(changed(lstm.inputs())));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Tensor>>> runs = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Inputs inputs = i % 2 == 0 ? lstm.inputs() : changed(lstm.inputs());
                runs.add(pool.submit(() -> everything(lstm.network().trace(inputs))));
            }
            for (int i = 0; i < runs.size(); i++) {
                assertEquals(i % 2 == 0 ? one : other, runs.get(i).get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LSTM, "gru_torch_ce_5_7_4_12", "elman_tanh_ce_lecture", "elman_tanh_ce_tbptt4_5_7_4_12"})
    void withAndWithoutARecordAllNumbersAreTheSameBitForBit(String file) {
        ReferenceTest.ReferenceNetwork reference = ReferenceTest.ReferenceNetwork.of(file, Reference.read(file));
        Trace trace = reference.network().trace(reference.inputs());
        Runner runner = reference.network().runner(reference.inputs());
        for (int run = 0; run < 2; run++) {
            runner.lossAndGradients();
            for (Quantity quantity : trace.quantities()) {
                int time = quantity.timed() ? quantity.interval().first() : Slot.UNTIMED;
                assertEquals(trace.last(Slot.value(quantity, time)).orElseThrow(), runner.value(quantity.id(), time));
                trace.last(Slot.gradient(quantity, time))
                        .ifPresent(gradient ->
                                assertEquals(gradient, runner.gradient(quantity.id(), time), quantity.key()));
            }
        }
    }

    @Test
    void aChangedEntryIsThatOfAChangedMatrix() {
        Runner runner = lstm.network().runner(lstm.inputs());
        runner.loss();
        Quantity weights = quantity(lstm.network(), "W_f");
        double old = runner.set(
                weights.id(),
                Slot.UNTIMED,
                3,
                lstm.inputs().parameters().get("W_f").get(3) + 0.5);
        assertEquals(lstm.inputs().parameters().get("W_f").get(3), old);
        Runner fresh = lstm.network().runner(changed(lstm.inputs()));
        assertEquals(fresh.lossAndGradients(), runner.lossAndGradients());
        assertEquals(fresh.gradient(weights.id(), 0), runner.gradient(weights.id(), 0));
        runner.load(lstm.inputs());
        assertEquals(lstm.network().runner(lstm.inputs()).loss(), runner.loss(), "the entry is the loaded one again");
    }

    @Test
    void theGradientOfDataIsThereUntilNumbersChange() {
        Runner runner = lstm.network().runner(lstm.inputs());
        Quantity input = lstm.network().program().quantities().list().stream()
                .filter(each -> each.role() == Role.INPUT)
                .findFirst()
                .orElseThrow();
        runner.lossAndGradients();
        Tensor expected = lstm.network()
                .trace(lstm.inputs())
                .last(Slot.gradient(input, 2))
                .orElseThrow();
        assertEquals(expected, runner.gradient(input.id(), 2));
        runner.lossAndGradients();
        runner.load(changed(lstm.inputs()));
        assertThrows(IllegalStateException.class, () -> runner.gradient(input.id(), 2));
    }

    private static Quantity quantity(Network network, String key) {
        return network.program().quantities().list().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
