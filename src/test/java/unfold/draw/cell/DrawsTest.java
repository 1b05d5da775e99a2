package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those of the platform, so that cells stand where they have always stood. */
class DrawsTest {

    private static final int NUMBERS = 200;

    @ParameterizedTest
    @ValueSource(longs = {3, 0, -1, Long.MAX_VALUE})
    void drawsTheNumbersOfThePlatform(long seed) {
        Draws draws = new Draws(seed);
        Random random = new Random(seed);
        for (int i = 0; i < NUMBERS; i++) {
            // For a bound so large a quarter of all numbers is drawn again.
            int bound = i % 3 == 0 ? 3 << 29 : 1 + i;
            assertEquals(random.nextInt(bound), draws.below(bound));
            assertEquals(random.nextBoolean(), draws.coin());
            assertEquals(random.nextDouble(), draws.number());
        }
    }
}
