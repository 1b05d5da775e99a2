package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.ui.command.Command;
import unfold.ui.model.Appearance;
import unfold.ui.model.Background;
import unfold.ui.model.BenchModel;
import unfold.ui.model.LessonModel;
import unfold.ui.model.MotionModel;
import unfold.ui.model.Notice;
import unfold.ui.model.Question;
import unfold.ui.model.Recovery;
import unfold.ui.model.RecoveryFolder;
import unfold.ui.model.Remembered;
import unfold.ui.model.SettingsFile;
import unfold.ui.model.WindowModel;

/**
 * Whatever is done in the window in whatever order, while its work is late: nothing fails on any thread, and the
 * memory in use stays. {@code mvn -Psoak test} does 10,000 things; {@code -Dunfold.seed} repeats them, but for work on
 * threads of its own, which {@code -Dunfold.threads=false} does without.
 */
@ExtendWith(ApplicationExtension.class)
class RandomSessionTest {

    private static final int ACTIONS = Integer.getInteger("unfold.actions", 70);
    private static final long SEED = Long.getLong("unfold.seed", 7);
    private static final long SLOW = Long.getLong("unfold.slow", Long.MAX_VALUE);
    private static final int MEASURED = 1000;
    private static final int LATEST = 3;

    /** More than the library shows at once. */
    private static final int PICTURES = 40;

    private static final int TOLD = 30;

    @TempDir
    private Path folder;

    private final LateWork late = new LateWork(Boolean.getBoolean("unfold.threads"));
    private final Random random = new Random(SEED);
    private final Deque<String> last = new ArrayDeque<>();
    private final List<LiveMemory> live = new ArrayList<>();
    private final ToldFailures told = new ToldFailures();
    private TestWindow window;
    private WindowModel model;
    private Stage stage;
    private Remembered remembered;
    private Recovery recovery;

    @Start
    private void start(Stage shown) {
        // A stage that is registered has all its events kept, and with them every node that is gone.
        FxToolkit.toolkitContext().setRegisteredStage(null);
        stage = shown;
        window = new TestWindow(shown, late.worker(), late.ui());
        model = window.model;
        FrameClock.drive(model.player().playingProperty(), model.player()::tick);
        model.viewport().clock(model.motion().paceProperty().isNotEqualTo(MotionModel.Pace.OFF));
        FrameClock.drive(model.viewport().movingProperty(), model.viewport()::tick);
        Background background = new Background(late.worker(), late.ui(), late.worker(), Clock.systemDefaultZone());
        remembered = new Remembered(model, new SettingsFile(folder.resolve("settings")), background);
        WindowPlace.follow(stage, remembered);
        recovery = new Recovery(
                model.lesson(), model.editor(), new RecoveryFolder(folder.resolve("recovery")), background);
    }

    @Test
    void nothingFailsAndNothingIsKept() {
        RandomUser user = new RandomUser(window, stage, folder, random);
        try {
            window.hand.interact(this::rest);
            for (int i = 1; i <= ACTIONS; i++) {
                act(user);
                if (i % MEASURED == 0) {
                    measure(i);
                }
            }
            window.hand.interact(this::rest).interact(remembered::end).interact(recovery::end);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + SEED + ", last " + String.join(" | ", last), e);
        } finally {
            late.end();
            told.close();
        }
        window.close();
        // What the toolkit has not let go yet makes a count larger, never smaller.
        live.stream()
                .skip(Math.max(1, live.size() - LATEST))
                .min(Comparator.comparingLong(LiveMemory::bytes))
                .ifPresent(late -> assertTrue(
                        late.bytes() <= 1.2 * live.get(0).bytes(),
                        () -> found() + "\n" + late.growthSince(live.get(0))));
    }

    private void act(RandomUser user) {
        long began = System.nanoTime();
        String what = FxThread.call(user::act);
        last.add(what);
        if (last.size() > TOLD) {
            last.remove();
        }
        window.hand.interact(this::someWork);
        window.assertNothingFailed();
        told.failure().ifPresent(words -> {
            throw new AssertionError(words);
        });
        Notice notice = model.lesson().noticeProperty().get();
        if (notice != null && ToldFailures.FAILURE.matcher(notice.text()).find()) {
            throw new AssertionError(notice.text());
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (millis > SLOW) {
            System.out.println(millis + " ms: " + what);
        }
    }

    private void someWork() {
        late.some(random);
        if (random.nextInt(3) == 0) {
            late.all();
        }
        if (random.nextInt(4) == 0) {
            window.hand.look();
        }
    }

    /** Brings the window back to where it began, so that each time the same is kept. */
    private void rest() {
        Popups.all().forEach(PopupWindow::hide);
        late.all();
        answer();
        model.lecture().uncover();
        model.player().pause();
        for (int i = 0; i < 12; i++) {
            window.hand.push(KeyCode.ESCAPE);
            late.all();
        }
        model.compare().stop();
        model.lesson().openBundled(LessonModel.FIRST);
        late.all();
        answer();
        late.all();
        model.appearance().choose(Appearance.Colours.LIGHT);
        model.appearance().usualSize();
        model.panels().restore();
        model.bench().choose(BenchModel.Tab.PARAMETERS);
        off(model.frames().insideCellProperty(), model.frames()::toggleCell);
        off(model.fold().foldedProperty(), model.fold()::toggle);
        off(model.lecture().spotlightProperty(), model.lecture()::toggleSpotlight);
        off(model.plots().largeProperty(), model.plots()::toggleLarge);
        model.viewport().fit();
        stage.setFullScreen(false);
        stage.setMaximized(false);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(800);
        window.hand.look();
        late.all();
    }

    private static void off(ReadOnlyBooleanProperty state, Runnable toggle) {
        if (state.get()) {
            toggle.run();
        }
    }

    /** Gives unsaved work up. */
    private void answer() {
        Question asked = model.lesson().questionProperty().get();
        if (asked != null) {
            asked.discard().run();
        }
    }

    private void measure(int actions) {
        window.hand.interact(this::rest);
        // Panes keep what they showed last on the screen: let it be the same each time.
        for (BenchModel.Tab tab : List.of(BenchModel.Tab.KNOBS, BenchModel.Tab.CHECK, BenchModel.Tab.PARAMETERS)) {
            seen(() -> model.bench().choose(tab));
        }
        seen(model.editor()::toggle);
        seen(model.editor()::close);
        seen(() -> window.hand.push(Command.LIBRARY.keys().get(0)));
        // Its pictures are drawn one after the other, and what the toolkit has drawn of a pane it keeps.
        for (int i = 0; i < PICTURES; i++) {
            window.hand.interact(late::all).pulse();
        }
        seen(() -> window.hand.push(KeyCode.ESCAPE));
        live.add(LiveMemory.settled(() -> {
            // The toolkit lets go of the textures of pictures that are gone when it paints again.
            window.hand.interact(model.cursor()::last).pulse();
            window.hand.interact(model.cursor()::first).pulse();
        }));
        System.out.println("seed " + SEED + ", " + actions + " actions: "
                + live.get(live.size() - 1).bytes() + " bytes");
    }

    private void seen(Runnable action) {
        window.hand.interact(action).interact(late::all).pulse().pulse();
    }

    private String found() {
        return live.stream().map(memory -> memory.bytes() + " bytes").collect(Collectors.joining(", "));
    }
}
