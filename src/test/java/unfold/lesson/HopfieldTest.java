package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import unfold.tensor.Tensor;
import unfold.trace.Phase;

/** The lessons on Hopfield's network: what is stored, how the energy falls, and when it does not. */
class HopfieldTest {

    private static final int UNITS = 12;

    /** An L and a T in four rows of three. */
    private static final int[][] STORED = {
        {1, -1, -1, 1, -1, -1, 1, -1, -1, 1, 1, 1},
        {1, 1, 1, -1, 1, -1, -1, 1, -1, -1, 1, -1}
    };

    private final RunLesson run = RunLesson.of("hopfield");

    @Test
    void theWeightsAreHebbsForTheTwoPatterns() {
        Tensor w = run.weights().get("W");
        for (int i = 0; i < UNITS; i++) {
            for (int j = 0; j < UNITS; j++) {
                double hebb = STORED[0][i] * STORED[0][j] + STORED[1][i] * STORED[1][j];
                assertEquals(i == j ? 0 : hebb, w.get(i, j));
            }
        }
    }

    @Test
    void theStoredPatternIsRecalledFromThreeDamagedUnits() {
        Tensor start = run.lesson().inputs().initial().get("s").get(0);
        Tensor end = run.value("s", UNITS);
        int damaged = 0;
        for (int i = 0; i < UNITS; i++) {
            double stored = STORED[0][i];
            assertEquals(stored, end.get(i));
            damaged += start.get(i) == stored ? 0 : 1;
        }
        assertEquals(3, damaged);
    }

    @Test
    void theEnergyFallsAsTheNotesSay() {
        int[] energies = {-8, -28, -28, -28, -28, -40, -40, -40, -40, -68, -68, -68};
        for (int t = 1; t <= UNITS; t++) {
            assertEquals(energies[t - 1] / 68.0, run.value("E", t).get(0), 1e-15, "time step " + t);
        }
        double asked = 0;
        for (int j = 0; j < UNITS; j++) {
            asked += run.weights().get("W").get(1, j) * run.value("s", 1).get(j);
        }
        assertEquals(-10, asked);
    }

    @Test
    void bothPatternsAreAtRestAndHaveTheEnergyMinusOne() {
        for (int[] pattern : STORED) {
            Tensor stored =
                    Tensor.vector(Arrays.stream(pattern).asDoubleStream().toArray());
            RunLesson rest = run.withInitial("s", stored);
            for (int t = 1; t <= UNITS; t++) {
                assertEquals(stored, rest.value("s", t));
                assertEquals(-1, rest.value("E", t).get(0), 1e-15);
            }
        }
    }

    @Test
    void fromAnyStartTheEnergyNeverRisesAndEveryUnitStaysOneOrMinusOne() {
        Random random = new Random(3);
        for (int start = 0; start < 30; start++) {
            double[] units =
                    random.ints(UNITS, 0, 2).mapToDouble(i -> 2 * i - 1).toArray();
            RunLesson other = run.withInitial("s", Tensor.vector(units));
            double before = Double.POSITIVE_INFINITY;
            for (int t = 1; t <= UNITS; t++) {
                double energy = other.value("E", t).get(0);
                assertTrue(energy <= before + 1e-12, energy + " after " + before);
                for (double unit : other.value("s", t).toArray()) {
                    assertEquals(1, Math.abs(unit));
                }
                before = energy;
            }
        }
    }

    @Test
    void allAtOnceTheTwoUnitsTurnOverWithoutEnd() {
        RunLesson together = RunLesson.of("hopfield-together");
        for (int t = 1; t <= together.length(); t++) {
            assertEquals(t % 2 == 0 ? Tensor.vector(1, -1) : Tensor.vector(-1, 1), together.value("s", t));
            assertEquals(1, together.value("E", t).get(0));
        }
        assertEquals(
                -1, together.withInitial("s", Tensor.vector(1, 1)).value("E", 1).get(0));
    }

    @Test
    void nothingGoesBackward() {
        assertTrue(run.trace().steps().stream().allMatch(step -> step.phase() == Phase.FORWARD));
        assertFalse(run.trace().steps().isEmpty());
    }

    /** A loss that is typed in takes the flag away; without one it stays. */
    @Test
    void withALossTheLessonIsNotForwardOnlyAnyMore() {
        String text = run.lesson().lesson().equations();
        Rewritten same = Rewriting.of(run.lesson(), LessonNumbers.NONE, text.replace("136", "2"));
        assertTrue(same.lesson().lesson().presentation().isForwardOnly());
        Rewritten learning = Rewriting.of(run.lesson(), LessonNumbers.NONE, text + "L_t = squared_error(s_t, m_t)\n");
        assertFalse(learning.lesson().lesson().presentation().isForwardOnly());
    }
}
