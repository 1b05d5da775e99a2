package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Theme;
import unfold.draw.cell.CellPictures;
import unfold.draw.cell.OpenLayout;
import unfold.draw.fold.FoldedLayout;
import unfold.draw.fold.WeightNames;
import unfold.draw.stage.StageLayout;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.ui.model.FoldModel;
import unfold.ui.model.MotionModel;

/** Numbers are typed where they stand, and a picture is looked at closely, whichever way the network is shown. */
@ExtendWith(ApplicationExtension.class)
class StageWindowTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
        window.model.motion().choose(MotionModel.Pace.OFF);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private Frame frame() {
        return window.model.frames().frame().get();
    }

    private Rectangle2D area() {
        Region pane = (Region) window.node("stage");
        return new Rectangle2D.Double(0, 0, pane.getWidth(), pane.getHeight());
    }

    private Theme theme() {
        return window.model.appearance().theme();
    }

    /** The layout on the stage; pictures of a cell are for one thread. */
    private OpenLayout open() {
        AtomicReference<OpenLayout> found = new AtomicReference<>();
        window.hand.interact(() -> found.set(pictures()
                .layout(frame(), area(), theme(), window.model.viewport().shown())));
        return found.get();
    }

    private CellPictures pictures() {
        return window.model.frames().picturesProperty().get();
    }

    private Grid folded(Slot slot) {
        int time = frame().activeTime();
        StageLayout chain = StageLayout.of(frame().subject(), area(), theme(), time);
        WeightNames names = WeightNames.of(
                window.model.frames().program().orElseThrow(), frame().subject().wiring());
        return FoldedLayout.of(chain, names, time)
                .around(chain, window.model.fold().time())
                .grid(slot)
                .orElseThrow();
    }

    private Slot input(int time) {
        Quantity x = frame().trace().quantities().stream()
                .filter(each -> each.key().equals("x"))
                .findFirst()
                .orElseThrow();
        return Slot.value(x, time);
    }

    private double input(int time, int index) {
        return frame().at(input(time)).orElseThrow().get(index);
    }

    private Point2D middle(Grid grid, int index) {
        Rectangle2D cell = grid.cell(index);
        return window.node("stage").localToScene(cell.getCenterX(), cell.getCenterY());
    }

    @Test
    void aNumberIsTypedInTheFoldedNetwork() {
        window.hand.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN).push(KeyCode.U);
        FoldModel fold = window.model.fold();
        assertEquals(1, fold.fractionProperty().get());
        int time = frame().activeTime();
        window.hand
                .doubleClickOn(middle(folded(input(time)), 1))
                .write("0.25")
                .push(KeyCode.ENTER)
                .push(KeyCode.ESCAPE);
        assertEquals(0.25, input(time, 1));
        assertEquals(1, fold.fractionProperty().get(), "it stays folded");
    }

    @Test
    void aNumberIsTypedInTheOpenCell() {
        window.hand.push(KeyCode.PAGE_DOWN).push(KeyCode.C);
        int time = frame().activeTime();
        window.hand
                .doubleClickOn(middle(open().grid(input(time)).orElseThrow(), 2))
                .write("-3")
                .push(KeyCode.ENTER)
                .push(KeyCode.ESCAPE);
        assertEquals(-3, input(time, 2));
        assertTrue(window.model.frames().insideCellProperty().get(), "it stays open");
    }

    @Test
    void theOpenCellIsZoomedAndFollowsTheRun() {
        window.hand.push(KeyCode.C);
        assertFalse(open().isLarge());
        double before = open().cell().textSize();
        window.hand.push(KeyCode.Z).push(KeyCode.Z).push(KeyCode.Z);
        assertTrue(open().isLarge());
        assertTrue(open().cell().textSize() > 1.5 * before);
        window.hand.interact(() -> {
            for (int i = 1; i <= 12; i++) {
                window.model.cursor().moveTo(i);
                assertTrue(pictures().isSeen(open(), frame()), "after " + i);
            }
        });
        window.hand.push(KeyCode.F);
        assertFalse(open().isLarge());
        assertEquals(before, open().cell().textSize());
    }
}
