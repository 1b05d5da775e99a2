package unfold.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import unfold.draw.plot.PlotKind;
import unfold.ui.model.Knob;

/**
 * Measures what a reader sees while the gain is set with the knobs open, in the program's own window of
 * 1920×1080, drawn in software: from a change to the measured plots (computed), from there to the pixels of
 * stage, blackboard, plots and all the rest (painted), and both together. All pixels of the window are fetched
 * after every change, which takes long by itself: the last column is what it takes where nothing has changed.
 *
 * <p>Then the slider is dragged: at every picture of the window the gain is another one. Told are the pictures of
 * new runs a second, with plots, and how old each is when it is handed to the screen.
 *
 * <p>Run it with {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=unfold.bench.KnobBenchmark}, or with {@code java -cp} and the class path of the tests;
 * {@code -Dchanges=100 -Dwarmup=40} makes it shorter, {@code -Dsizes=100x64} measures one size.
 */
public final class KnobBenchmark {

    private static final int WARM_UP = Integer.getInteger("warmup", 60);
    private static final int CHANGES = Integer.getInteger("changes", 200);
    private static final int PICTURES = Integer.getInteger("pictures", CHANGES);

    /** So long it goes on at the most with one size and kind of change; large networks are changed less often. */
    private static final double SECONDS = Integer.getInteger("seconds", 20);

    /** The least changes that say something. */
    private static final int FEWEST = 10;

    private static final List<String> SIZES =
            List.of(System.getProperty("sizes", "20x16,100x64,200x128").split(","));

    private final BenchWindow window = new BenchWindow();
    private final WritableImage screen = new WritableImage((int) BenchWindow.WIDTH, (int) BenchWindow.HEIGHT);
    private final List<Double> computed = new ArrayList<>();
    private final List<Double> painted = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();
    private final List<Double> idle = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        if (WindowProcess.runs(KnobBenchmark.class, "warmup", "changes", "pictures", "seconds", "sizes")) {
            return;
        }
        BenchWindow.startToolkit();
        table(System.out, "The usual plots", List.of());
        table(System.out, "Triangle and product", List.of(PlotKind.TRIANGLE, PlotKind.PRODUCT));
        System.exit(0);
    }

    private static void table(PrintStream out, String title, List<PlotKind> plots) throws Exception {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.printf(Locale.ROOT, "%s (load %.1f); ms, median and 99 %%%n", title, load);
        out.println("   T  units        computed         painted          in all  unchanged"
                + " | dragged: pictures/s      age         between");
        for (String size : SIZES) {
            String[] parts = size.split("x");
            int steps = Integer.parseInt(parts[0]);
            int units = Integer.parseInt(parts[1]);
            out.printf(Locale.ROOT, "%4d %6d", steps, units);
            new KnobBenchmark().measure(steps, units, plots, out);
        }
    }

    private void measure(int steps, int units, List<PlotKind> plots, PrintStream out) throws Exception {
        window.open(steps, units, plots);
        repeat(WARM_UP, 0.5, false);
        repeat(CHANGES, 0.75, true);
        for (int i = 0; i < CHANGES / 4 + 1; i++) {
            idle.add(BenchWindow.inToolkit(() -> {
                long start = System.nanoTime();
                paint();
                return (System.nanoTime() - start) / 1e6;
            }));
        }
        out.printf(Locale.ROOT, "%s%s%s%11.1f", both(computed), both(painted), both(all), Times.at(idle, 0.5));
        Drag drag = new Drag(window, PICTURES, SECONDS);
        drag.run();
        out.printf(Locale.ROOT, "%22.1f%s%s%n", drag.rate(), both(drag.ages()), both(drag.between()));
        window.close();
    }

    private void repeat(int changes, double gain, boolean counts) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        for (int i = 0; i < changes && (i < FEWEST || (System.nanoTime() - start) / 1e9 < SECONDS); i++) {
            change(gain + (i + 1) / 400.0, counts);
        }
    }

    private static String both(List<Double> times) {
        return String.format(Locale.ROOT, "%8.1f %7.1f", Times.at(times, 0.5), Times.at(times, 0.99));
    }

    private void change(double gain, boolean counts) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        window.changed(() -> window.model().knobs().set(Knob.GAIN, gain), board -> {
            long measured = System.nanoTime();
            paint();
            long end = System.nanoTime();
            if (counts) {
                computed.add((measured - start) / 1e6);
                painted.add((end - measured) / 1e6);
                all.add((end - start) / 1e6);
            }
        });
    }

    /** Lays out what is stale, which paints it, and has all pixels made. */
    private void paint() {
        Scene scene = window.scene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.snapshot(screen);
    }
}
