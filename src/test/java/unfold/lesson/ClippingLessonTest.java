package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unfold.training.Clipping;

/** The figures of the lesson on clipping. */
class ClippingLessonTest {

    private final RunLesson run = RunLesson.of("clipping");

    private double[] gradients() {
        return Stream.of(run.gradient("W").toArray(), run.gradient("U").toArray())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Test
    void theNormsAreAsStated() {
        assertEquals(34.7, Clipping.norm(gradients()), 0.05);
        assertEquals(0.144, 5 / Clipping.norm(gradients()), 5e-4);
        double[] norms = run.norms("h");
        assertEquals(4.3, norms[5], 0.05);
        assertEquals(21.6, norms[1], 0.05);
        for (double factor : run.factors("h")) {
            assertEquals(1.5, factor, 1e-12);
        }
        for (String figure : new String[] {"34.7", "0.144", "21.6", "4.3"}) {
            assertTrue(run.introduction().contains(figure), figure);
        }
    }

    @Test
    void clippedToFiveTheGradientsAreThoseOfTheNotes() {
        double[] clipped = gradients();
        Clipping.byNorm(5).clip(clipped);
        assertArrayEquals(new double[] {0.843, -2.412, 1.831, 1.877, 2.855, -0.172, 1.236, 1.372}, clipped, 5e-4);
        assertEquals(5, Clipping.norm(clipped), 1e-12);
    }
}
