package unfold.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unfold.draw.Cell;
import unfold.draw.Grid;
import unfold.trace.Aspect;
import unfold.trace.Slot;

class CellWalkTest {

    private static final Slot LEFT = new Slot(0, 1, Aspect.VALUE);
    private static final Slot RIGHT = new Slot(0, 2, Aspect.VALUE);
    private static final Slot BELOW = new Slot(1, 1, Aspect.VALUE);
    private static final Slot FAR = new Slot(2, Slot.UNTIMED, Aspect.VALUE);

    private static CellWalk walk() {
        Map<Slot, Grid> places = new LinkedHashMap<>();
        places.put(LEFT, new Grid(new Rectangle2D.Double(0, 0, 60, 20), 3, 3));
        places.put(RIGHT, new Grid(new Rectangle2D.Double(100, 0, 60, 20), 3, 3));
        places.put(BELOW, new Grid(new Rectangle2D.Double(10, 60, 40, 40), 2, 4));
        places.put(FAR, new Grid(new Rectangle2D.Double(300, 400, 100, 40), 5, 10));
        return new CellWalk(places);
    }

    private static void assertNext(Slot slot, int index, Cell from, int right, int down) {
        assertEquals(Optional.of(new Cell(slot, index)), walk().next(from, right, down));
    }

    @Test
    void goesOnWithinAGridAndThenToTheNextOne() {
        assertNext(LEFT, 1, new Cell(LEFT, 0), 1, 0);
        assertNext(RIGHT, 0, new Cell(LEFT, 2), 1, 0);
        assertNext(LEFT, 2, new Cell(RIGHT, 0), -1, 0);
        assertNext(BELOW, 2, new Cell(BELOW, 0), 0, 1);
        assertNext(RIGHT, 0, new Cell(BELOW, 1), 1, 0);
    }

    @Test
    void goesToTheCellThatIsNearestAcross() {
        assertNext(BELOW, 0, new Cell(LEFT, 0), 0, 1);
        assertNext(BELOW, 1, new Cell(LEFT, 2), 0, 1);
        assertNext(LEFT, 2, new Cell(BELOW, 1), 0, -1);
        assertNext(FAR, 0, new Cell(BELOW, 2), 0, 1);
    }

    @Test
    void whatLiesAsideCountsAsFurtherAway() {
        assertNext(RIGHT, 2, new Cell(FAR, 0), 0, -1);
    }

    @Test
    void staysWhereThereIsNothingFurther() {
        assertEquals(Optional.empty(), walk().next(new Cell(LEFT, 0), -1, 0));
        assertEquals(Optional.empty(), walk().next(new Cell(LEFT, 0), 0, -1));
    }

    @Test
    void whatIsNotShownHasNoNeighbours() {
        assertEquals(Optional.empty(), walk().next(new Cell(new Slot(9, 1, Aspect.VALUE), 0), 1, 0));
        assertEquals(Optional.of(new Cell(LEFT, 0)), walk().first());
    }
}
