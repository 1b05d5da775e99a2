package unfold.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Names of files of weights that say what is in them: {@code rnn-weights-1f3c9a2e.json} for {@code rnn.yaml}, with
 * check sums of the content. Such a file is never changed, and is known to be made by this program.
 */
final class WeightsName {

    private static final Pattern NAME = Pattern.compile("(.+)-weights-([0-9a-f]{8,16})\\.[a-z]+");
    private static final int MOST_LESSONS = 500;

    private WeightsName() {}

    /** The file for this content beside a lesson: one that is there already holds the same. */
    static Path of(Path lesson, byte[] content, String ending) {
        String digest = digest(content);
        for (int length = 8; ; length *= 2) {
            String name = stem(lesson) + "-weights-" + digest.substring(0, length) + "." + ending;
            Path file = lesson.toAbsolutePath().resolveSibling(name);
            if (length == digest.length() || !Files.exists(file) || holds(file, content)) {
                return file;
            }
        }
    }

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    private static String stem(Path lesson) {
        String name = lesson.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * Removes the lesson's earlier weights. A file goes only if its content is what its name says, which no one else
     * writes, and no lesson of the folder names it.
     */
    static void removeOthers(Path lesson, Path kept) {
        Path folder = kept.getParent();
        try {
            List<Path> old = superseded(folder, stem(lesson), kept);
            if (old.isEmpty()) {
                return;
            }
            List<String> lessons = lessons(folder);
            for (Path file : old) {
                String name = file.getFileName().toString();
                if (lessons.stream().noneMatch(text -> text.contains(name))) {
                    Files.delete(file);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Both files are saved; one too many in the folder harms nobody.
            return;
        }
    }

    private static List<Path> superseded(Path folder, String stem, Path kept) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()
                        && name.group(1).equals(stem)
                        && !file.getFileName().equals(kept.getFileName())
                        && Files.isRegularFile(file)
                        && digest(Files.readAllBytes(file)).startsWith(name.group(2))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static List<String> lessons(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                    if (texts.size() == MOST_LESSONS || Files.size(file) > LessonFile.MOST_BYTES) {
                        throw new IOException("too much to look through");
                    }
                    texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    /** Whether the file is there, with this content. */
    static boolean holds(Path file, byte[] content) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            return false;
        }
    }

    private static String digest(byte[] content) {
        return sum(new CRC32(), content) + sum(new CRC32C(), content);
    }

    private static String sum(Checksum checksum, byte[] content) {
        checksum.update(content);
        return String.format("%08x", checksum.getValue());
    }
}
