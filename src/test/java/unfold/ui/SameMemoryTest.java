package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.lesson.BundledLessons;
import unfold.lesson.CellKind;
import unfold.ui.command.Command;
import unfold.ui.model.LessonModel;
import unfold.ui.model.WindowModel;

/**
 * {@code mvn -Psoak test}: whoever opens lesson after lesson, and opens and closes every part of the window again and
 * again, is left with the memory that doing it once has taken.
 */
@EnabledIfSystemProperty(named = "unfold.rounds", matches = "[1-9]\\d*")
@ExtendWith(ApplicationExtension.class)
class SameMemoryTest {

    /** Each is done twice in a round, there and back. */
    private static final List<Command> TOGGLES = List.of(
            Command.BLACKBOARD_PANEL,
            Command.PLOTS_PANEL,
            Command.PARAMETERS_PANEL,
            Command.LARGE_PLOTS,
            Command.KNOBS,
            Command.CELL_VIEW,
            Command.FOLD,
            Command.SPOTLIGHT,
            Command.EDIT_EQUATIONS,
            Command.LIBRARY,
            Command.KEYS,
            Command.TOGGLE_THEME,
            Command.TOGGLE_PROJECTOR,
            Command.FULL_SCREEN);

    /** Every so many lessons are compared. */
    private static final int COMPARED = 8;

    private TestWindow window;
    private WindowModel model;

    @Start
    private void start(Stage stage) {
        // A stage that is registered has all its events kept, and with them every node that is gone.
        FxToolkit.toolkitContext().setRegisteredStage(null);
        window = new TestWindow(stage);
        model = window.model;
    }

    @Test
    void lessonsAndPanelsLeaveNothingBehind() {
        int rounds = Integer.getInteger("unfold.rounds");
        lessons(1);
        panels(2);
        LiveMemory once = live();
        lessons(2);
        LiveMemory afterLessons = live();
        panels(rounds);
        LiveMemory afterPanels = live();
        String found = once.bytes() + " bytes, " + afterLessons.bytes() + " after more lessons, " + afterPanels.bytes()
                + " after more panels";
        System.out.println(found);
        assertTrue(afterLessons.bytes() <= 1.05 * once.bytes(), () -> found + "\n" + afterLessons.growthSince(once));
        assertTrue(
                afterPanels.bytes() <= 1.05 * afterLessons.bytes(),
                () -> found + "\n" + afterPanels.growthSince(afterLessons));
        window.close();
    }

    /** Opens every lesson so many times; in some of them a comparison and its cells, and one plot after the other. */
    private void lessons(int times) {
        List<BundledLessons.Entry> all = BundledLessons.ofProgram().all();
        for (int i = 0; i < times * all.size(); i++) {
            String name = all.get(i % all.size()).name();
            window.hand.interact(() -> model.lesson().openBundled(name)).look();
            if (i % COMPARED == 0) {
                window.hand
                        .interact(() -> model.compare().with(CellKind.LSTM))
                        .interact(model.frames()::toggleCell)
                        .look()
                        .interact(model.frames()::toggleCell)
                        .interact(model.compare()::stop);
            }
            window.hand
                    .interact(model.cursor()::last)
                    .interact(() -> model.plots().go(1))
                    .look();
        }
        window.hand
                .interact(() -> model.lesson().openBundled(LessonModel.FIRST))
                .look();
    }

    private void panels(int times) {
        for (int i = 0; i < times; i++) {
            for (Command command : TOGGLES) {
                window.hand.push(command.keys().get(0)).look();
                // The list of keys takes them all but this.
                window.hand
                        .push(
                                command == Command.KEYS
                                        ? Command.CLOSE.keys().get(0)
                                        : command.keys().get(0))
                        .look();
            }
            window.hand.push(KeyCode.ESCAPE).look();
        }
    }

    private LiveMemory live() {
        return LiveMemory.settled(() -> {
            // The toolkit lets go of the textures of pictures that are gone when it paints again.
            window.hand.interact(model.cursor()::last).pulse();
            window.hand.interact(model.cursor()::first).pulse();
        });
    }
}
