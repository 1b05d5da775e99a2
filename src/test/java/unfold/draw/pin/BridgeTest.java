package unfold.draw.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.draw.parameters.Bridge;
import unfold.draw.parameters.ParameterBlock;
import unfold.draw.parameters.ParametersLayout;
import unfold.draw.stage.StageLayout;
import unfold.explain.Ink;
import unfold.trace.Slot;

class BridgeTest {

    private static final Theme THEME = Theme.light();
    private static final Rectangle2D ABOVE = new Rectangle2D.Double(0, 0, 1267, 575);
    private static final Rectangle2D BELOW = new Rectangle2D.Double(810, 620, 1100, 260);

    private final Pinned pinned = new Pinned("worked-example");

    private static StageLayout stage(Frame frame) {
        return StageLayout.of(frame.subject(), ABOVE, THEME, 1);
    }

    private static ParametersLayout parameters(Frame frame) {
        return ParametersLayout.fitting(
                frame.subject(), new Rectangle2D.Double(0, 0, BELOW.getWidth(), BELOW.getHeight()), THEME);
    }

    private static List<FarArrow> arrows(Frame frame, double scrolled) {
        return new Bridge(
                        frame,
                        THEME,
                        new Bridge.Stage(ABOVE, stage(frame).grids()),
                        new Bridge.Panel(BELOW, parameters(frame), scrolled))
                .arrows();
    }

    private static Point2D last(FarArrow arrow) {
        return arrow.points().get(arrow.points().size() - 1);
    }

    @Test
    void aStateComesFromTheRowsOfItsWeights() {
        Slot state = pinned.value("s", 2);
        Frame frame = pinned.pin(state, 1).frame(pinned.end(), 0);
        List<FarArrow> arrows = arrows(frame, 0);
        assertEquals(3, arrows.size(), "U, W and b_s");
        Rectangle2D cell = stage(frame).grid(state).orElseThrow().cell(1);
        for (FarArrow arrow : arrows) {
            assertEquals(new BoardColors(THEME).color(Ink.PARAMETER), arrow.color());
            assertTrue(BELOW.contains(arrow.points().get(0)));
            assertTrue(near(cell, last(arrow)), arrow.toString());
            assertFalse(cell.contains(last(arrow)), "the tip leaves the number free");
        }
        Grid weight = parameters(frame).grid(pinned.value("W", Slot.UNTIMED)).orElseThrow();
        Rectangle2D row = weight.cell(2);
        assertTrue(arrows.stream()
                .map(arrow -> arrow.points().get(0))
                .anyMatch(start -> start.distance(BELOW.getX() + row.getX(), BELOW.getY() + row.getCenterY()) < 1));
    }

    private static boolean near(Rectangle2D cell, Point2D point) {
        return new Rectangle2D.Double(cell.getX() - 6, cell.getY() - 6, cell.getWidth() + 12, cell.getHeight() + 12)
                .contains(point);
    }

    @Test
    void theGradientOfAWeightComesFromTheStage() {
        Slot gradient = pinned.value("W", Slot.UNTIMED).gradient();
        Frame frame = pinned.pin(gradient, 3).frame(pinned.end(), 0);
        Rectangle2D cell = parameters(frame).grid(gradient).orElseThrow().cell(3);
        List<FarArrow> arrows = arrows(frame, 0);
        assertFalse(arrows.isEmpty());
        for (FarArrow arrow : arrows) {
            assertTrue(ABOVE.contains(arrow.points().get(0)), arrow.toString());
            assertEquals(BELOW.getY() + cell.getCenterY(), last(arrow).getY(), 1e-9);
        }
    }

    @Test
    void noArrowCrossesANumberOfTheParameters() {
        int all = 0;
        for (Frame frame : pinned.each(2, pinned.end())) {
            for (FarArrow arrow : arrows(frame, 0)) {
                all++;
                assertFalse(crosses(parameters(frame), arrow), arrow.toString());
            }
        }
        assertTrue(all > 20, all + " arrows");
    }

    private static boolean crosses(ParametersLayout layout, FarArrow arrow) {
        for (ParameterBlock block : layout.blocks()) {
            for (Grid grid : List.of(block.value(), block.gradient())) {
                Rectangle2D r = grid.moved(BELOW.getX(), BELOW.getY()).area();
                Rectangle2D numbers =
                        new Rectangle2D.Double(r.getX() + 1, r.getY() + 1, r.getWidth() - 2, r.getHeight() - 2);
                for (int i = 1; i < arrow.points().size(); i++) {
                    if (new Line2D.Double(
                                    arrow.points().get(i - 1), arrow.points().get(i))
                            .intersects(numbers)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Test
    void whatIsScrolledOutOfSightHasNone() {
        Frame frame = pinned.pin(pinned.value("s", 2), 0).frame(pinned.end(), 0);
        assertEquals(List.of(), arrows(frame, 1000));
    }

    @Test
    void aNumberOfTheNetworkAloneNeedsNone() {
        Frame frame = pinned.pin(pinned.value("L", 2), 0).frame(pinned.end(), 0);
        assertEquals(List.of(), arrows(frame, 0));
    }
}
