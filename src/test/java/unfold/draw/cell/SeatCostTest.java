package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.draw.cell.SeatProblem.Seated;

/** What a change costs more, found from its surroundings, is what it changes in the sum of all costs. */
class SeatCostTest {

    private static final int MOVES = 400;
    private static final double ROUNDING = 1e-9;

    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(strings = {"lstm-peepholes", "gru", "attention", "worked-example", "hopfield"})
    void differenceOfAChangeIsThatOfAllCosts(String lesson) {
        CellGraph graph = CellCase.of(lesson).layout().picture().graph();
        SeatProblem problem = SeatReader.read(new Plan(graph));
        int[] movable = problem.movable();
        Places places = new Places(problem);
        int shifts = 0;
        int kept = 0;
        for (int i = 0; i < MOVES; i++) {
            int block = movable[random.nextInt(movable.length)];
            int by = random.nextBoolean() ? 1 : -1;
            boolean shift = random.nextInt(4) == 0 && places.seating.canShift(places.seating.column(block), by);
            boolean changed = shift ? places.shift(places.seating.column(block), by) : places.move(block);
            shifts += shift ? 1 : 0;
            kept += changed ? 1 : 0;
        }
        assertTrue(shifts > 0 && kept > shifts && kept < MOVES, shifts + " shifts, " + kept + " kept");
    }

    /** Places that change, with their cost remembered and with all costs added up anew. */
    private final class Places {

        private final SeatProblem problem;
        private final Seating seating;
        private final SeatCost cost;

        Places(SeatProblem problem) {
            this.problem = problem;
            int[] column = problem.blocks().stream().mapToInt(Seated::column).toArray();
            int[] row = problem.blocks().stream().mapToInt(Seated::row).toArray();
            seating = new Seating(column, row, problem.movable(), problem.room());
            cost = new SeatCost(problem, seating);
        }

        private double anew() {
            return new SeatCost(problem, seating).total();
        }

        private boolean shift(int from, int by) {
            double before = anew();
            double more = cost.ofShift(from, by);
            seating.shift(from, by);
            assertEquals(anew() - before, more, ROUNDING);
            if (random.nextBoolean()) {
                seating.shift(from + by, -by);
                return false;
            }
            return keep();
        }

        /** To any place in the rows of the problem, as long as the sum can be told. */
        private boolean move(int block) {
            int column = seating.column(block);
            int row = seating.row(block);
            int next = 1 + random.nextInt(problem.room().columns());
            int newRow = random.nextInt(problem.room().rows());
            int other = seating.at(next, newRow);
            if (other == block) {
                return false;
            }
            double before = anew();
            change(block, other, next, newRow);
            assertEquals(anew() - before, cost.ofMove(block, other, column, next), ROUNDING);
            if (random.nextBoolean()) {
                change(block, other, column, row);
                return false;
            }
            return keep();
        }

        private void change(int block, int other, int column, int row) {
            if (other >= 0) {
                seating.swap(block, other);
            } else {
                seating.move(block, column, row);
            }
        }

        private boolean keep() {
            cost.keep();
            assertEquals(anew(), cost.total(), 0);
            return true;
        }
    }
}
