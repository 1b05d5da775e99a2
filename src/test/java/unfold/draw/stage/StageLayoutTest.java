package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Samples;
import unfold.draw.Shapes;
import unfold.draw.Subject;
import unfold.draw.TexImage;
import unfold.draw.Theme;

class StageLayoutTest {

    private static final List<Subject> SUBJECTS = Shapes.all();

    /** All tests look at the same layouts, which take far longer to make than to look at. */
    private static final Map<Case, StageLayout> LAYOUTS = new HashMap<>();

    /** A layout with what it was made from, named by it. */
    record Case(Subject subject, Rectangle2D area, Theme theme, int time) {

        StageLayout layout() {
            StageLayout known = LAYOUTS.get(this);
            if (known == null) {
                known = made();
                LAYOUTS.put(this, known);
            }
            return known;
        }

        private StageLayout made() {
            Case first = new Case(subject, area, theme, 1);
            return time == 1
                    ? StageLayout.of(subject, area, theme, 1)
                    : first.layout().at(time);
        }

        @Override
        public String toString() {
            return String.format(
                    "%s, T = %d, at t = %d, %.0f×%.0f, text %.0f px",
                    subject.title(),
                    subject.trace().length(),
                    time,
                    area.getWidth(),
                    area.getHeight(),
                    theme.textSize());
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Subject subject : SUBJECTS) {
            int last = subject.trace().length();
            cases.add(new Case(subject, area(1267, 630), Theme.light(), (last + 1) / 2));
            cases.add(new Case(subject, area(675, 430), Theme.light(), last));
            cases.add(new Case(subject, area(1267, 600), Theme.projector(), 1));
        }
        return cases.stream();
    }

