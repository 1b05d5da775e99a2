package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.draw.Frame;
import unfold.trace.Aspect;
import unfold.trace.Slot;

/** Walks through the worked example in the real window, there and back. */
@ExtendWith(ApplicationExtension.class)
class MainWindowCanaryTest {

    private static final int END = 39;

    /** What the blackboard must say at some positions, whatever else it says. */
    private static final Map<Integer, List<String>> KNOWN = Map.of(
            0, List.of("39 operations", "3 time steps", "s_1"),
            4, List.of("Forward, t = 2 of 3", "Both units of s_2", "0.97"),
            10, List.of("total loss", "3.43"),
            24, List.of("Backward, t = 2 of 3", "o_2 (norm 0.21)", "0.00014"),
            25, List.of("Backward, t = 2 of 3", "before tanh", "4 %", "from 0.21 to 0.00599"));

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    /** All that the window tells in words. */
    private record Said(int cursor, String header, String blackboard) {}

    private Said said() {
        return FxThread.call(() -> new Said(window.position(), window.words("header"), window.words("blackboard")));
    }

    @Test
    void stepsThroughTheWholeRunAndBackAgain() {
        List<Said> there = new ArrayList<>(List.of(said()));
        for (int i = 0; i < END; i++) {
            window.hand.push(KeyCode.RIGHT);
            there.add(said());
        }
        for (int i = 0; i <= END; i++) {
            Said at = there.get(i);
            assertEquals(i, at.cursor());
            assertEquals(phase(i), at.header());
            for (String words : KNOWN.getOrDefault(i, List.of())) {
                assertTrue(plain(at.blackboard()).contains(words), at::blackboard);
            }
        }
        assertEquals(END + 1, there.stream().map(Said::blackboard).distinct().count());
        window.hand.push(KeyCode.RIGHT);
        assertEquals(there.get(END), said());
        List<Said> back = new ArrayList<>(List.of(said()));
        for (int i = 0; i < END; i++) {
            window.hand.push(KeyCode.LEFT);
            back.add(said());
        }
        Collections.reverse(back);
        assertEquals(there, back);
    }

    /** Numbers are kept together with spaces that do not break. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Zs}", " ");
    }

    private static String phase(int cursor) {
        if (cursor == 0) {
            return "START";
        }
        if (cursor == END) {
            return "DONE";
        }
        if (cursor == 10) {
            return "FORWARD  loss";
        }
        if (cursor == 11) {
            return "BACKWARD  loss";
        }
        return cursor < 10
                ? "FORWARD  t = " + (cursor + 2) / 3 + " of 3"
                : "BACKWARD  t = " + (cursor < 21 ? 3 : cursor < 30 ? 2 : 1) + " of 3";
    }

    @Test
    void numbersAreThoseOfTheLectureFromTheirStepOn() {
        double[] there = new double[END + 1];
        double[] gradient = new double[END + 1];
        for (int i = 0; i <= END; i++) {
            there[i] = number(Aspect.VALUE);
            gradient[i] = number(Aspect.GRADIENT);
            window.hand.push(KeyCode.RIGHT);
        }
        for (int i = 0; i <= END; i++) {
            assertEquals(i < 4 ? Double.NaN : 0.9796126787761849, there[i], 1e-12, "s_2 at " + i);
            assertEquals(i < 24 ? Double.NaN : -0.148482655119111, gradient[i], 1e-12, "its gradient at " + i);
        }
    }

    /** The first unit of s_2 as the window has it now; NaN before it is computed. */
    private double number(Aspect aspect) {
        return FxThread.call(() -> {
            Frame frame = window.model.frames().frame().get();
            int state = frame.trace().quantity("s").orElseThrow().id();
            return frame.at(new Slot(state, 2, aspect))
                    .map(tensor -> tensor.get(0))
                    .orElse(Double.NaN);
        });
    }

    @Test
    void everyStepSizeHasItsKeys() {
        assertEquals(List.of(3, 6, 9, 10, 11, 20, 29, 39), walk(KeyCode.PAGE_DOWN));
        assertEquals(List.of(29, 20, 11, 10, 9, 6, 3, 0), walk(KeyCode.PAGE_UP));
        assertEquals(List.of(10, 39), walk(KeyCode.CONTROL, KeyCode.RIGHT));
        assertEquals(List.of(10, 0), walk(KeyCode.CONTROL, KeyCode.LEFT));
        assertEquals(List.of(39), walk(KeyCode.END));
        assertEquals(List.of(0), walk(KeyCode.HOME));
    }

    /** Where the cursor comes by if a key is pressed until it stays. */
    private List<Integer> walk(KeyCode... keys) {
        List<Integer> stops = new ArrayList<>();
        int before = -1;
        while (window.position() != before) {
            before = window.position();
            window.hand.push(keys);
            stops.add(window.position());
        }
        return stops.subList(0, stops.size() - 1);
    }

    @Test
    void textKeysGrowControlsAndPictures() {
        double before = window.model.appearance().theme().textSize();
        double header = window.node("header").getBoundsInLocal().getHeight();
        window.hand.push(KeyCode.CONTROL, KeyCode.PLUS).push(KeyCode.CONTROL, KeyCode.PLUS);
        double after = window.model.appearance().theme().textSize();
        assertTrue(after >= 1.15 * before, () -> before + " → " + after);
        assertTrue(window.scene.getRoot().getStyle().contains(after + "px"));
        window.hand.look();
        assertTrue(window.node("header").getBoundsInLocal().getHeight() > header);
        window.hand.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(before, window.model.appearance().theme().textSize());
    }

    @Test
    void everyPictureIsDrawnOnEveryPane() {
        window.hand.push(KeyCode.END);
        window.hand.look();
        for (String id : List.of("header", "stage", "blackboard", "plot", "parameters", "scrubber")) {
            Node pane = window.node(id);
            WritableImage image = FxThread.call(() -> pane.snapshot(null, null));
            assertTrue(coloursOf(image) > 10, () -> id + " is empty");
        }
    }

    private static long coloursOf(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        return IntStream.range(0, width * height)
                .map(i -> image.getPixelReader().getArgb(i % width, i / width))
                .distinct()
                .count();
    }
}
