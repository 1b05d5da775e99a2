package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.draw.cell.SeatProblem.Solution;

class AnnealingTest {

    private static final double ROUNDING = 1e-9;

    private static SeatProblem problem(String lesson) {
        CellCase cell = CellCase.all()
                .filter(each -> each.name().equals(lesson))
                .findFirst()
                .orElseThrow();
        return SeatReader.read(new Plan(cell.layout().picture().graph()));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(each -> each).toArray();
    }

    /** As good as thirty thousand moves found them, each judged by the sum of all costs. */
    @ParameterizedTest
    @CsvSource({
        "worked-example, 11.69",
        "lstm-four-gates, 42.292",
        "lstm-stacked, 59.684",
        "gru, 31.842",
        "gru-both, 75.3",
        "two-losses, 20.9"
    })
    void placesAreAsGoodAsAFullSearchFindsThem(String lesson, double cost) {
        SeatProblem problem = problem(lesson);
        Solution found = Annealing.solve(problem);
        Seating seating = new Seating(ints(found.columns()), ints(found.rows()), problem.movable(), problem.room());
        assertEquals(cost, new SeatCost(problem, seating).total(), ROUNDING);
    }

    @Test
    void aSearchFindsTheSameAgain() {
        SeatProblem problem = problem("gru");
        assertEquals(Annealing.solve(problem), Annealing.solve(problem));
    }

    @Test
    void everyBlockStandsInARowItMayStandInAtAPlaceOfItsOwn() {
        SeatProblem problem = problem("lstm-peepholes");
        Solution found = Annealing.solve(problem);
        Set<List<Integer>> places = new HashSet<>();
        for (int id : problem.movable()) {
            int row = found.rows().get(id);
            assertTrue(problem.blocks().get(id).allowed().contains(row), "block " + id);
            assertTrue(places.add(List.of(found.columns().get(id), row)), "block " + id);
        }
    }
}
