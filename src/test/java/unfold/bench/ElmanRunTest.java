package unfold.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.engine.Inputs;
import unfold.engine.Runner;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;

/** What is timed side by side computes the same. */
class ElmanRunTest {

    private static final double EPSILON = 1e-12;
    private static final Workload WORKLOAD = Workload.of(Recurrences.ELMAN, 5, 6);
    private static final List<Inputs> BATCH = WORKLOAD.sequences(3);

    static Stream<ElmanRun> ofOneSequence() {
        return Stream.concat(
                Stream.of(EjmlElman.Form.values()).map(form -> new EjmlElman(form, WORKLOAD.inputs())),
                Stream.of(new PlainElman(List.of(WORKLOAD.inputs()))));
    }

    @ParameterizedTest
    @MethodSource("ofOneSequence")
    void numbersAreThoseOfTheDerivedNetwork(ElmanRun byHand) {
        agree(byHand, List.of(WORKLOAD.inputs()));
    }

    @ParameterizedTest
    @MethodSource
    void numbersOfABatchAreTheSumsOverItsSequences(ElmanRun byHand) {
        agree(byHand, BATCH);
    }

    static Stream<ElmanRun> numbersOfABatchAreTheSumsOverItsSequences() {
        return Stream.of(new PlainElman(BATCH));
    }

    private static void agree(ElmanRun byHand, List<Inputs> sequences) {
        for (int again = 0; again < 2; again++) {
            double loss = byHand.run();
            double expected = 0;
            for (Inputs sequence : sequences) {
                expected += WORKLOAD.network().runner(sequence).loss();
            }
            assertEquals(expected, loss, EPSILON);
        }
        byHand.gradients().forEach((key, rows) -> {
            Quantity quantity = WORKLOAD.network().program().quantities().list().stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    assertEquals(sum(sequences, quantity, i, j), rows[i][j], EPSILON, key);
                }
            }
        });
    }

    private static double sum(List<Inputs> sequences, Quantity quantity, int row, int column) {
        double sum = 0;
        for (Inputs sequence : sequences) {
            Runner runner = WORKLOAD.network().runner(sequence);
            runner.lossAndGradients();
            Tensor gradient = runner.gradient(quantity.id(), 0);
            sum += gradient.get(row, column);
        }
        return sum;
    }
}
