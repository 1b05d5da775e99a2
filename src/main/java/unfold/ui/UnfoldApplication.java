package unfold.ui;

import java.nio.file.Path;
import java.time.Clock;
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
import unfold.ui.model.LastOpenedFile;
import unfold.ui.model.Recovery;
import unfold.ui.model.RecoveryFolder;
import unfold.ui.model.WindowModel;

/** The program with its window. */
public final class UnfoldApplication extends Application {

    private static final double SHARE_OF_SCREEN = 0.9;
    private static final long SECONDS_UNTIL_KEPT = 3;
    private static final long SECONDS_UNTIL_LIBRARY = 3;

    /** JavaFX makes the application itself; what it begins with is left here for it. */
    private static HeadStart headStart;

    private final Executor workers = workers();
    private Recovery recovery;

    /** Opens the window; returns when it is closed. */
    public static void launch(Optional<Path> lesson) {
        headStart = HeadStart.with(new FirstLesson(lesson));
        launch(UnfoldApplication.class);
    }

    @Override
    public void start(Stage stage) {
        WindowModel model =
                new WindowModel(workers, Platform::runLater, new NativeFileChoice(stage), LastOpenedFile.ofUser());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Platform.runLater(() -> model.lesson().report(failure));
        });
        PlayerClock.drive(model.player());
        ViewportClock.drive(model.viewport(), model.motion());
        MainWindow window = new MainWindow(stage, model);
        WindowSize.fit(stage, SHARE_OF_SCREEN);
        window.show();
        model.lesson().start(headStart.lesson());
        prepareLibrary(model);
        respectReducedMotion(model, workers);
        recovery = recovery(model, workers);
        recovery.offer();
    }

    /** What nobody has asked for yet waits until the first picture is there. */
    private void prepareLibrary(WindowModel model) {
        CompletableFuture.delayedExecutor(SECONDS_UNTIL_LIBRARY, TimeUnit.SECONDS, Platform::runLater)
                .execute(model.library()::prepare);
    }

    private static void respectReducedMotion(WindowModel model, Executor workers) {
        workers.execute(() -> {
            if (ReducedMotion.isWanted()) {
                Platform.runLater(model.motion()::reduce);
            }
        });
    }

    private static Recovery recovery(WindowModel model, Executor workers) {
        Executor later = CompletableFuture.delayedExecutor(SECONDS_UNTIL_KEPT, TimeUnit.SECONDS, workers);
        Background background = new Background(workers, Platform::runLater, later, Clock.systemDefaultZone());
        return new Recovery(model.lesson(), model.editor(), RecoveryFolder.ofUser(), background);
    }

    /** The last window is closed; a program that is killed does not come here. */
    @Override
    public void stop() {
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
