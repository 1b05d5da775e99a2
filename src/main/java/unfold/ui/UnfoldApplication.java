package unfold.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import unfold.ui.model.Background;
import unfold.ui.model.FirstLesson;
import unfold.ui.model.FirstLook;
import unfold.ui.model.LastOpenedFile;
import unfold.ui.model.LastOpenedStore;
import unfold.ui.model.MotionModel;
import unfold.ui.model.Recovery;
import unfold.ui.model.RecoveryFolder;
import unfold.ui.model.Remembered;
import unfold.ui.model.Settings;
import unfold.ui.model.SettingsFile;
import unfold.ui.model.WindowModel;

/** The program with its window. */
public final class UnfoldApplication extends Application {

    private static final double SHARE_OF_SCREEN = 0.9;
    private static final long SECONDS_UNTIL_KEPT = 3;
    private static final long SECONDS_UNTIL_LIBRARY = 3;
    private static final long SECONDS_UNTIL_REMEMBERED = 1;
    private static final long SECONDS_UNTIL_SETTLED = 15;

    /** JavaFX makes the application itself; what it begins with is left here for it. */
    private static Start asked;

    private static LastOpenedStore opened;
    private static HeadStart headStart;
    private static Runnable settled;

    private final Executor workers = workers();
    private WindowModel model;
    private Recovery recovery;
    private Remembered remembered;

    /**
     * What the window begins with.
     *
     * @param lesson the file to open; empty for the lesson of the last start
     * @param projector whether it begins in the projector's profile
     * @param fresh whether it begins like the very first time, and remembers nothing
     */
    public record Start(Optional<Path> lesson, boolean projector, boolean fresh) {}

    /** Begins on other threads with what can be done before {@link #launch}. */
    public static void begin(Start start) {
        asked = start;
        opened = start.fresh ? LastOpenedStore.NONE : LastOpenedFile.ofUser();
        headStart = HeadStart.with(start.lesson.map(FirstLesson::asked).orElseGet(() -> FirstLesson.last(opened)));
    }

    /**
     * Opens the window; returns when it is closed.
     *
     * @param settled done on another thread some time after the first picture, when nobody waits for anything
     */
    public static void launch(Runnable settled) {
        UnfoldApplication.settled = settled;
        FrameClock.quicken();
        launch(UnfoldApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Settings settings = asked.fresh ? Settings.USUAL : SettingsFile.ofUser().read();
        WindowSize.fit(stage, SHARE_OF_SCREEN);
        MainWindow.prepare(stage);
        WindowPlace.restore(stage, settings.place());
        Opening opening = new Opening(stage, new FirstLook(settings, asked.projector), headStart);
        opening.begin(
                Opening.PATIENCE,
                List.of(
                        Look::loadControls,
                        () -> model = new WindowModel(workers, Platform::runLater, new NativeFileChoice(stage), opened),
                        () -> open(stage, opening)));
    }

    private void open(Stage stage, Opening opening) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Platform.runLater(() -> model.lesson().report(failure));
        });
        FrameClock.drive(model.player().playingProperty(), model.player()::tick);
        model.viewport().clock(model.motion().paceProperty().isNotEqualTo(MotionModel.Pace.OFF));
        FrameClock.drive(model.viewport().movingProperty(), model.viewport()::tick);
        MainWindow window = new MainWindow(stage, model, stage.getScene());
        if (!asked.fresh) {
            remember(stage, model);
        } else if (asked.projector) {
            model.appearance().toggleProjector();
        }
        window.showSoon(opening::end);
        model.lesson().start(headStart.lesson());
        // It holds the first picture with all of its pixels.
        headStart = null;
        prepareLibrary(model);
        respectReducedMotion(model);
        recovery =
                new Recovery(model.lesson(), model.editor(), RecoveryFolder.ofUser(), background(SECONDS_UNTIL_KEPT));
        recovery.offer();
        CompletableFuture.delayedExecutor(SECONDS_UNTIL_SETTLED, TimeUnit.SECONDS, workers)
                .execute(settled);
    }

    /** What nobody has asked for yet waits until the first picture is there. */
    private static void prepareLibrary(WindowModel model) {
        CompletableFuture.delayedExecutor(SECONDS_UNTIL_LIBRARY, TimeUnit.SECONDS, Platform::runLater)
                .execute(model.library()::prepare);
    }

    private void respectReducedMotion(WindowModel model) {
        workers.execute(() -> {
            if (ReducedMotion.isWanted()) {
                Platform.runLater(model.motion()::reduce);
            }
        });
    }

    private void remember(Stage stage, WindowModel model) {
        remembered = new Remembered(model, SettingsFile.ofUser(), background(SECONDS_UNTIL_REMEMBERED));
        WindowPlace.follow(stage, remembered);
        if (asked.projector) {
            // Before a class nobody needs a hint.
            remembered.projectOnce();
        } else {
            model.hint().begin();
        }
    }

    private Background background(long seconds) {
        Executor later = CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, workers);
        return new Background(workers, Platform::runLater, later, Clock.systemDefaultZone());
    }

    /** The last window is closed; a program that is killed does not come here. */
    @Override
    public void stop() {
        if (remembered != null) {
            remembered.end();
        }
        if (recovery != null) {
            recovery.end();
        }
    }

    /** Threads that do not keep the program alive. */
    private static Executor workers() {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "unfold-worker");
            thread.setDaemon(true);
            return thread;
        });
    }
}
