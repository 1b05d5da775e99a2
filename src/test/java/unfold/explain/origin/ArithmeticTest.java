package unfold.explain.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import unfold.explain.Ink;
import unfold.trace.Aspect;
import unfold.trace.Slot;

class ArithmeticTest {

    private static final Entry ENTRY = new Entry(new Slot(0, 1, Aspect.GRADIENT), 0);

    private static String lastLine(double... contributions) {
        List<Contributor> parts = DoubleStream.of(contributions)
                .mapToObj(value -> new Contributor("from " + value, "", "", null, value))
                .toList();
        double sum = DoubleStream.of(contributions).sum();
        Origin.State state = new Origin.State(Origin.Kind.COMPUTED, sum, 1, 0);
        Arithmetic arithmetic = new Arithmetic(x -> String.format(Locale.ROOT, "%.3g", x), 4, 3, 0);
        List<Row> rows = arithmetic.rows(new Origin(ENTRY, "g", Ink.GRADIENT, state, parts));
        return rows.get(rows.size() - 1).text();
    }

    @Test
    void theSmallestContributionsAreAddedUpTogether() {
        assertEquals("… and 3 more: 0.600", lastLine(0.1, 5, 0.2, 7, 0.3));
    }

    @Test
    void whatIsSmallBesideTheOthersIsNotNothing() {
        assertEquals("… and 2 more: 3.00", lastLine(1e20, 1, 2, -1e20));
    }

    @Test
    void whatIsNotInfiniteIsANumber() {
        assertEquals("… and 2 more: 3.00", lastLine(Double.POSITIVE_INFINITY, 1, 2, 1e20));
    }
}
