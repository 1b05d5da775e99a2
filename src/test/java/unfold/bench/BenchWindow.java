package unfold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import unfold.draw.plot.PlotKind;
import unfold.ui.FrameClock;
import unfold.ui.MainWindow;
import unfold.ui.model.BenchModel;
import unfold.ui.model.PlotsModel;
import unfold.ui.model.Showing;
import unfold.ui.model.WindowModel;

/** The program's own window of 1920×1080, drawn in software without a display, with an Elman network and its knobs. */
final class BenchWindow {

    static final double WIDTH = 1920;
    static final double HEIGHT = 1080;

    /** What a closed window still asks for is nobody's. */
    private final ExecutorService worker = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            new ThreadPoolExecutor.DiscardPolicy());

    private final WindowModel model = new WindowModel(worker, Platform::runLater, new NoFiles());
    private Stage window;

    /** Starts the toolkit without a display. */
    static void startToolkit() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", (int) WIDTH + "x" + (int) HEIGHT + "-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        FrameClock.quicken();
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    /** Shows a lesson of {@code steps} time steps, three quarters through, with the plots; none for the usual ones. */
    void open(int steps, int units, List<PlotKind> plots) throws IOException, InterruptedException, ExecutionException {
        Path file = Files.createTempFile("knobs", ".yaml");
        Files.writeString(file, lesson(steps, units));
        inToolkit(() -> {
            window = new Stage();
            window.setWidth(WIDTH);
            window.setHeight(HEIGHT);
            new MainWindow(window, model).show();
            return null;
        });
        changed(() -> model.lesson().open(file), board -> {});
        Files.delete(file);
        for (PlotKind plot : plots) {
            Runnable chosen = plot == plots.get(0)
                    ? () -> model.plots().choose(plot)
                    : () -> model.plots().toggle(plot);
            changed(chosen, board -> {});
        }
        inToolkit(() -> {
            model.bench().choose(BenchModel.Tab.KNOBS);
            model.cursor().moveTo(model.cursor().end() * 3 / 4);
            return null;
        });
    }

    WindowModel model() {
        return model;
    }

    Scene scene() {
        return window.getScene();
    }

    /** Changes something, and waits for the plots of what has come of it; {@code then} happens as they change. */
    void changed(Runnable change, Consumer<PlotsModel.Board> then) throws InterruptedException, ExecutionException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        inToolkit(() -> {
            model.plots().boardProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(
                        ObservableValue<? extends PlotsModel.Board> board, PlotsModel.Board old, PlotsModel.Board now) {
                    if (isOfTheRunThatIsShown(now)) {
                        board.removeListener(this);
                        then.accept(now);
                        done.complete(null);
                    }
                }
            });
            change.run();
            return null;
        });
        done.get();
    }

    boolean isOfTheRunThatIsShown(PlotsModel.Board board) {
        Showing showing = model.lesson().showingProperty().get();
        return board.runs().get(0).subject() == showing.subject();
    }

    void close() throws InterruptedException, ExecutionException {
        inToolkit(() -> {
            window.hide();
            return null;
        });
        worker.shutdown();
    }

    static <T> T inToolkit(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static String lesson(int steps, int units) {
        Random random = new Random(1);
        StringBuilder x = new StringBuilder();
        StringBuilder y = new StringBuilder();
        for (int t = 0; t < steps; t++) {
            x.append(t == 0 ? "" : ", ")
                    .append("[1, ")
                    .append(random.nextInt(5) - 2)
                    .append("]");
            y.append(t == 0 ? "" : ", ").append(random.nextBoolean() ? "[1, 0]" : "[0, 1]");
        }
        return """
                title: Benchmark
                equations: |
                  h_t = tanh(U x_t + W h_{t-1} + b)
                  o_t = softmax(V h_t + c)
                  L_t = cross_entropy(o_t, y_t)
                sizes: {h: %d}
                weights:
                  U: {init: glorot, seed: 1}
                  W: {init: orthogonal, seed: 2}
                  b: {init: zeros}
                  V: {init: glorot, seed: 3}
                  c: {init: zeros}
                data:
                  x: [%s]
                  y: [%s]
                """.formatted(units, x, y);
    }
}