    private static Rectangle2D area(double width, double height) {
        return new Rectangle2D.Double(10, 20, width, height);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noTwoBoxesOverlapAndAllLieWithinTheStage(Case c) {
        StageLayout layout = c.layout();
        List<Box> boxes = layout.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle2D frame = boxes.get(i).frame();
            assertWithin(layout.area(), frame, boxes.get(i));
            assertFalse(frame.intersects(layout.legend().orElseThrow()), () -> frame + " in the legend");
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertFalse(shrunk(frame).intersects(shrunk(other.frame())), () -> frame + " overlaps " + other);
            }
        }
    }

    private static void assertWithin(Rectangle2D outer, Rectangle2D inner, Object what) {
        Rectangle2D tolerant = new Rectangle2D.Double(
                outer.getX() - 0.01, outer.getY() - 0.01, outer.getWidth() + 0.02, outer.getHeight() + 0.02);
        assertTrue(tolerant.contains(inner), () -> what + " reaches out of " + outer);
    }

    private static Rectangle2D shrunk(Rectangle2D r) {
        double by = Math.min(0.01, r.getWidth() / 4);
        return new Rectangle2D.Double(r.getX() + by, r.getY() + by, r.getWidth() - 2 * by, r.getHeight() - 2 * by);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void labelsStayClearOfCellsAndOfEachOther(Case c) {
        StageLayout layout = c.layout();
        for (Box box : layout.boxes()) {
            List<Rectangle2D> taken = new ArrayList<>();
            for (Panel panel : box.panels()) {
                assertWithin(box.frame(), panel.grid().area(), panel);
                taken.add(panel.grid().area());
                if (panel.label() != null) {
                    assertWithin(box.frame(), panel.label(), panel);
                    assertNameFits(layout, panel);
                    taken.add(panel.label());
                }
            }
            assertApart(taken);
        }
    }

    private static void assertNameFits(StageLayout layout, Panel panel) {
        TexImage name =
                layout.fit().cast().label(panel.slot(), layout.fit().sizes().labelText());
        assertTrue(name.width() <= panel.label().getWidth(), () -> "too narrow for " + panel);
    }

    private static void assertApart(List<Rectangle2D> places) {
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                Rectangle2D a = places.get(i);
                Rectangle2D b = places.get(j);
                assertFalse(shrunk(a).intersects(shrunk(b)), () -> a + " overlaps " + b);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void columnTitlesOverlapNeitherBoxesNorEachOther(Case c) {
        StageLayout layout = c.layout();
        List<Rectangle2D> places =
                new ArrayList<>(layout.titles().stream().map(ColumnTitle::place).toList());
        assertApart(places);
        for (Rectangle2D place : places) {
            layout.boxes().forEach(box -> assertFalse(box.frame().intersects(place)));
            assertWithin(layout.area(), place, "title");
        }
        assertTrue(layout.titles().stream().anyMatch(title -> title.time() == c.time()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCellUnderTheMiddleOfACellIsThatCell(Case c) {
        StageLayout layout = c.layout();
        for (Box box : layout.boxes()) {
            for (Panel panel : box.panels()) {
                for (int i : someOf(panel.grid().size())) {
                    Rectangle2D cell = panel.grid().cell(i);
                    Cell expected = new Cell(panel.slot(), i);
                    assertEquals(
                            expected,
                            layout.cellAt(cell.getCenterX(), cell.getCenterY()).orElseThrow());
                    assertEquals(cell, layout.place(expected).orElseThrow());
                }
            }
        }
    }

    /** All of a few; the first, the last and some between of many. */
    private static int[] someOf(int size) {
        int every = Math.max(1, size / 7);
        return IntStream.range(0, size)
                .filter(i -> i % every == 0 || i == size - 1)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noEdgeRunsThroughABox(Case c) {
        StageLayout layout = c.layout();
        for (Wire wire : layout.wires()) {
            List<Point2D> points = wire.points();
            for (int i = 1; i < points.size(); i++) {
                Line2D piece = new Line2D.Double(points.get(i - 1), points.get(i));
                for (Box box : layout.boxes()) {
                    assertFalse(piece.intersects(inner(box.frame())), () -> wire + " runs through " + box.slot());
                }
            }
        }
    }

    private static Rectangle2D inner(Rectangle2D r) {
        double by = Math.min(0.6, r.getWidth() / 4);
        return new Rectangle2D.Double(r.getX() + by, r.getY() + by, r.getWidth() - 2 * by, r.getHeight() - 2 * by);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyEdgeBeginsAndEndsAtItsBoxes(Case c) {
        StageLayout layout = c.layout();
        for (Wire wire : layout.wires()) {
            List<Point2D> points = wire.points();
            // Columns of an overview have no boxes, but what leads to an open one begins at them.
            boolean close = !layout.overview().visible().isEmpty();
            assertTrue(close
                    || layout.box(wire.from()).isPresent()
                            && layout.box(wire.to()).isPresent());
            layout.box(wire.from()).ifPresent(box -> assertTouches(box, points.get(0)));
            layout.box(wire.to()).ifPresent(box -> assertTouches(box, points.get(points.size() - 1)));
        }
    }

    private static void assertTouches(Box box, Point2D point) {
        Rectangle2D r = box.frame();
        Rectangle2D around =
                new Rectangle2D.Double(r.getX() - 0.5, r.getY() - 0.5, r.getWidth() + 1, r.getHeight() + 1);
        assertTrue(around.contains(point), () -> point + " is not at " + box.slot());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void numbersAreNeverSmallerThanTheThemeAllows(Case c) {
        StageLayout layout = c.layout();
        boolean numbered = layout.boxes().stream().anyMatch(Box::numbered);
        assertTrue(!numbered || layout.textSize() >= c.theme().smallest());
    }

    @ParameterizedTest
    @MethodSource("wholeRuns")
    void nothingMovesWithinATimeStep(Subject subject) {
        Theme theme = Theme.light();
        for (int cursor = 0; cursor <= subject.trace().steps().size(); cursor++) {
            int time = Frame.at(subject, cursor).activeTime();
            StageLayout once = StageLayout.of(subject, area(1267, 630), theme, time);
            StageLayout again = StageLayout.of(subject, area(1267, 630), theme, time);
            assertEquals(once.boxes(), again.boxes());
        }
    }

    @ParameterizedTest
    @MethodSource("wholeRuns")
    void nothingMovesAtAllWhileEveryColumnIsShownInFull(Subject subject) {
        Theme theme = Theme.light();
        List<Box> first = StageLayout.of(subject, area(1267, 630), theme, 1).boxes();
        for (int time = 2; time <= subject.trace().length(); time++) {
            assertEquals(
                    first, StageLayout.of(subject, area(1267, 630), theme, time).boxes());
        }
    }

    static Stream<Subject> wholeRuns() {
        return Stream.of(Samples.lecture(), Samples.lookback(5, 2), Samples.lstm(3, 3, 2, 3));
    }
}
