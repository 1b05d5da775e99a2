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
import unfold.ui.model.LastOpenedFile;
import unfold.ui.model.LastOpenedStore;
import unfold.ui.model.Recovery;
import unfold.ui.model.RecoveryFolder;
import unfold.ui.model.Remembered;
import unfold.ui.model.SettingsFile;
import unfold.ui.model.WindowModel;

/** The program with its window. Its arguments: the profile or nothing, whether it is fresh or nothing, and the lesson to open. */
public final class UnfoldApplication extends Application {

    /** Begins in the projector's profile. */
    public static final String PROJECTOR = "--projector";

    /** Begins like the very first time, and remembers nothing. */
    public static final String FRESH = "--fresh";

    private static final double SHARE_OF_SCREEN = 0.9;
    private static final long SECONDS_UNTIL_KEPT = 3;

    private static final long SECONDS_UNTIL_REMEMBERED = 1;

    private final Executor workers = workers();
    private Recovery recovery;
    private Remembered remembered;

    @Override
    public void init() {
        MathFonts.register();
    }

    @Override
    public void start(Stage stage) {
        List<String> given = getParameters().getRaw();
        boolean fresh = given.contains(FRESH);
        WindowModel model = new WindowModel(
                workers,
                Platform::runLater,
                new NativeFileChoice(stage),
                fresh ? LastOpenedStore.NONE : LastOpenedFile.ofUser());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Platform.runLater(() -> model.lesson().report(failure));
        });
        PlayerClock.drive(model.player());
        ViewportClock.drive(model.viewport());
        MainWindow window = new MainWindow(stage, model);
        WindowSize.fit(stage, SHARE_OF_SCREEN);
        boolean projector = given.contains(PROJECTOR);
        if (!fresh) {
            remember(stage, model, projector);
        } else if (projector) {
            model.appearance().toggleProjector();
        }
        window.show();
        Optional<Path> lesson = given.stream().skip(2).findFirst().map(Path::of);
        if (lesson.isPresent()) {
            model.lesson().start(lesson);
        } else {
            model.library().resume();
        }
        model.library().prepare();
        recovery =
                new Recovery(model.lesson(), model.editor(), RecoveryFolder.ofUser(), background(SECONDS_UNTIL_KEPT));
        recovery.offer();
    }

    private void remember(Stage stage, WindowModel model, boolean projector) {
        remembered = new Remembered(model, SettingsFile.ofUser(), background(SECONDS_UNTIL_REMEMBERED));
        WindowPlace.follow(stage, remembered);
        if (projector) {
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
