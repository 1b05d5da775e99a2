package unfold.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The time from {@code java -jar target/unfold.jar} to the picture of the worked example on the screen, beside that of a
 * window with one label, started by turns. It is the screen that is watched: what counts is the first moment at which
 * network and equations look as they do when nothing changes any more. Needs a display and {@code mvn -DskipTests
 * package}; run it with {@code xvfb-run -s "-screen 0 1920x1080x24" java -cp target/unfold.jar:target/test-classes
 * unfold.bench.StartBenchmark}. {@code -Drounds=15} takes more of them.
 */
public final class StartBenchmark {

    private static final Path TARGET = Path.of("target");
    private static final String JAR = TARGET.resolve("unfold.jar").toString();
    private static final Path USER = TARGET.resolve("start");
    private static final Path CACHE = USER.resolve("unfold");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> LABEL = List.of(
            JAVA, "-cp", JAR + File.pathSeparator + TARGET.resolve("test-classes"), LabelWindow.class.getName());
    private static final List<String> UNFOLD = List.of(JAVA, "-jar", JAR);

    /** Without the archive that the build leaves beside the other one. */
    private static final Path COPY = USER.resolve("unfold.jar");

    private static final List<String> COPIED = List.of(JAVA, "-jar", COPY.toString());

    private static final long PAUSE = 4;
    private static final long SETTLED = 3_000;
    private static final long LONGEST = 90_000;

    private final Robot robot = new Robot();
    private final Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    private final BufferedImage before = robot.createScreenCapture(screen);

    private StartBenchmark() throws AWTException {}

    public static void main(String[] args) throws AWTException, IOException, InterruptedException {
        new StartBenchmark().run(Integer.getInteger("rounds", 9));
        System.exit(0);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        Files.createDirectories(CACHE);
        // The hint of a reader's very first start would cover a part of the picture.
        Files.writeString(CACHE.resolve("settings.txt"), "unfold settings 1\nhint-seen = yes\n");
        SettledScreen label = settled(LABEL);
        deleteArchives();
        SettledScreen unfold = settled(UNFOLD);
        List<Double> ofLabel = new ArrayList<>();
        List<Double> ofBuilt = new ArrayList<>();
        List<Double> ofCached = new ArrayList<>();
        Files.copy(Path.of(JAR), COPY, StandardCopyOption.REPLACE_EXISTING);
        waitForArchive();
        for (int i = 0; i < rounds; i++) {
            ofLabel.add(time(LABEL, label));
            ofBuilt.add(time(UNFOLD, unfold));
            ofCached.add(time(COPIED, unfold));
        }
        Spread beside = spread(ofLabel);
        System.out.println(Machine.inWords());
        System.out.println("| to the first picture | ms, median (10 %-90 %) | times the label |");
        System.out.println("| --- | --- | --- |");
        print("window with one label", beside, beside);
        print("Unfold with the worked example, archive of the build", spread(ofBuilt), beside);
        print("Unfold with the worked example, archive in the cache", spread(ofCached), beside);
    }

    private static void print(String name, Spread times, Spread label) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.2f |%n", name, times, times.median() / label.median());
    }

    private static Spread spread(List<Double> times) {
        return new Spread(times.stream().mapToDouble(each -> each).toArray());
    }

    private static void deleteArchives() throws IOException {
        try (Stream<Path> files = Files.list(CACHE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsa")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A window that has no archive leaves one behind some time after it has opened. */
    private void waitForArchive() throws IOException, InterruptedException {
        Process process = start(COPIED);
        for (long begun = System.currentTimeMillis(); System.currentTimeMillis() - begun < LONGEST; ) {
            try (Stream<Path> files = Files.list(CACHE)) {
                if (files.anyMatch(each -> each.toString().endsWith(".jsa"))) {
                    end(process);
                    return;
                }
            }
            Thread.sleep(SETTLED / 10);
        }
        throw new IllegalStateException("No archive is left behind.");
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        String user = USER.toAbsolutePath().toString();
        builder.environment().put("XDG_CONFIG_HOME", user);
        builder.environment().put("XDG_CACHE_HOME", user);
        return builder.start();
    }

    private void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("A window does not close.");
        }
        Thread.sleep(SETTLED / 10);
    }

    /** What a program shows when nothing changes any more. */
    private SettledScreen settled(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        BufferedImage now = before;
        long since = System.currentTimeMillis();
        while (System.currentTimeMillis() - since < SETTLED || isAlike(now, before)) {
            if (System.currentTimeMillis() - since > LONGEST) {
                throw new IllegalStateException("Nothing is shown by " + command);
            }
            BufferedImage next = robot.createScreenCapture(screen);
            if (!isAlike(next, now)) {
                since = System.currentTimeMillis();
            }
            now = next;
            Thread.sleep(SETTLED / 10);
        }
        end(process);
        return new SettledScreen(before, now);
    }

    private static boolean isAlike(BufferedImage one, BufferedImage other) {
        return new SettledScreen(one, other).isEmpty();
    }

    private double time(List<String> command, SettledScreen awaited) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = start(command);
        while (!awaited.isOn(robot)) {
            if (System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(LONGEST)) {
                throw new IllegalStateException("The picture does not come again: " + command);
            }
            Thread.sleep(PAUSE);
        }
        double time = (System.nanoTime() - begun) / 1e6;
        end(process);
        return time;
    }
}
