package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.analysis.Place;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.stage.StageLayout;
import unfold.trace.Aspect;
import unfold.trace.Slot;
import unfold.ui.model.BenchModel;
import unfold.ui.model.Knob;

/** The gradient check by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
class ProofWindowTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private Place chosen() {
        return window.model
                .proof()
                .proofProperty()
                .get()
                .entry()
                .orElseThrow()
                .entry()
                .place();
    }

    @Test
    void theKeyChecksAndShowsWhatWasFound() {
        assertEquals("gradients not checked; G: check the gradients", help());
        window.hand.push(KeyCode.G);
        window.hand.look();
        assertEquals(BenchModel.Tab.CHECK, window.model.bench().chosenProperty().get());
        assertTrue(help().startsWith("gradients checked; 32 of 32 agree"), this::help);
        assertEquals(help(), window.words("proof"));
        assertTrue(pixelsOf(Hue.CURVE_D) > 20, "no sign that something agrees");
        assertTrue(pixelsOf(Hue.BACKWARD) > 20, "no curve");
    }

    @Test
    void aStepLeavesWhatWasFoundAsItIs() {
        window.hand.push(KeyCode.G).look();
        assertFalse(isStaleAfter(() -> window.model.cursor().forward(1)));
        assertTrue(isStaleAfter(() -> window.model.knobs().set(Knob.GAIN, 2)));
    }

    private boolean isStaleAfter(Runnable change) {
        return FxThread.call(() -> {
            window.hand.look();
            change.run();
            return ((Parent) window.node("proof")).isNeedsLayout();
        });
    }

    @Test
    void aClickOnARowOrOnANumberChoosesAnEntry() {
        window.hand.push(KeyCode.G);
        window.hand.look();
        Place worst = chosen();
        double rows = 2.5 * 1.5 * window.model.appearance().theme().textSize();
        window.hand.clickOn(window.node("proof").localToScene(30, rows));
        assertEquals(key("U"), chosen().quantity());
        assertTrue(worst.quantity() != chosen().quantity());
        // The first number of x_1, at the foot of its column.
        Node stage = window.node("stage");
        window.hand.clickOn(firstInput(stage));
        assertEquals(new Place(key("x"), 1, 0), chosen());
    }

    /** The middle of the first cell of x_1 on the stage. */
    private Point2D firstInput(Node stage) {
        Rectangle2D area = new Rectangle2D.Double(
                0,
                0,
                stage.getBoundsInLocal().getWidth(),
                stage.getBoundsInLocal().getHeight());
        Frame frame = window.model.frames().frame().get();
        Theme theme = window.model.appearance().theme();
        StageLayout layout = StageLayout.of(frame.subject(), area, theme, frame.activeTime());
        for (double y = 0; y < area.getHeight(); y += 4) {
            for (double x = 0; x < area.getWidth(); x += 4) {
                if (layout.cellAt(x, y)
                        .filter(new Cell(new Slot(key("x"), 1, Aspect.VALUE), 0)::equals)
                        .isPresent()) {
                    return stage.localToScene(x + 4, y + 4);
                }
            }
        }
        throw new AssertionError("x_1 is not on the stage");
    }

    private int key(String name) {
        return window.model
                .frames()
                .frame()
                .get()
                .trace()
                .quantity(name)
                .orElseThrow()
                .id();
    }

    private String help() {
        return window.node("header").getAccessibleHelp();
    }

    /** How many pixels of the pane have exactly that colour of the theme. */
    private long pixelsOf(Hue hue) {
        Node pane = window.node("proof");
        WritableImage image = FxThread.call(() -> pane.snapshot(null, null));
        int wanted = window.model.appearance().theme().color(hue).getRGB();
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += image.getPixelReader().getArgb(x, y) == wanted ? 1 : 0;
            }
        }
        return found;
    }
}
