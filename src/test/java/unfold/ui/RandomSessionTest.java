package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unfold.ui.model.Appearance;
import unfold.ui.model.LessonModel;
import unfold.ui.model.MotionModel;
import unfold.ui.model.Notice;
import unfold.ui.model.Question;
import unfold.ui.model.WindowModel;

/**
 * Whatever is done in the window in whatever order, while its work is late: nothing fails on any thread, and the
 * memory in use stays. {@code mvn -Psoak test} does 10,000 things; {@code -Dunfold.seed} repeats them.
 */
@ExtendWith(ApplicationExtension.class)
class RandomSessionTest {

    private static final int ACTIONS = Integer.getInteger("unfold.actions", 70);
    private static final long SEED = Long.getLong("unfold.seed", 7);
    private static final int MEASURED = 1000;
    private static final int TOLD = 30;
    private static final int COLLECTIONS = 4;
    private static final Pattern FAILURE = Pattern.compile("\\b[A-Z]\\w*(Exception|Error)\\b");

    /** Work that is done on the window's thread when its time comes. */
    private static final class Late implements Executor {

        private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        boolean next() {
            Runnable work = waiting.poll();
            if (work != null) {
                work.run();
            }
            return work != null;
        }
    }

    @TempDir
    private Path folder;

    private final Late worker = new Late();
    private final Late ui = new Late();
    private final Random random = new Random(SEED);
    private final Deque<String> last = new ArrayDeque<>();
    private TestWindow window;
    private WindowModel model;
    private Stage stage;

    @Start
    private void start(Stage shown) {
        stage = shown;
        window = new TestWindow(shown, worker, ui);
        model = window.model;
        FrameClock.drive(model.player().playingProperty(), model.player()::tick);
        model.viewport().clock(model.motion().paceProperty().isNotEqualTo(MotionModel.Pace.OFF));
        FrameClock.drive(model.viewport().movingProperty(), model.viewport()::tick);
    }

    @Test
    void nothingFailsAndNothingIsKept() {
        RandomUser user = new RandomUser(window, stage, folder, random);
        long early = 0;
        long late = 0;
        try {
            window.hand.interact(this::rest);
            for (int i = 1; i <= ACTIONS; i++) {
                act(user);
                if (i == MEASURED) {
                    early = live();
                }
            }
            window.hand.interact(this::rest);
            late = ACTIONS > MEASURED ? live() : 0;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + SEED + ", last " + String.join(" | ", last), e);
        }
        window.close();
        if (ACTIONS > MEASURED) {
            String found = early + " bytes after " + MEASURED + " actions, " + late + " after " + ACTIONS;
            System.out.println("seed " + SEED + ": " + found);
            assertTrue(late <= 1.2 * early, found);
        }
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
        Notice notice = model.lesson().noticeProperty().get();
        if (notice != null && FAILURE.matcher(notice.text()).find()) {
            throw new AssertionError(notice.text());
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (millis > Long.getLong("unfold.slow", Long.MAX_VALUE)) {
            System.out.println(millis + " ms: " + what);
        }
    }

    private void someWork() {
        for (int i = random.nextInt(4); i > 0; i--) {
            worker.next();
            ui.next();
        }
        if (random.nextInt(3) == 0) {
            allWork();
        }
        if (random.nextInt(4) == 0) {
            window.hand.look();
        }
    }

    private void allWork() {
        while (worker.next() || ui.next()) {
            // Each may leave more.
        }
    }

    /** Brings the window back to where it began, so that each time the same is kept. */
    private void rest() {
        Popups.all().forEach(PopupWindow::hide);
        allWork();
        Question asked = model.lesson().questionProperty().get();
        if (asked != null) {
            asked.cancel().run();
        }
        model.lecture().uncover();
        model.player().pause();
        for (int i = 0; i < 12; i++) {
            window.hand.push(KeyCode.ESCAPE);
            allWork();
        }
        model.compare().stop();
        model.lesson().openBundled(LessonModel.FIRST);
        allWork();
        asked = model.lesson().questionProperty().get();
        if (asked != null) {
            asked.discard().run();
        }
        allWork();
        model.appearance().choose(Appearance.Colours.LIGHT);
        model.appearance().usualSize();
        model.panels().restore();
        stage.setWidth(1280);
        stage.setHeight(800);
        window.hand.look();
        allWork();
    }

    private long live() {
        window.hand.interact(this::rest);
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            // The toolkit lets go of the textures of pictures that are gone when it paints again.
            window.hand.interact(model.cursor()::last).pulse();
            window.hand.interact(model.cursor()::first).pulse();
        }
        System.gc();
        // What the collection has left, not what the next pulse has already taken again.
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
