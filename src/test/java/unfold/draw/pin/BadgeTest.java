package unfold.draw.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.draw.Grid;

class BadgeTest {

    private static final Grid TWO = new Grid(new Rectangle2D.Double(100, 100, 80, 20), 2, 2);

    private static Point2D at(int index, Grid... others) {
        return Badge.corner(TWO.cell(index), 4, 12, List.of(others));
    }

    @Test
    void itStandsAtTheUpperRightWhereNothingElseIs() {
        assertEquals(new Point2D.Double(144, 96), at(0));
    }

    @Test
    void itKeepsOffTheNumbersAroundIt() {
        Grid above = new Grid(new Rectangle2D.Double(100, 80, 80, 20), 2, 2);
        Grid right = new Grid(new Rectangle2D.Double(180, 80, 40, 60), 1, 3);
        Point2D corner = at(1, TWO, above, right);
        assertTrue(corner.getY() > 110, corner + " is over the row above");
        assertTrue(corner.getX() < 150, corner + " is over the column to the right");
    }
}
