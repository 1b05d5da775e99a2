package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.draw.cell.SeatProblem.Seated;

/** What a move changes, found from its surroundings, is what it changes in the sum of all costs. */
class SeatCostTest {

    private static final int MOVES = 400;
    private static final double ROUNDING = 1e-9;

    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(strings = {"lstm-peepholes", "gru", "attention", "worked-example", "hopfield"})
    void differenceOfAMoveIsThatOfAllCosts(String lesson) {
        CellGraph graph = CellCase.of(lesson).layout().picture().graph();
        SeatProblem problem = SeatReader.read(new Plan(graph));
        int[] movable = problem.movable();
        int[] column = problem.blocks().stream().mapToInt(Seated::column).toArray();
        int[] row = problem.blocks().stream().mapToInt(Seated::row).toArray();
        Seating seating = new Seating(column, row, movable, problem.room());
        SeatCost cost = new SeatCost(problem, seating);
        int shifts = 0;
        for (int i = 0; i < MOVES; i++) {
            int block = movable[random.nextInt(movable.length)];
            int by = random.nextBoolean() ? 1 : -1;
            if (random.nextInt(4) == 0 && seating.canShift(seating.column(block), by)) {
                shift(seating, cost, seating.column(block), by);
                shifts++;
            } else {
                move(seating, cost, problem, block);
            }
        }
        assertTrue(shifts > 0);
    }

    private void shift(Seating seating, SeatCost cost, int from, int by) {
        double before = cost.total();
        double across = cost.across(from);
        seating.shift(from, by);
        assertEquals(cost.total() - before, cost.across(from + by) - across, ROUNDING);
    }

    /** To any place in the rows of the problem, as long as the sum can be told. */
    private void move(Seating seating, SeatCost cost, SeatProblem problem, int block) {
        int column = seating.column(block);
        int next = 1 + random.nextInt(problem.room().columns());
        int row = random.nextInt(problem.room().rows());
        int other = seating.at(next, row);
        if (other == block) {
            return;
        }
        double before = cost.total();
        double around = cost.around(block, other, column, next);
        if (other >= 0) {
            seating.swap(block, other);
        } else {
            seating.move(block, next, row);
        }
        assertEquals(cost.total() - before, cost.around(block, other, column, next) - around, ROUNDING);
    }
}
