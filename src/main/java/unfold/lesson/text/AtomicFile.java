package unfold.lesson.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;

/** Writes a text file so that there is always the whole old or the whole new one. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes {@code text} as UTF-8 into a new file of the same folder, then moves it into place.
     *
     * @throws LessonException if that is not possible; what was there stays as it was
     */
    public static void write(Path path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes {@code bytes} in the same way. */
    public static void write(Path path, byte[] bytes) {
        Path target = path.toAbsolutePath();
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            throw problem(path, "This is a folder; give the file a name.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw problem(path, "The folder does not exist; choose another or make it first.");
        }
        Path temporary = null;
        try {
            temporary = Files.createTempFile(folder, "." + target.getFileName(), ".part");
            Files.write(temporary, bytes);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                // Without this a power cut after the move can leave an empty file.
                channel.force(true);
            }
            keepPermissions(target, temporary);
            move(temporary, target);
        } catch (IOException e) {
            discard(temporary);
            throw problem(
                    path, "The file cannot be written; is the disk full, or may this folder not be" + " written to?");
        }
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        if (!Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            return;
        }
        // A temporary file is readable by its owner only; a saved lesson is meant to be shared.
        Files.setPosixFilePermissions(
                temporary,
                Files.exists(target)
                        ? Files.getPosixFilePermissions(target)
                        : PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        if (temporary == null) {
            return;
        }
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The message about the failed writing matters more than a left-over file.
            temporary.toFile().deleteOnExit();
        }
    }

    private static LessonException problem(Path path, String what) {
        return new LessonException(Place.file(path.toString()), what);
    }
}
