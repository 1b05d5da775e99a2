package unfold.lesson.text;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file that is written before it takes the place of another: {@code .lesson.yaml.4711-3.part}, hidden, with the
 * number of the process that writes it.
 *
 * @param path where it is
 * @param target whose place it takes
 */
record PartFile(Path path, Path target) {

    private static final AtomicLong COUNT = new AtomicLong();

    /** Leaves room in the 255 bytes that a name may have. */
    private static final int LONGEST = 60;

    static PartFile beside(Path target) {
        String name = start(target) + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".part";
        return new PartFile(target.resolveSibling(name), target);
    }

    private static String start(Path target) {
        String name = target.getFileName().toString();
        return "." + (name.length() <= LONGEST ? name : name.substring(0, LONGEST)) + ".";
    }

    /** Removes what writers of the same file have left that are not alive any more. */
    void removeStale() {
        Pattern pattern = Pattern.compile(Pattern.quote(start(target)) + "(\\d{1,18})-\\d{1,18}\\.part");
        List<Path> stale = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(target.getParent(), other -> {
            Matcher matcher = pattern.matcher(other.getFileName().toString());
            return matcher.matches()
                    && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
        })) {
            found.forEach(stale::add);
            for (Path file : stale) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException e) {
            // A folder that cannot be listed, or litter that stays, is no reason not to save.
            return;
        }
    }

    /** Removes it after a failure. */
    void discard() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The message about the failed writing matters more than a left-over file.
            path.toFile().deleteOnExit();
        }
    }
}
