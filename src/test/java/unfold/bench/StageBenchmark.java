package unfold.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import unfold.bench.Screening.Shown;
import unfold.draw.motion.Motion;
import unfold.ui.model.BenchModel;
import unfold.ui.model.MotionModel;

/**
 * Measures what a reader sees while stepping and playing, in the program's own window of 1920×1080, drawn in software,
 * beside an empty window's figures from the same run: from a key to the frame with its operation on the screen, and to
 * the frame a sixtieth of a second after it; the work of a frame while a transition runs, and the time from one such
 * frame to the next, which is meant to be a sixtieth of a second.
 *
 * <p>Run it with {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=unfold.bench.StageBenchmark}, or with {@code java -cp} and the class path of the tests;
 * {@code -Dsteps=20 -Dseconds=2} makes it shorter, {@code -Dsizes=100x64} measures one size.
 */
public final class StageBenchmark {

    private static final int WARM_UP = Integer.getInteger("warmup", 60);
    private static final int STEPS = Integer.getInteger("steps", 100);
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final List<String> SIZES =
            List.of(System.getProperty("sizes", "3x2,20x16,100x64,500x64").split(","));

    /** Between the second frame of a key and the next key, in milliseconds: the toolkit is asked at any moment. */
    private static final int LEAST_PAUSE = Integer.getInteger("pause", 30);

    private static final int PAUSES = 100;

    private final Random hand = new Random(1);
    private final List<Double> first = new ArrayList<>();
    private final List<Double> second = new ArrayList<>();
    private final List<Double> work = new ArrayList<>();
    private final List<Double> between = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        if (WindowProcess.runs(StageBenchmark.class, "warmup", "steps", "seconds", "sizes", "pause")) {
            return;
        }
        BenchWindow.startToolkit();
        PrintStream out = System.out;
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.printf(Locale.ROOT, "Stepping and playing (load %.1f); ms, median and 99 %%%n", load);
        out.println("   T  units    key to frame   key to the next | playing: work      frame to frame");
        new StageBenchmark().empty(out);
        for (String size : SIZES) {
            String[] parts = size.split("x");
            new StageBenchmark().measure(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), out);
        }
        System.exit(0);
    }

    private void empty(PrintStream out) throws Exception {
        Region ground = new Region();
        Stage stage = BenchWindow.inToolkit(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(ground, BenchWindow.WIDTH, BenchWindow.HEIGHT));
            window.show();
            return window;
        });
        Screening screening = new Screening(stage.getScene());
        for (int i = -WARM_UP; i < STEPS; i++) {
            step(screening, i >= 0);
        }
        long[] last = new long[1];
        IntSupplier sixtieths = () -> {
            long now = System.nanoTime();
            boolean isDue = now - last[0] >= Screening.FRAME;
            last[0] = isDue ? now : last[0];
            return isDue ? 0 : -1;
        };
        frames(screening.during(() -> {}, sixtieths, TimeUnit.SECONDS.toNanos(SECONDS)));
        print(out, "an empty one");
        BenchWindow.inToolkit(() -> {
            stage.hide();
            return null;
        });
    }

    private void measure(int steps, int units, PrintStream out) throws Exception {
        BenchWindow window = new BenchWindow();
        window.open(steps, units, List.of());
        BenchWindow.inToolkit(() -> {
            window.model().bench().choose(BenchModel.Tab.PARAMETERS);
            return null;
        });
        Screening screening = new Screening(window.scene());
        long recording = 0;
        long drawing = 0;
        for (double place : new double[] {0.25, 0.75}) {
            for (int i = -WARM_UP / 2; i < STEPS / 2; i++) {
                int at = i;
                BenchWindow.inToolkit(() -> {
                    int end = window.model().cursor().end();
                    if (at == -WARM_UP / 2 || window.model().cursor().isAtEnd()) {
                        window.model().cursor().moveTo((int) (end * place));
                    }
                    return null;
                });
                recording -= i == 0 ? Screening.recording() : 0;
                drawing -= i == 0 ? Screening.drawing() : 0;
                step(screening, i >= 0);
            }
            recording += Screening.recording();
            drawing += Screening.drawing();
        }
        AnimationTimer player = new AnimationTimer() {
            @Override
            public void handle(long now) {
                window.model().player().tick(now);
            }
        };
        frames(screening.during(
                () -> {
                    window.model().cursor().moveTo((int)
                            (window.model().cursor().end() * 0.6));
                    window.model().player().play();
                    player.start();
                },
                moved(window.model().motion()),
                TimeUnit.SECONDS.toNanos(SECONDS)));
        player.stop();
        print(out, String.format(Locale.ROOT, "%4d %7d", steps, units));
        out.printf(
                Locale.ROOT,
                "             a step and its next frame: processor time %.1f ms to paint, %.1f ms to draw%n",
                recording / 1e6 / STEPS,
                drawing / 1e6 / STEPS);
        window.close();
    }

    /** One key, whenever a quick hand presses it, and the two frames that follow it. */
    private void step(Screening screening, boolean counts) throws Exception {
        Thread.sleep(LEAST_PAUSE + hand.nextInt(PAUSES));
        long[] pressed = new long[1];
        List<Shown> shown = screening.after(() -> {
            pressed[0] = System.nanoTime();
            screening.press(KeyCode.RIGHT);
        });
        if (counts) {
            first.add((shown.get(0).presented() - pressed[0]) / 1e6);
            second.add((shown.get(1).presented() - pressed[0]) / 1e6);
        }
    }

    /** Tells the operation that a transition leads to in the frames in which something has moved. */
    private static IntSupplier moved(MotionModel motion) {
        Motion[] last = new Motion[1];
        return () -> {
            Motion now = motion.motionProperty().get();
            boolean isMoved = motion.runningProperty().get() && !now.equals(last[0]);
            last[0] = now;
            return isMoved ? now.to() : -1;
        };
    }

    private void frames(List<Shown> all) {
        List<Shown> shown =
                all.stream().filter(frame -> frame.transition() >= 0).toList();
        for (int i = 1; i < shown.size(); i++) {
            if (shown.get(i).transition() == shown.get(i - 1).transition()) {
                work.add(shown.get(i).work());
                between.add((shown.get(i).presented() - shown.get(i - 1).presented()) / 1e6);
            }
        }
    }

    private void print(PrintStream out, String name) {
        out.printf(Locale.ROOT, "%-12s%s%s   |%s%s%n", name, both(first), both(second), both(work), both(between));
    }

    private static String both(List<Double> times) {
        return String.format(Locale.ROOT, "%8.1f %7.1f", Times.at(times, 0.5), Times.at(times, 0.99));
    }
}
