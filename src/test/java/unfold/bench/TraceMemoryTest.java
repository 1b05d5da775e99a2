package unfold.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other tests left is let go meanwhile, if ever: that makes a trace seem smaller, never larger. */
class TraceMemoryTest {

    private static final int UNITS = 64;
    private static final int STEPS = 100;
    private static final double SHARE = 1.2;
    private static final long MEBI = 1 << 20;

    @ParameterizedTest
    @EnumSource(Recurrences.class)
    void traceTakesHardlyMoreThanItsNumbers(Recurrences cell) {
        TraceMemory memory = TraceMemory.of(Workload.of(cell, UNITS, STEPS));
        assertTrue(memory.recorded() > (long) UNITS * STEPS * Double.BYTES, memory::toString);
        assertTrue(memory.held() <= SHARE * memory.recorded() + MEBI, memory::toString);
    }
}
