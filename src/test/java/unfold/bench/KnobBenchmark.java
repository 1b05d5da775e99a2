package unfold.bench;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.screen.Screen;
import unfold.draw.stage.StagePainter;
import unfold.ui.model.FileChoice;
import unfold.ui.model.Knob;
import unfold.ui.model.PlotsModel;
import unfold.ui.model.Showing;
import unfold.ui.model.WindowModel;

/**
 * Measures the time from a change of the gain to the repainted stage, blackboard and plots: the chain of the
 * window, with a worker of its own and a picture of 1920×1080 in the place of the screen.
 *
 * <p>Run it with {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=unfold.bench.KnobBenchmark}, or from the classes of the tests.
 */
public final class KnobBenchmark {

    private static final int WARM_UP = 60;
    private static final int CHANGES = 200;
    private static final int[][] SIZES = {{20, 16}, {100, 64}, {200, 128}};

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final WindowModel window = new WindowModel(worker, events::add, new NoFiles());
    private final BufferedImage screen = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_ARGB);

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

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        out.println(
                "   T  units   computed: median     99 %   painted: median     99 %   in all: median     99 % (ms)");
        for (int[] size : SIZES) {
            new KnobBenchmark().measure(size[0], size[1], out);
        }
    }

    private void measure(int steps, int units, PrintStream out) throws IOException, InterruptedException {
        Path file = Files.createTempFile("knobs", ".yaml");
        Files.writeString(file, lesson(steps, units));
        window.lesson().open(file);
        awaitPlots(null);
        Files.delete(file);
        window.cursor().moveTo(window.cursor().end() * 3 / 4);
        double[] computed = new double[CHANGES];
        double[] painted = new double[CHANGES];
        double[] all = new double[CHANGES];
        for (int i = -WARM_UP; i < CHANGES; i++) {
            Showing before = window.lesson().showingProperty().get();
            long start = System.nanoTime();
            window.knobs().set(Knob.GAIN, 0.5 + (i + WARM_UP + 1) / 400.0);
            awaitPlots(before);
            long middle = System.nanoTime();
            paint();
            long end = System.nanoTime();
            if (i >= 0) {
                computed[i] = (middle - start) / 1e6;
                painted[i] = (end - middle) / 1e6;
                all[i] = (end - start) / 1e6;
            }
        }
        out.printf(
                Locale.ROOT,
                "%4d %6d %18.1f %8.1f %17.1f %8.1f %16.1f %8.1f%n",
                steps,
                units,
                at(computed, 0.5),
                at(computed, 0.99),
                at(painted, 0.5),
                at(painted, 0.99),
                at(all, 0.5),
                at(all, 0.99));
        worker.shutdown();
    }

    /** Does what the UI's thread does, until the plots are those of another run. */
    private void awaitPlots(Showing before) throws InterruptedException {
        while (true) {
            Showing now = window.lesson().showingProperty().get();
            PlotsModel.Board board = window.plots().boardProperty().get();
            boolean there = now != null
                    && now != before
                    && board != null
                    && board.runs().get(0).subject() == now.subject();
            if (there) {
                return;
            }
            events.take().run();
        }
    }

    private void paint() {
        Showing showing = window.lesson().showingProperty().get();
        BlackboardPainter blackboard =
                new BlackboardPainter(showing.lesson().network().program());
        Graphics2D g = screen.createGraphics();
        new Screen(
                        new StagePainter(),
                        blackboard,
                        window.plots().boardProperty().get().plots())
                .paint(
                        g,
                        new Rectangle2D.Double(0, 0, screen.getWidth(), screen.getHeight()),
                        Frame.at(showing.subject(), window.cursor().position()),
                        Theme.light());
        g.dispose();
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
