package unfold.ui;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What a full collection leaves in memory. It is small itself: what is counted next has it among the rest.
 *
 * @param bytes of all objects
 * @param large the bytes of the objects of each class that has many
 */
record LiveMemory(long bytes, Map<String, Long> large) {

    private static final Pattern LINE = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(.+)$");
    private static final long MANY = 100_000;
    private static final int TOLD = 12;
    private static final int ALIKE = 10;
    private static final long ROUGHLY = 200_000;

    /** Collects, and counts what is left. */
    static LiveMemory now() {
        Map<String, Long> classes = new HashMap<>();
        Matcher line = LINE.matcher(collected());
        while (line.find()) {
            classes.merge(line.group(2).replaceAll(" \\(.*", ""), Long.parseLong(line.group(1)), Long::sum);
        }
        long bytes = classes.values().stream().mapToLong(Long::longValue).sum();
        classes.values().removeIf(few -> few < MANY);
        return new LiveMemory(bytes, Map.copyOf(classes));
    }

    /**
     * Counts until it does not become less any more: what the toolkit has painted with is let go some frames later.
     *
     * @param between is done before each count
     */
    static LiveMemory settled(Runnable between) {
        LiveMemory least = null;
        for (int alike = 0; alike < ALIKE; alike++) {
            between.run();
            LiveMemory now = FxThread.call(LiveMemory::atRest);
            if (least == null || now.bytes() < least.bytes() - ROUGHLY) {
                alike = 0;
            }
            least = least == null || now.bytes() < least.bytes() ? now : least;
        }
        return least;
    }

    /** Counts on the thread of the window, once all is painted: meanwhile the collection would be left out. */
    private static LiveMemory atRest() {
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread ->
                        thread.getName().startsWith("QuantumRenderer") && thread.getState() == Thread.State.RUNNABLE)) {
            Thread.yield();
        }
        return now();
    }

    /** Nothing is collected, but all is counted, while some thread is within the arrays of a picture. */
    private static String collected() {
        long before;
        String counted;
        do {
            before = collections();
            counted = histogram();
        } while (collections() == before);
        return counted;
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes whose objects have become more bytes than earlier, those with most of them first. */
    String growthSince(LiveMemory earlier) {
        return large.keySet().stream()
                .sorted(Comparator.comparingLong((String name) -> growth(name, earlier))
                        .reversed())
                .limit(TOLD)
                .map(name -> growth(name, earlier) + " " + name)
                .collect(Collectors.joining("\n"));
    }

    private long growth(String name, LiveMemory earlier) {
        return large.get(name) - earlier.large.getOrDefault(name, 0L);
    }
}
