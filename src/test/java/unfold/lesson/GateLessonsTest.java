package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unfold.tensor.Tensor;

/** What the lessons on gates say of each other and of their numbers. */
class GateLessonsTest {

    private final RunLesson gates = RunLesson.of("lstm-four-gates");
    private final RunLesson stacked = RunLesson.of("lstm-stacked");

    @Test
    void theStackedLstmIsTheOneWithFourGates() {
        Map<String, String> names = Map.of("i", "i", "f", "f", "o", "o", "g", "C~", "C", "C", "h", "h", "y", "y");
        for (int t = 1; t <= gates.length(); t++) {
            int time = t;
            names.forEach((ours, theirs) -> assertArrayEquals(
                    gates.value(theirs, time).toArray(),
                    stacked.value(ours, time).toArray(),
                    1e-15,
                    ours));
        }
        assertEquals(gates.loss(), stacked.loss(), 1e-15);
        assertEquals(gates.parameters(), stacked.parameters());
    }

    @Test
    void theRowsOfTheStackAreTheFourMatricesAndSoAreThoseOfItsGradient() {
        List<String> order = List.of("i", "f", "o", "C");
        for (int gate = 0; gate < 4; gate++) {
            String name = order.get(gate);
            for (int row = 0; row < 2; row++) {
                int in = 2 * gate + row;
                assertEquals(
                        gates.weights().get("b_" + name).get(row),
                        stacked.weights().get("b").get(in));
                for (int col = 0; col < 4; col++) {
                    Tensor one = gates.weights().get("W_" + name);
                    assertEquals(one.get(row, col), stacked.weights().get("W").get(in, col));
                    double gradient = gates.gradient("W_" + name).get(row, col);
                    assertEquals(gradient, stacked.gradient("W").get(in, col), 1e-15);
                }
            }
        }
    }

    @Test
    void theTwoFormsOfTheGruDifferFromTheSecondTimeStepOn() {
        RunLesson both = RunLesson.of("gru-both");
        assertEquals(0, both.value("D", 1).norm());
        double before = 0;
        for (int t = 2; t <= both.length(); t++) {
            double norm = both.value("D", t).norm();
            assertTrue(norm > before);
            before = norm;
        }
        assertEquals(0.28, both.value("r_in", 2).get(1), 5e-3);
        assertEquals(both.value("r_in", 2), both.value("r_out", 2));
        assertEquals(0.30, both.value("h_in", 4).get(0), 5e-3);
        assertEquals(0.46, both.value("h_out", 4).get(0), 5e-3);
    }

    @Test
    void withTheResetWideOpenItsPlaceDoesNotMatter() {
        RunLesson open = RunLesson.of("gru-both").withWeights(Map.of("b_r", Tensor.vector(50, 50)));
        for (int t = 1; t <= open.length(); t++) {
            assertTrue(open.value("D", t).norm() < 1e-14);
        }
    }

    /** The figures of the notes: which gates close at which word, and what is kept and shown. */
    @Test
    void theGatesCloseAtTheSubjectAndAtTheVerb() {
        RunLesson sentence = RunLesson.of("lstm-sentence");
        assertNear(sentence.value("f", 2), 0.04, 0.01);
        assertNear(sentence.value("f", 6), 0.03, 0.01);
        assertEquals(-0.99, sentence.value("C", 2).get(1), 5e-3);
        assertEquals(1.00, sentence.value("f", 5).get(1), 5e-3);
        for (int t = 3; t <= 5; t++) {
            assertTrue(sentence.value("f", t).get(1) > 0.98);
            assertTrue(sentence.value("h", t).get(1) < -0.95);
        }
        assertTrue(sentence.value("C", 6).get(1) > 0.9);
    }

    /** Of three answers the largest is that of the target at every word. */
    @Test
    void everyWordOfTheSentenceIsAnsweredRight() {
        RunLesson sentence = RunLesson.of("lstm-sentence");
        for (int t = 1; t <= 10; t++) {
            double[] said = sentence.value("y", t).toArray();
            double[] wanted = sentence.value("d", t).toArray();
            assertArrayEquals(wanted, said, 0.1);
        }
    }

    private static void assertNear(Tensor tensor, double... expected) {
        assertArrayEquals(expected, tensor.toArray(), 5e-3);
    }
}
