package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is killed while it saves leaves whole files, never older than what it has told of, and what it
 * leaves besides does not pile up. The profile {@code soak} kills more often and writes figures to
 * {@code target/soak.txt}.
 */
class KilledWhileSavingTest {

    private static final int FEW = 2;
    private static final int KILLS = Integer.getInteger("unfold.kills", FEW);

    /** Two lessons, the present weights, those of one kill between lesson and weights, and a part of a file. */
    private static final int MOST_FILES = 5;

    @TempDir
    Path folder;

    private int saves;
    private int parts;
    private int orphans;
    private int unfinished;

    @Test
    void everyFileIsWhole() throws IOException, InterruptedException {
        Random random = new Random();
        long version = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            version = killed(version, random) + 1;
        }
        if (KILLS != FEW) {
            Files.writeString(
                    Path.of("target", "soak.txt"),
                    KILLS + " kills during " + saves + " saves: every lesson whole; " + unfinished
                            + " times a newer one than was told of, " + parts + " times a part of a file left, "
                            + orphans
                            + " times weights that no lesson names, at most " + MOST_FILES + " files in the folder\n");
        }
    }

    /** Runs the program until it has saved some times, and kills it; the last version that it told of. */
    private long killed(long first, Random random) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessSaving.class.getName(),
                folder.toString(),
                Long.toString(first));
        Process process = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long last = first - 1;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            last = Long.parseLong(told.readLine());
            LockSupport.parkNanos(random.nextInt(60_000_000));
            // The process itself would close the stream that still has to be read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                last = line.isEmpty() ? last : Math.max(last, Long.parseLong(line));
            }
        }
        saves += (int) (last - first + 1);
        check(last);
        return last;
    }

    private void check(long told) throws IOException {
        for (String name : List.of(EndlessSaving.ALONE, EndlessSaving.BESIDE)) {
            long version = EndlessSaving.version(folder.resolve(name)).orElseThrow();
            assertTrue(version == told || version == told + 1, name + " is " + version + ", told of was " + told);
            unfinished += version > told ? 1 : 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<String> names = all.map(file -> file.getFileName().toString()).toList();
            parts += (int) names.stream().filter(name -> name.endsWith(".part")).count();
            orphans += (int) names.stream().filter(WeightsName::isOne).count() - 1;
            assertTrue(names.size() <= MOST_FILES, names::toString);
        }
    }
}
