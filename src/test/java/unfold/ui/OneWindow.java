package unfold.ui;

import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;
import unfold.ui.model.MotionModel;

/** One window without transitions for all tests of a class, each of which leaves it as it was. */
abstract class OneWindow {

    static TestWindow window;
    static Hand hand;

    @BeforeAll
    static void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        window = FxThread.call(() -> new TestWindow(new Stage()));
        hand = window.hand;
        hand.interact(() -> window.model.motion().choose(MotionModel.Pace.OFF));
    }

    @AfterAll
    static void close() {
        hand.interact(() -> window.scene.getWindow().hide());
        window.close();
        window = null;
        hand = null;
    }
}
