package unfold.draw.cell;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import unfold.draw.Latest;

/**
 * Where blocks stand in the latest pictures. Models that are compared often have the same cell, and a picture of it takes
 * long to find. Safe for any thread.
 */
final class KnownSeats {

    /** More cells than the bundled lessons have: who goes through all of them waits for each cell once. */
    static final int KEPT = 256;

    static final KnownSeats SHARED = new KnownSeats(Annealing::solve);

    private final Function<SeatProblem, SeatProblem.Solution> search;
    private final Map<SeatProblem, SeatProblem.Solution> known = new Latest<>(KEPT);

    KnownSeats(Function<SeatProblem, SeatProblem.Solution> search) {
        this.search = search;
    }

    SeatProblem.Solution of(SeatProblem problem) {
        return look(problem).orElseGet(() -> {
            SeatProblem.Solution found = search.apply(problem);
            synchronized (known) {
                known.put(problem, found);
            }
            return found;
        });
    }

    /** Forgets all pictures. */
    void clear() {
        synchronized (known) {
            known.clear();
        }
    }

    private Optional<SeatProblem.Solution> look(SeatProblem problem) {
        synchronized (known) {
            return Optional.ofNullable(known.get(problem));
        }
    }
}
