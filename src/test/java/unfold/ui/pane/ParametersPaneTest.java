package unfold.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import unfold.trace.Ruler;
import unfold.ui.FxThread;
import unfold.ui.model.ChosenFiles;
import unfold.ui.model.WindowModel;

@ExtendWith(ApplicationExtension.class)
class ParametersPaneTest {

    @Test
    void whatIsPaintedAheadIsWhatIsShownAlsoWhereItScrolls() {
        FxThread.call(() -> {
            WindowModel window = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
            ParametersPane pane = new ParametersPane(window.frames(), window.editing(), window.appearance());
            window.lesson().openBundled("lstm-four-gates");
            pane.resize(400, 120);
            pane.layout();
            int scrolled = 0;
            while (!window.cursor().isAtEnd()) {
                double before = pane.seen(window.frames().frame().get()).scrolled();
                Optional<Sketch> expected = pane.expected();
                window.cursor().forward(Ruler.Size.OPERATION);
                assertEquals(
                        expected, pane.sketch(), "operation " + window.cursor().position());
                scrolled += before == pane.seen(window.frames().frame().get()).scrolled() ? 0 : 1;
            }
            assertTrue(scrolled > 3, "scrolled " + scrolled + " times");
            return null;
        });
    }
}
