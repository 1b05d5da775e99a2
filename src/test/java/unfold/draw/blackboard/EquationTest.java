package unfold.draw.blackboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unfold.explain.Coloring;
import unfold.explain.Detail;
import unfold.explain.Explainer;
import unfold.explain.Line;
import unfold.explain.Networks;
import unfold.explain.Networks.Traced;

class EquationTest {

    private static final double PIXELS = 30;

    @Test
    void lettersOfFractionsAreAsLargeAsTheOthersInTheEquationInLetters() {
        Line symbols = withFraction();
        Line inText = new Line(Line.Kind.INSTANT, symbols.name(), symbols.relation(), symbols.right(), "");
        Equation large = equation(symbols);
        Equation small = equation(inText);
        assertTrue(large.name().height() > 2 * PIXELS, large.name().height() + " pixels for two rows of letters");
        assertTrue(large.name().height() > 1.3 * small.name().height());
        assertEquals(small.relation(), large.relation());
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

    private static Equation equation(Line line) {
        return Equation.of(line, PIXELS, Double.MAX_VALUE, true);
    }
}
