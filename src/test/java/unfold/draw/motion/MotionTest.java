package unfold.draw.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionTest {

    @Test
    void whatIsReadArrivesBeforeTheResultIsThere() {
        double before = 0;
        for (int i = 0; i < 100; i++) {
            Motion motion = new Motion(4, 5, i / 100.0);
            assertTrue(motion.travelled() >= before && motion.travelled() >= motion.appeared(), motion.toString());
            assertEquals(5, motion.cursor());
            before = motion.travelled();
        }
        assertEquals(0, new Motion(4, 5, 0).travelled());
        assertEquals(0, new Motion(4, 5, 0.4).appeared());
        assertEquals(1, new Motion(4, 5, 1).appeared());
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "0.3, 4", "0.5, 5", "0.9, 6", "1, 6"})
    void operationsFireOneAfterTheOther(double fraction, int cursor) {
        assertEquals(cursor, new Motion(2, 6, fraction).cursor());
    }

    @Test
    void eachOperationHasTheSameShareOfTheTime() {
        assertEquals(
                new Motion(0, 1, 0.5).travelled(), new Motion(0, 4, 0.625).travelled(), 1e-12, "half of the third");
    }

    @Test
    void restIsThePictureOfTheLastOperation() {
        Motion rest = Motion.rest(7);
        assertTrue(rest.isAtRest());
        assertEquals(new Motion(6, 7, 1), rest);
        assertEquals(1, rest.travelled());
        assertEquals(0, Motion.rest(0).cursor());
        assertFalse(new Motion(6, 7, 0.99).isAtRest());
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 0", "0, 1, 1.1", "0, 1, -0.1", "0, 1, NaN", "-1, 0, 0"})
    void noOtherMotionIsPossible(int from, int to, double fraction) {
        assertThrows(IllegalArgumentException.class, () -> new Motion(from, to, fraction));
    }

    @Test
    void travelsAlongAllPiecesOfALine() {
        List<Point2D> line = List.of(new Point2D.Double(0, 0), new Point2D.Double(30, 0), new Point2D.Double(30, 10));
        assertEquals(new Point2D.Double(0, 0), new Travel(line, 0).place());
        assertEquals(new Point2D.Double(20, 0), new Travel(line, 0.5).place());
        assertEquals(new Point2D.Double(30, 2), new Travel(line, 0.8).place());
        assertEquals(line, new Travel(line, 1).covered());
    }

    @Test
    void ofSeveralWaysEachEndsBeforeTheNextBeginsAndBeforeItsResultAppears() {
        for (int i = 0; i <= 100; i++) {
            Motion motion = new Motion(4, 5, i / 100.0);
            double before = 1;
            for (int way = 0; way < 3; way++) {
                double travelled = motion.travelling(way, 3).travelled();
                assertTrue(travelled == 0 || before == 1, way + " of " + motion);
                assertTrue(travelled == 1 || motion.arriving(way, 3).appeared() == 0, way + " of " + motion);
                before = travelled;
            }
        }
        assertEquals(1, new Motion(4, 5, 1).travelling(2, 3).travelled());
        assertEquals(1, new Motion(4, 5, 1).arriving(2, 3).appeared());
    }
}
