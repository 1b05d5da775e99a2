package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.draw.Cell;
import unfold.draw.TexCache;
import unfold.trace.Slot;

class CellLayoutTest {

    static Stream<CellCase> lessons() {
        return CellCase.all();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void noTwoFiguresOverlapAndAllLieWithinTheStage(CellCase lesson) {
        for (CellLayout layout : lesson.layouts()) {
            List<Figure> figures = layout.figures();
            for (int i = 0; i < figures.size(); i++) {
                Rectangle2D frame = figures.get(i).frame();
                Node node = figures.get(i).node();
                assertTrue(grown(layout.area(), 0.1).contains(frame), () -> node + " reaches out of the stage");
                for (Figure other : figures.subList(i + 1, figures.size())) {
                    assertFalse(
                            grown(frame, -0.01).intersects(grown(other.frame(), -0.01)),
                            () -> node + " overlaps " + other.node());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void namesAndFormulasHaveTheRoomTheyNeed(CellCase lesson) {
        for (CellLayout layout : lesson.layouts()) {
            for (Figure figure : layout.figures()) {
                List<Rectangle2D> places = new ArrayList<>();
                for (Figure.Panel panel : figure.panels()) {
                    places.add(panel.label());
                    places.add(panel.grid().area());
                }
                assertApart(figure, places);
                if (figure.panels().isEmpty()) {
                    String tex = layout.tex(figure.node());
                    double width =
                            TexCache.SHARED.get(tex, tex, layout.textSize()).width();
                    assertTrue(width <= figure.frame().getWidth(), () -> tex + " is wider than its box");
                }
            }
        }
    }

    private static void assertApart(Figure figure, List<Rectangle2D> places) {
        for (int i = 0; i < places.size(); i++) {
            Rectangle2D place = places.get(i);
            assertTrue(grown(figure.frame(), 0.1).contains(place), () -> figure.node() + " does not hold its cells");
            for (Rectangle2D other : places.subList(i + 1, places.size())) {
                assertFalse(grown(place, -0.01).intersects(grown(other, -0.01)), () -> "overlap in " + figure.node());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void linesRunThroughNoFigureAndEndAtTheirOwn(CellCase lesson) {
        for (CellLayout layout : lesson.layouts()) {
            for (Wire wire : layout.wires()) {
                List<Point2D> points = wire.points();
                for (int i = 1; i < points.size(); i++) {
                    Line2D piece = new Line2D.Double(points.get(i - 1), points.get(i));
                    for (Figure figure : layout.figures()) {
                        assertFalse(
                                piece.intersects(grown(figure.frame(), -0.3)), () -> wire + " runs through " + figure);
                    }
                }
                assertTouches(layout.figure(wire.from()), points.get(0));
                if (!wire.leaves()) {
                    assertTouches(layout.figure(wire.to()), points.get(points.size() - 1));
                }
            }
        }
    }

    private static void assertTouches(Figure figure, Point2D point) {
        assertTrue(grown(figure.frame(), 0.5).contains(point), () -> point + " is not at " + figure);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void linesOfDifferentSourcesNeverLieOnTopOfEachOther(CellCase lesson) {
        for (CellLayout layout : lesson.layouts()) {
            List<Wire> wires = layout.wires();
            for (int i = 0; i < wires.size(); i++) {
                for (Wire other : wires.subList(i + 1, wires.size())) {
                    if (!other.from().equals(wires.get(i).from())) {
                        assertApart(wires.get(i), other);
                    }
                }
            }
        }
    }

    private static void assertApart(Wire a, Wire b) {
        for (int i = 1; i < a.points().size(); i++) {
            for (int j = 1; j < b.points().size(); j++) {
                Line2D p = new Line2D.Double(a.points().get(i - 1), a.points().get(i));
                Line2D q = new Line2D.Double(b.points().get(j - 1), b.points().get(j));
                Rectangle2D shared = p.getBounds2D().createIntersection(q.getBounds2D());
                boolean parallel = (p.getX1() == p.getX2()) == (q.getX1() == q.getX2());
                boolean together = parallel
                        && Math.max(shared.getWidth(), shared.getHeight()) > 0.5
                        && Math.min(shared.getWidth(), shared.getHeight()) >= 0;
                assertFalse(together, () -> a + " lies on " + b);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void railsAreStraightFromSideToSide(CellCase lesson) {
        for (CellLayout layout : lesson.layouts()) {
            for (Lane lane : layout.lanes()) {
                double y = layout.figure(lane.port()).frame().getCenterY();
                for (Node node : lane.nodes()) {
                    assertEquals(y, layout.figure(node).frame().getCenterY(), 0.01, () -> node + " is off its lane");
                }
                assertEquals(y, layout.exit(lane.value()).frame().getCenterY(), 0.01);
            }
            layout.wires().stream().filter(Wire::rail).forEach(wire -> {
                double y = wire.points().get(0).getY();
                wire.points().forEach(point -> assertEquals(y, point.getY(), 0.01, () -> wire + " is not level"));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theCellUnderTheMiddleOfEveryCellIsThatCell(CellCase lesson) {
        for (CellLayout layout : lesson.layouts()) {
            int now = layout.isTimed() ? 2 : Slot.UNTIMED;
            for (Figure figure : layout.figures()) {
                for (Figure.Panel panel : figure.panels()) {
                    Slot slot = figure.slot(panel, lesson.program(), now).orElseThrow();
                    for (int i = 0; i < panel.grid().size(); i++) {
                        Rectangle2D cell = panel.grid().cell(i);
                        assertEquals(
                                new Cell(slot, i),
                                layout.cellAt(now, cell.getCenterX(), cell.getCenterY())
                                        .orElseThrow());
                    }
                }
            }
        }
    }

    private static Rectangle2D grown(Rectangle2D r, double by) {
        return new Rectangle2D.Double(r.getX() - by, r.getY() - by, r.getWidth() + 2 * by, r.getHeight() + 2 * by);
    }
}
