package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.draw.Subject;
import unfold.explain.Networks;
import unfold.explain.Networks.Traced;

class MiniatureTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 320, 168);

    private static MiniatureLayout layout(String kind) {
        Traced traced = Networks.small(kind);
        Subject subject = Subject.of(
                "x",
                traced.trace(),
                traced.program().dependencies(),
                traced.program().names());
        return MiniatureLayout.of(subject, AREA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"named z", "lstm", "gru", "bidirectional"})
    void boxesKeepApartInsideThePicture(String kind) {
        Collection<Rectangle2D> boxes = layout(kind).boxes().values();
        for (Rectangle2D box : boxes) {
            assertTrue(AREA.contains(box), kind + " " + box);
            assertEquals(1, boxes.stream().filter(box::intersects).count(), kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"named z", "bidirectional"})
    void onlyWhatLooksAheadLeadsToTheLeft(String kind) {
        Set<Double> directions = layout(kind).ways().stream()
                .filter(MiniatureLayout.Way::throughTime)
                .map(way -> way.direction().getX())
                .collect(Collectors.toSet());
        assertEquals(kind.equals("named z") ? Set.of(1.0) : Set.of(1.0, -1.0), directions);
    }
}
