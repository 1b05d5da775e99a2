package unfold.draw.blackboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unfold.draw.Theme;
import unfold.explain.Coloring;
import unfold.explain.Detail;
import unfold.explain.Explainer;
import unfold.explain.Line;
import unfold.explain.Networks;
import unfold.explain.Networks.Traced;

class EquationTest {

    private static final double PIXELS = 30;

    @Test
    void lettersOfFractionsAreAsLargeAsOthersWhereThereIsRoom() {
        Line line = withFraction();
        Formula large = Equation.fitted(line, PIXELS, room(900)).name();
        Formula small = Equation.fitted(line, PIXELS, room(100)).name();
        assertTrue(large.height() > 2 * PIXELS, large.height() + " pixels for two rows of letters");
        assertTrue(large.height() > 1.3 * small.height());
        assertEquals(small, Equation.of(line, PIXELS, Double.MAX_VALUE, true).name());
    }

    private static Room room(double height) {
        return Room.of(new Rectangle2D.Double(0, 0, 2000, height), Theme.light());
    }

    private static Line withFraction() {
        Traced traced = Networks.small(Networks.kinds().get(0));
        Explainer explainer = new Explainer(traced.program(), traced.trace(), Coloring.NONE);
        return IntStream.range(0, traced.trace().steps().size())
                .mapToObj(index -> explainer.step(index, Detail.FULL).line(Line.Kind.SYMBOLS))
                .flatMap(Optional::stream)
                .filter(line -> line.name().contains("\\frac"))
                .findFirst()
                .orElseThrow();
    }
}
