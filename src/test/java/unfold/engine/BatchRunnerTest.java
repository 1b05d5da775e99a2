package unfold.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.bench.Recurrences;
import unfold.bench.Workload;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

class BatchRunnerTest {

    /** Weights of so many units are large enough for sequences to go side by side; the length is no multiple of four. */
    private static final int UNITS = 66;

    private static final int STEPS = 3;

    /** More than go side by side, and no multiple of these. */
    private static final int SEQUENCES = 11;

    @ParameterizedTest
    @EnumSource
    void everySequenceHasTheLossThatItHasAlone(Recurrences recurrence) {
        Workload workload = Workload.of(recurrence, UNITS, STEPS);
        List<Inputs> sequences = workload.sequences(SEQUENCES);
        double[] alone = sequences.stream()
                .mapToDouble(each -> workload.network().runner(each).loss())
                .toArray();
        BatchRunner runner = workload.network().batchRunner();
        assertArrayEquals(alone, runner.lossesAndGradients(sequences));
        assertArrayEquals(new double[] {alone[2]}, runner.lossesAndGradients(sequences.subList(2, 3)));
        assertArrayEquals(alone, runner.lossesAndGradients(sequences), "the second time as well");
    }

    @Test
    void aSharedWeightIsChangedInTheFirstSequenceAlone() {
        Workload workload = Workload.of(Recurrences.LSTM, 3, STEPS);
        Execution first = new Execution(workload.network().program());
        Execution beside = first.beside();
        first.load(workload.inputs());
        int weight = parameters(workload).get(0).id();
        Tensor before = first.value(weight, Slot.UNTIMED);
        assertThrows(IllegalStateException.class, () -> beside.set(weight, Slot.UNTIMED, 1, 0.5));
        assertEquals(before, beside.value(weight, Slot.UNTIMED));
        assertEquals(before.get(1), first.set(weight, Slot.UNTIMED, 1, 0.5));
        assertEquals(before.with(1, 0.5), beside.value(weight, Slot.UNTIMED));
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAreTheSumsOfThoseOfTheSequences(Recurrences recurrence) {
        for (int units : new int[] {3, UNITS}) {
            Workload workload = Workload.of(recurrence, units, STEPS);
            List<Inputs> sequences = workload.sequences(SEQUENCES);
            BatchRunner batch = workload.network().batchRunner();
            batch.lossesAndGradients(sequences);
            Runner single = workload.network().runner(workload.inputs());
            List<double[]> sums = new ArrayList<>();
            for (Inputs sequence : sequences) {
                single.load(sequence);
                single.lossAndGradients();
                for (Quantity parameter : parameters(workload)) {
                    add(
                            single.gradient(parameter.id(), 0),
                            sums,
                            parameters(workload).indexOf(parameter));
                }
            }
            for (Quantity parameter : parameters(workload)) {
                double[] expected = sums.get(parameters(workload).indexOf(parameter));
                assertArrayEquals(expected, batch.gradient(parameter.id()).toArray(), 1e-12, parameter.key());
            }
        }
    }

    private static List<Quantity> parameters(Workload workload) {
        return workload.network().program().quantities().list().stream()
                .filter(each -> each.role() == Role.PARAMETER)
                .toList();
    }

    private static void add(Tensor gradient, List<double[]> sums, int place) {
        if (place == sums.size()) {
            sums.add(new double[gradient.size()]);
        }
        for (int i = 0; i < gradient.size(); i++) {
            sums.get(place)[i] += gradient.get(i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, UNITS})
    void otherWeightsAreTakenAndDifferentOnesRefused(int units) {
        Workload workload = Workload.of(Recurrences.ELMAN, units, STEPS);
        List<Inputs> sequences = workload.sequences(3);
        Tensor changed = sequences.get(0).parameters().get("W").with(5, 0.75);
        List<Inputs> others =
                sequences.stream().map(each -> each.withParameter("W", changed)).toList();
        BatchRunner runner = workload.network().batchRunner();
        double[] before = runner.lossesAndGradients(sequences);
        assertArrayEquals(
                workload.network().batchRunner().lossesAndGradients(others), runner.lossesAndGradients(others));
        InputException refused = assertThrows(
                InputException.class, () -> runner.lossesAndGradients(List.of(sequences.get(0), others.get(1))));
        assertEquals("The sequences of a batch share their weights, but 'W' differs.", refused.getMessage());
        assertArrayEquals(before, runner.lossesAndGradients(sequences), "what was refused has left nothing behind");
    }
}
