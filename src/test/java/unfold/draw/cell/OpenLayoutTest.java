package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.stage.Box;
import unfold.draw.stage.Column;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.Panel;
import unfold.trace.Aspect;
import unfold.trace.Slot;

class OpenLayoutTest {

    static Stream<CellCase> lessons() {
        return CellCase.all();
    }

    /** The first picture open, early in the run. */
    private static List<OpenLayout> early(CellCase lesson) {
        return lesson.stages(2);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void nothingCoversAnythingElseAndAllLiesOnTheStage(CellCase lesson) {
        for (OpenLayout layout : early(lesson)) {
            List<Rectangle2D> around = new ArrayList<>();
            layout.titles().stream().map(ColumnTitle::place).forEach(around::add);
            around.add(layout.legend());
            List<Rectangle2D> places = new ArrayList<>();
            layout.narrow().stream().map(Box::frame).forEach(places::add);
            layout.named().stream().map(Box::frame).forEach(places::add);
            layout.cell().figures().stream()
                    .filter(figure -> figure.slot(lesson.program(), layout.now())
                            .map(lesson.subject()::has)
                            .orElse(true))
                    .map(Figure::frame)
                    .forEach(places::add);
            assertApart(places);
            assertApart(around);
            around.forEach(place -> assertTrue(
                    grown(layout.area(), 0.1).contains(place)
                            && !grown(place, -0.01).intersects(layout.seen()),
                    () -> place + " is not around the columns"));
            // Only a part is seen of what is larger than the stage.
            places.forEach(place -> assertTrue(
                    layout.isLarge() || grown(layout.seen(), 0.1).contains(place),
                    () -> place + " is not on the stage"));
            layout.columns()
                    .forEach(column -> assertFalse(
                            column.left() < layout.cell().inside().getMaxX() - 0.01
                                    && layout.cell().inside().getX() < column.right() - 0.01,
                            () -> column + " lies in the cell"));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theNeighboursStayInTheOrderOfTime(CellCase lesson) {
        for (OpenLayout layout : early(lesson)) {
            List<Integer> times = layout.columns().stream()
                    .map(Column::time)
                    .filter(time -> time != Slot.UNTIMED)
                    .toList();
            assertEquals(times.stream().sorted().toList(), times);
            assertFalse(times.contains(layout.now()));
            boolean several = lesson.subject().trace().length() > 1;
            if (layout.now() != Slot.UNTIMED && several && !layout.isLarge()) {
                assertTrue(times.contains(layout.now() - 1) || times.contains(layout.now() + 1), () -> "of " + times);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void statesGoOnLevelFromColumnToColumnAndIntoTheCell(CellCase lesson) {
        for (OpenLayout layout : early(lesson)) {
            for (Rail rail : layout.rails()) {
                Rectangle2D from = layout.frame(rail.from()).orElseThrow();
                Point2D start = rail.points().get(0);
                assertTrue(grown(from, 0.1).contains(start), () -> start + " is not at " + rail.from());
            }
            for (Lane lane : layout.cell().lanes()) {
                double y = layout.cell().figure(lane.port()).frame().getCenterY();
                int state = lesson.program().quantities().of(lane.state()).id();
                for (Column column : layout.columns()) {
                    Slot there = new Slot(state, column.time(), Aspect.VALUE);
                    layout.frame(there)
                            .filter(frame -> Math.abs(lane.port().shown().offset()) == 1)
                            .ifPresent(frame -> assertEquals(y, frame.getCenterY(), 0.1, () -> there + " is off"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theCellUnderTheMiddleOfEveryNarrowCellIsThatCell(CellCase lesson) {
        for (OpenLayout layout : early(lesson)) {
            for (Box box : Stream.concat(layout.named().stream(), layout.narrow().stream())
                    .toList()) {
                for (Panel panel : box.panels()) {
                    Rectangle2D cell = panel.grid().cell(0);
                    boolean seen = layout.seen().contains(cell.getCenterX(), cell.getCenterY());
                    assertEquals(
                            seen ? Optional.of(new Cell(panel.slot(), 0)) : Optional.empty(),
                            layout.cellAt(cell.getCenterX(), cell.getCenterY()));
                }
            }
        }
    }

    @Test
    void nothingIsLaidOutAgainWithinATimeStep() {
        CellCase lesson = CellCase.of("lstm-four-gates");
        Theme theme = Theme.light();
        Rectangle2D area = CellCase.stage(1920, 1080, theme);
        OpenLayout first = lesson.pictures().layout(Frame.at(lesson.subject(), 2), area, theme);
        OpenLayout second = lesson.pictures().layout(Frame.at(lesson.subject(), 3), area, theme);
        assertSame(first, second);
        OpenLayout later = lesson.pictures().layout(Frame.at(lesson.subject(), 12), area, theme);
        assertEquals(2, later.now());
        assertEquals(first.cell().area().getWidth(), later.cell().area().getWidth(), "the cell keeps its size");
    }

    @Test
    void aRunWithOtherNumbersIsNotLaidOutAgain() {
        CellCase lesson = CellCase.of("lstm-four-gates");
        CellCase again = CellCase.of("lstm-four-gates");
        Theme theme = Theme.light();
        Rectangle2D area = CellCase.stage(1920, 1080, theme);
        assertSame(
                lesson.pictures().layout(Frame.at(lesson.subject(), 2), area, theme),
                lesson.pictures().layout(Frame.at(again.subject(), 3), area, theme));
    }

    @Test
    void aLongSequenceShowsTheStepsThatAreNear() {
        CellCase lesson = CellCase.of("length-100");
        OpenLayout layout = lesson.pictures()
                .all(lesson.subject(), CellCase.stage(1920, 1080, Theme.light()), Theme.light(), 50)
                .get(0);
        List<Integer> times = layout.columns().stream().map(Column::time).toList();
        assertTrue(times.containsAll(List.of(45, 46, 47, 48, 49, 51, 52, 53, 54, 55)), () -> "only " + times);
        assertTrue(times.size() < 100);
    }

    private static void assertApart(List<Rectangle2D> places) {
        for (int i = 0; i < places.size(); i++) {
            Rectangle2D place = places.get(i);
            for (Rectangle2D other : places.subList(i + 1, places.size())) {
                assertFalse(grown(place, -0.01).intersects(other), () -> place + " covers " + other);
            }
        }
    }

    private static Rectangle2D grown(Rectangle2D r, double by) {
        return new Rectangle2D.Double(r.getX() - by, r.getY() - by, r.getWidth() + 2 * by, r.getHeight() + 2 * by);
    }
}
