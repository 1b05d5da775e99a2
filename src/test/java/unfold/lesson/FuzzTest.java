package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import unfold.lesson.matrix.MatrixFile;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.TextFile;

/**
 * Damaged files of every format are read or refused with a message for people, and soon; nothing else ever comes
 * out. The profile {@code fuzz} tries many more, in a small heap, and writes figures to {@code target/fuzz.txt}.
 */
class FuzzTest {

    private static final int FEW = 4_000;
    private static final int INPUTS = Integer.getInteger("unfold.fuzz.inputs", FEW);
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(java|org|com|unfold)\\.[a-z]|Exception|\\bnull\\b");

    /** What one input may take; its own time, however busy the machine is. */
    private static final long MOST_NANOS = 2_000_000_000L;

    private static final int SECONDS_UNTIL_HUNG = 120;

    private final Map<String, Figures> figures = new TreeMap<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** What became of the files of one format. */
    private static final class Figures {
        private int read;
        private int refused;
        private long slowest;
        private int slowestNumber;

        @Override
        public String toString() {
            return (read + refused) + " inputs, " + read + " read, " + refused + " refused, slowest "
                    + slowest / 1_000_000 + " ms (number " + slowestNumber + ")";
        }
    }

    @Test
    void damagedFilesAreReadOrRefused() throws Exception {
        Corpus corpus = new Corpus();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            for (int number = 0; number < INPUTS; number++) {
                int each = number;
                Corpus.Seed input = corpus.damaged(number);
                try {
                    reader.submit(() -> count(input, each)).get(SECONDS_UNTIL_HUNG, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    fail(inWords(input, number), e.getCause());
                } catch (TimeoutException e) {
                    fail(inWords(input, number) + " is never done");
                }
            }
        } finally {
            reader.shutdownNow();
        }
        assertEquals(corpus.seeds().stream().map(Corpus.Seed::format).distinct().count(), figures.size());
        figures.forEach((format, each) ->
                assertTrue(each.slowest < MOST_NANOS, "number " + each.slowestNumber + " takes " + each.slowest));
        if (INPUTS != FEW) {
            write();
        }
    }

    private void count(Corpus.Seed input, int number) {
        long start = threads.getCurrentThreadCpuTime();
        boolean read = isRead(input);
        long taken = threads.getCurrentThreadCpuTime() - start;
        Figures mine = figures.computeIfAbsent(input.format(), format -> new Figures());
        mine.read += read ? 1 : 0;
        mine.refused += read ? 0 : 1;
        if (taken > mine.slowest) {
            mine.slowest = taken;
            mine.slowestNumber = number;
        }
    }

    private static boolean isRead(Corpus.Seed input) {
        TextFile file = new TextFile(input.name(), input.bytes());
        try {
            if (input.format().equals("yaml")) {
                open(file);
            } else {
                assertTrue(!MatrixFile.read(file).isEmpty());
            }
            return true;
        } catch (LessonException e) {
            assertTrue(
                    !CLASS_NAME.matcher(e.problem().replaceAll("'[^']*'", "")).find(), e.getMessage());
            return false;
        }
    }

    /** What can be read is the same when it is written and read again. */
    private static void open(TextFile file) {
        Lesson lesson = LessonFile.read(file.text(), file.name());
        assertEquals(lesson, LessonFile.read(LessonFile.text(lesson), file.name()));
        OpenLesson.open(lesson);
    }

    private static String inWords(Corpus.Seed input, int number) {
        return "number " + number + ", " + input.name() + ": " + HexFormat.of().formatHex(input.bytes());
    }

    private void write() throws IOException {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        StringBuilder text = new StringBuilder();
        figures.forEach(
                (format, each) -> text.append(format).append(": ").append(each).append('\n'));
        text.append("all: ")
                .append(INPUTS)
                .append(" inputs, at most ")
                .append(peak >> 20)
                .append(" MiB of ");
        text.append(Runtime.getRuntime().maxMemory() >> 20).append(" MiB of heap\n");
        Files.writeString(Path.of("target", "fuzz.txt"), text);
    }
}
