package unfold.draw.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.draw.Cell;
import unfold.draw.Samples;
import unfold.draw.Shapes;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.trace.Slot;

class ParametersLayoutTest {

    private static final Rectangle2D WIDE = new Rectangle2D.Double(5, 7, 1100, 350);
    private static final Rectangle2D NARROW = new Rectangle2D.Double(5, 7, 590, 240);

    static Stream<ParametersLayout> layouts() {
        return Shapes.all().stream()
                .flatMap(subject -> Stream.of(WIDE, NARROW).flatMap(area -> layouts(subject, area)));
    }

    private static Stream<ParametersLayout> layouts(Subject subject, Rectangle2D area) {
        return Stream.of(
                ParametersLayout.of(subject, area, Theme.light()),
                ParametersLayout.fitting(subject, area, Theme.light()),
                ParametersLayout.of(subject, area, Theme.projector()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void nothingOverlapsOrReachesBeyondTheWidth(ParametersLayout layout) {
        List<Rectangle2D> places = new ArrayList<>();
        for (ParameterBlock block : layout.blocks()) {
            places.addAll(List.of(block.value().area(), block.gradient().area(), block.name(), block.gradientName()));
            assertTrue(block.frame().getMaxX() <= WIDE.getMaxX());
            assertTrue(block.value().area().getMaxX() <= block.frame().getMaxX() + 0.01);
            assertTrue(block.gradient().area().getMaxX() <= block.frame().getMaxX() + 0.01);
        }
        for (int i = 0; i < places.size(); i++) {
            for (Rectangle2D other : places.subList(i + 1, places.size())) {
                Rectangle2D common = places.get(i).createIntersection(other);
                assertFalse(common.getWidth() > 0.01 && common.getHeight() > 0.01);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void theCellUnderTheMiddleOfEveryCellIsThatCell(ParametersLayout layout) {
        for (ParameterBlock block : layout.blocks()) {
            Slot value = Slot.value(block.quantity(), Slot.UNTIMED);
            for (int i = 0; i < block.value().size(); i++) {
                Rectangle2D weight = block.value().cell(i);
                Rectangle2D gradient = block.gradient().cell(i);
                assertEquals(new Cell(value, i), at(layout, weight));
                assertEquals(new Cell(value.gradient(), i), at(layout, gradient));
            }
        }
    }

    private static Cell at(ParametersLayout layout, Rectangle2D cell) {
        return layout.cellAt(cell.getCenterX(), cell.getCenterY()).orElseThrow();
    }

    @Test
    void theWorkedExampleFitsInNumbers() {
        ParametersLayout layout = ParametersLayout.fitting(Samples.lecture(), NARROW, Theme.light());
        assertTrue(layout.preferredHeight() <= NARROW.getHeight());
        assertTrue(layout.blocks().stream().allMatch(layout::isNumbered));
    }
}
