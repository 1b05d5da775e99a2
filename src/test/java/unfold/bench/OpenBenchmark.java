package unfold.bench;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.cell.CellMemory;
import unfold.draw.screen.Screen;
import unfold.lesson.BundledLessons;
import unfold.ui.model.Showing;
import unfold.ui.model.WindowModel;

/**
 * How long each bundled lesson takes to open once the program is warm: to read and run it and measure its plots, by the
 * window's own models on one thread, and to lay out and paint the screen at the cursor it opens at, into a picture of
 * 1920x1080. Opens each twice: with the places of blocks in cells remembered from before, and with all of them forgotten.
 * Prints the ten slowest of each, and how many took longer than 100 ms and than 50. Run it with {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=unfold.bench.OpenBenchmark}.
 */
public final class OpenBenchmark {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int TOLD = 10;
    private static final double LIMIT = 100;
    private static final double QUICK = 50;
    private static final double NANOS = 1e6;

    /** Of this thread's processor: other programs matter less to it than to the clock on the wall. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final WindowModel model = new WindowModel(Runnable::run, Runnable::run, new NoFiles());
    private final BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);

    /** Median milliseconds. */
    private record Opened(String name, double first, double opened, double painted) {

        double all() {
            return opened + painted;
        }
    }

    public static void main(String[] args) {
        new OpenBenchmark().run(Integer.getInteger("rounds", 7));
    }

    private void run(int rounds) {
        List<String> lessons = BundledLessons.ofProgram().all().stream()
                .map(BundledLessons.Entry::name)
                .toList();
        List<List<double[]>> remembered = new ArrayList<>();
        List<List<double[]>> forgotten = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            remembered.add(new ArrayList<>());
            forgotten.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < lessons.size(); i++) {
                CellMemory.clear();
                forgotten.get(i).add(open(lessons.get(i)));
            }
            for (int i = 0; i < lessons.size(); i++) {
                remembered.get(i).add(open(lessons.get(i)));
            }
        }
        System.out.println(Machine.inWords());
        print("places in cells remembered", lessons, remembered);
        print("places in cells forgotten before each", lessons, forgotten);
    }

    private static void print(String how, List<String> lessons, List<List<double[]>> times) {
        List<Opened> all = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            List<double[]> ofOne = times.get(i);
            // The first round makes the program warm.
            List<double[]> warm = ofOne.size() == 1 ? ofOne : ofOne.subList(1, ofOne.size());
            double[] first = ofOne.get(0);
            all.add(new Opened(lessons.get(i), first[0] + first[1], median(warm, 0), median(warm, 1)));
        }
        all.sort(Comparator.comparingDouble(Opened::all).reversed());
        System.out.printf(
                Locale.ROOT,
                "%n%d lessons, %s: %d longer than %.0f ms, %d longer than %.0f; the slowest; ms of one processor, medians of"
                        + " %d%n",
                all.size(),
                how,
                longer(all, LIMIT),
                LIMIT,
                longer(all, QUICK),
                QUICK,
                Math.max(1, times.get(0).size() - 1));
        System.out.println("| lesson | read, run, measured | laid out, painted | in all | the first time |");
        System.out.println("| --- | --- | --- | --- | --- |");
        all.stream()
                .limit(TOLD)
                .forEach(each -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
                        each.name(),
                        each.opened(),
                        each.painted(),
                        each.all(),
                        each.first()));
    }

    private static long longer(List<Opened> all, double limit) {
        return all.stream().filter(each -> each.all() > limit).count();
    }

    private static double median(List<double[]> times, int which) {
        return new Spread(times.stream().mapToDouble(each -> each[which]).toArray()).median();
    }

    private double[] open(String name) {
        long start = CLOCK.getCurrentThreadCpuTime();
        model.lesson().openBundled(name);
        long opened = CLOCK.getCurrentThreadCpuTime();
        paint();
        long end = CLOCK.getCurrentThreadCpuTime();
        return new double[] {(opened - start) / NANOS, (end - opened) / NANOS};
    }

    private void paint() {
        Showing showing = model.lesson().showingProperty().get();
        List<Frame> frames = model.plots().frames();
        Graphics2D g = screen.createGraphics();
        Screen picture = new Screen(
                new BlackboardPainter(showing.network().program()),
                model.plots().boardProperty().get().plots());
        picture.paint(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), frames, Theme.light());
        g.dispose();
    }
}
