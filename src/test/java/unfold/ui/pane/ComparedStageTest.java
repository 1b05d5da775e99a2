package unfold.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.compare.CompareLayout;
import unfold.draw.compare.Compared;
import unfold.lesson.CellKind;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.ui.model.ChosenFiles;
import unfold.ui.model.WindowModel;

class ComparedStageTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1260, 570);
    private static final Theme THEME = Theme.light();

    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
    private final ComparedStage stage = new ComparedStage(window);

    @BeforeEach
    void compare() {
        window.lesson().openBundled("worked-example");
        window.compare().with(CellKind.LSTM);
        window.cursor().last();
    }

    private List<Frame> frames() {
        return window.compare().now().stream().map(Compared::frame).toList();
    }

    private CompareLayout layout() {
        return CompareLayout.of(
                frames().stream().map(Frame::subject).toList(),
                AREA,
                THEME,
                frames().stream().map(Frame::activeTime).toList(),
                0);
    }

    /** The first entry of a variable at the time step at work. */
    private Cell cell(int model, String key) {
        Quantity quantity = frames().get(model).trace().quantities().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new Cell(Slot.value(quantity, frames().get(0).activeTime()), 0);
    }

    private Point2D middle(int model, Cell cell) {
        Rectangle2D place =
                layout().stages().get(model).grid(cell.slot()).orElseThrow().cell(cell.index());
        return new Point2D.Double(place.getCenterX(), place.getCenterY());
    }

    @Test
    void aNumberOfAnyModelIsFoundAndOnlyThoseInFocusArePicked() {
        Cell forget = cell(1, "f");
        Point2D there = middle(1, forget);
        CellPointer.Pointed pointed = stage.beside(AREA, THEME, there).orElseThrow();
        assertEquals(forget, pointed.cell());
        assertEquals(frames().get(1).trace(), pointed.frame().trace());
        assertEquals(Optional.empty(), stage.cellAt(AREA, THEME, there));
        Cell state = cell(0, "s");
        assertEquals(Optional.of(state), stage.cellAt(AREA, THEME, middle(0, state)));
        assertEquals(Optional.empty(), stage.beside(AREA, THEME, middle(0, state)));
    }

    @Test
    void allTilesAreZoomedTogether() {
        window.viewport().along(zoom -> stage.track(AREA, THEME, zoom));
        window.viewport().zoomIn(1);
        window.viewport().zoomIn(1);
        assertTrue(window.viewport().zoomedProperty().get());
        double zoom = window.viewport().shown().zoom();
        assertEquals(zoom, stage.track(AREA, THEME, zoom).orElseThrow().zoom());
        window.cursor().moveTo(1);
        stage.follow(AREA, frames().get(0), THEME);
        Cell state = cell(0, "s");
        assertTrue(stage.grid(AREA, THEME, state.slot()).isPresent(), "the time step at work is seen");
    }
}
