package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unfold.draw.cell.SeatProblem.Line;
import unfold.draw.cell.SeatProblem.Room;
import unfold.draw.cell.SeatProblem.Seated;
import unfold.draw.cell.SeatProblem.Solution;

class KnownSeatsTest {

    private final List<SeatProblem> searched = new ArrayList<>();
    private final KnownSeats seats = new KnownSeats(problem -> {
        searched.add(problem);
        return new Solution(List.of(1), List.of(2));
    });

    private static SeatProblem problem(double width) {
        Seated block = new Seated(1, 2, List.of(2, 3), false, true, false, width);
        return new SeatProblem(new Room(1, 4, 2), List.of(block), List.of(new Line(0, 0, 1)), List.of(0, -1));
    }

    @Test
    void equalCellsArePlacedOnce() {
        Solution first = seats.of(problem(10));
        assertSame(first, seats.of(problem(10)));
        assertEquals(1, searched.size());
        seats.of(problem(4));
        assertEquals(2, searched.size());
    }

    @Test
    void onlyTheLatestAreKept() {
        int all = KnownSeats.KEPT + 1;
        IntStream.range(0, all).forEach(width -> seats.of(problem(width)));
        seats.of(problem(1));
        assertEquals(all, searched.size());
        seats.of(problem(0));
        assertEquals(all + 1, searched.size());
    }

    @Test
    void everyCellIsSearchedForAgainOnceAllAreForgotten() {
        seats.of(problem(10));
        seats.clear();
        seats.of(problem(10));
        assertEquals(2, searched.size());
    }
}
