package unfold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import unfold.draw.plot.PlotKind;
import unfold.ui.MainWindow;
import unfold.ui.MathFonts;
import unfold.ui.model.BenchModel;
import unfold.ui.model.FileChoice;
import unfold.ui.model.Knob;
import unfold.ui.model.PlotsModel;
import unfold.ui.model.Showing;
import unfold.ui.model.WindowModel;

/**
 * Measures what a reader sees while the gain is dragged with the knobs open, in the program's own window of
 * 1920×1080, drawn in software: from a change to the measured plots (computed), from there to the pixels of
 * stage, blackboard, plots and all the rest (painted), and both together. All pixels of the window are fetched
 * after every change, which takes long by itself: the last column is what it takes where nothing has changed.
 *
 * <p>Run it with {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=unfold.bench.KnobBenchmark}, or with {@code java -cp} and the class path of the tests;
 * {@code -Dchanges=100 -Dwarmup=40} makes it shorter, {@code -Dsizes=100x64} measures one size.
 */
public final class KnobBenchmark {

    private static final int WARM_UP = Integer.getInteger("warmup", 60);
    private static final int CHANGES = Integer.getInteger("changes", 200);
    private static final List<String> SIZES =
            List.of(System.getProperty("sizes", "20x16,100x64,200x128").split(","));

    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final WindowModel model = new WindowModel(worker, Platform::runLater, new NoFiles());
    private final WritableImage screen = new WritableImage(1920, 1080);
    private Stage window;

    /** A reader who is never asked. */
    private static final class NoFiles implements FileChoice {

        @Override
        public Optional<Path> lesson() {
            return Optional.empty();
        }

        @Override
        public List<Path> weights() {
            return List.of();
        }

        @Override
        public Optional<Path> target(String suggestion) {
            return Optional.empty();
        }
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1920x1080-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Platform.startup(() -> Platform.setImplicitExit(false));
        inToolkit(() -> {
            MathFonts.register();
            return null;
        });
        PrintStream out = System.out;
        table(out, "The usual plots", List.of());
        table(out, "Triangle and product", List.of(PlotKind.TRIANGLE, PlotKind.PRODUCT));
        System.exit(0);
    }

    private static void table(PrintStream out, String title, List<PlotKind> plots) throws Exception {
        out.printf(
                Locale.ROOT,
                "%s (load %.1f)%n",
                title,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.println(
                "   T  units   computed: median     99 %   painted: median     99 %   in all: median     99 %   unchanged: median (ms)");
        for (String size : SIZES) {
            String[] parts = size.split("x");
            new KnobBenchmark().measure(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), plots, out);
        }
    }

    private void measure(int steps, int units, List<PlotKind> plots, PrintStream out) throws Exception {
        open(lesson(steps, units), plots);
        double[] computed = new double[CHANGES];
        double[] painted = new double[CHANGES];
        double[] all = new double[CHANGES];
        for (int i = -WARM_UP; i < CHANGES; i++) {
            double gain = 0.5 + (i + WARM_UP + 1) / 400.0;
            long start = System.nanoTime();
            long[] times = changed(() -> model.knobs().set(Knob.GAIN, gain));
            if (i >= 0) {
                computed[i] = (times[0] - start) / 1e6;
                painted[i] = (times[1] - times[0]) / 1e6;
                all[i] = (times[1] - start) / 1e6;
            }
        }
        double[] idle = new double[CHANGES / 4 + 1];
        for (int i = 0; i < idle.length; i++) {
            idle[i] = inToolkit(() -> {
                long start = System.nanoTime();
                paint();
                return (System.nanoTime() - start) / 1e6;
            });
        }
        out.printf(
                Locale.ROOT,
                "%4d %6d %18.1f %8.1f %17.1f %8.1f %16.1f %8.1f %20.1f%n",
                steps,
                units,
                at(computed, 0.5),
                at(computed, 0.99),
                at(painted, 0.5),
                at(painted, 0.99),
                at(all, 0.5),
                at(all, 0.99),
                at(idle, 0.5));
        inToolkit(() -> {
            window.hide();
            return null;
        });
        worker.shutdown();
    }

    private void open(String lesson, List<PlotKind> plots)
            throws IOException, InterruptedException, ExecutionException {
        Path file = Files.createTempFile("knobs", ".yaml");
        Files.writeString(file, lesson);
        inToolkit(() -> {
            window = new Stage();
            window.setWidth(screen.getWidth());
            window.setHeight(screen.getHeight());
            new MainWindow(window, model).show();
            return null;
        });
        changed(() -> model.lesson().open(file));
        Files.delete(file);
        for (PlotKind plot : plots) {
            changed(
                    plot == plots.get(0)
                            ? () -> model.plots().choose(plot)
                            : () -> model.plots().toggle(plot));
        }
        inToolkit(() -> {
            model.bench().choose(BenchModel.Tab.KNOBS);
            model.cursor().moveTo(model.cursor().end() * 3 / 4);
            return null;
        });
    }

    /** Changes something; the times in nanoseconds at which other plots were measured, and all was painted. */
    private long[] changed(Runnable change) throws InterruptedException, ExecutionException {
        CompletableFuture<long[]> done = new CompletableFuture<>();
        inToolkit(() -> {
            model.plots().boardProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(
                        ObservableValue<? extends PlotsModel.Board> board, PlotsModel.Board old, PlotsModel.Board now) {
                    Showing showing = model.lesson().showingProperty().get();
                    if (now.runs().get(0).subject() == showing.subject()) {
                        board.removeListener(this);
                        long measured = System.nanoTime();
                        paint();
                        done.complete(new long[] {measured, System.nanoTime()});
                    }
                }
            });
            change.run();
            return null;
        });
        return done.get();
    }

    /** Lays out what is stale, which paints it, and has all pixels made. */
    private void paint() {
        Scene scene = window.getScene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.snapshot(screen);
    }

    private static <T> T inToolkit(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static double at(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
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
