package unfold.ui;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import unfold.ui.model.LastOpenedFile;
import unfold.ui.model.WindowModel;

/** The program with its window. The first argument, if there is one, is the lesson to open. */
public final class UnfoldApplication extends Application {

    private static final double SHARE_OF_SCREEN = 0.9;

    @Override
    public void init() {
        MathFonts.register();
    }

    @Override
    public void start(Stage stage) {
        WindowModel model =
                new WindowModel(workers(), Platform::runLater, new NativeFileChoice(stage), LastOpenedFile.ofUser());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Platform.runLater(() -> model.lesson().report(failure));
        });
        PlayerClock.drive(model.player());
        MainWindow window = new MainWindow(stage, model);
        WindowSize.fit(stage, SHARE_OF_SCREEN);
        window.show();
        model.lesson().start(getParameters().getUnnamed().stream().findFirst().map(Path::of));
        model.library().prepare();
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
