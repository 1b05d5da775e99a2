package unfold.draw.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Pin;
import unfold.draw.Theme;
import unfold.draw.stage.StageLayout;
import unfold.trace.Slot;

/** Arrows on the stage pass beside numbers wherever there is a way. */
class DetourTest {

    private final Pinned pinned = new Pinned("worked-example");

    private static Rectangle2D cell(StageLayout stage, Slot slot, int index) {
        return stage.grid(slot).orElseThrow().cell(index);
    }

    private static Optional<String> crossing(Frame frame, StageLayout stage) {
        Pin pin = frame.marks().pins().looked().orElseThrow();
        Rectangle2D to = cell(stage, pin.cell().slot(), pin.cell().index());
        for (PinRegion region : PinRegion.bundled(PinRegion.of(pin, frame.subject(), stage::grid))) {
            List<Grid> grids = List.copyOf(stage.grids().values());
            SourceArrow arrow = new SourceArrow(region.around(), to, 2).around(grids);
            Detour detour = new Detour(region.around(), to, grids);
            List<Point2D> way = detour.points();
            boolean isFree = arrow.crossed(grids) == 0 || !way.isEmpty() && detour.crossed(way) == 0;
            if (arrow.isVisible() && !isFree) {
                return Optional.of(region.source() + " to " + pin.cell());
            }
        }
        return Optional.empty();
    }

    @Test
    void noArrowToAStateOrItsGradientCrossesANumber() {
        List<String> crossing = new ArrayList<>();
        for (int width : new int[] {840, 1267}) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, width, width * 0.48);
            for (int time = 1; time <= 3; time++) {
                for (int unit = 0; unit < 2; unit++) {
                    for (Slot slot : List.of(
                            pinned.value("s", time), pinned.value("s", time).gradient())) {
                        Pinned one = new Pinned("worked-example").pin(slot, unit);
                        Frame frame = one.frame(one.end(), 0);
                        StageLayout stage = StageLayout.of(frame.subject(), area, Theme.light(), 1);
                        crossing(frame, stage).ifPresent(crossing::add);
                    }
                }
            }
        }
        assertEquals(List.of(), crossing);
    }

    @Test
    void aWayEndsAtBothRectanglesAndRunsAlongAndAcross() {
        Rectangle2D from = new Rectangle2D.Double(0, 0, 40, 20);
        Rectangle2D to = new Rectangle2D.Double(0, 100, 40, 20);
        Grid between = new Grid(new Rectangle2D.Double(-30, 50, 100, 30), 1, 1);
        Detour detour = new Detour(from, to, List.of(between));
        List<Point2D> way = detour.points();
        assertEquals(0, detour.crossed(way));
        assertTrue(from.getMaxX() + 1 > way.get(0).getX()
                && from.getMaxY() + 1 > way.get(0).getY());
        Point2D tip = way.get(way.size() - 1);
        assertTrue(to.outcode(tip) == 0 || to.getY() == tip.getY() || to.getMaxX() == tip.getX(), tip.toString());
        for (int i = 1; i < way.size(); i++) {
            Point2D a = way.get(i - 1);
            Point2D b = way.get(i);
            assertTrue(a.getX() == b.getX() || a.getY() == b.getY());
        }
    }
}
