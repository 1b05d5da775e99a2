package unfold.lesson.text;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;

/**
 * Writes a file so that there is always the whole old or the whole new one, whenever the program or the power
 * fails: into a new file of the same folder, to the disk, and only then over the old one in one step.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** What is written into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; an exception leaves the old file as it was. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code text} as UTF-8.
     *
     * @throws LessonException if that is not possible; what was there stays as it was
     */
    public static void write(Path path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for bytes. */
    public static void write(Path path, byte[] bytes) {
        write(path, out -> out.write(bytes));
    }

    /**
     * Writes a file as its content comes. A symbolic link stays one: what it leads to is replaced. The permissions
     * of the old file are kept, and what writers that were killed have left beside it is removed.
     *
     * @throws LessonException if that is not possible; what was there stays as it was
     */
    public static void write(Path path, Content content) {
        if (Files.isDirectory(path)) {
            throw problem(path, "This is a folder; give the file a name.");
        }
        Path target = Replaced.behindLinks(path.toAbsolutePath());
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw problem(path, "The folder does not exist; choose another or make it first.");
        }
        if (Replaced.isProtected(target)) {
            throw problem(path, "The file is write-protected; allow writing to it, or save under another name.");
        }
        PartFile part = PartFile.beside(target);
        try {
            part.removeStale();
            write(part.path(), target, content);
            Files.move(part.path(), target, StandardCopyOption.ATOMIC_MOVE);
            writeThrough(folder);
        } catch (IOException e) {
            part.discard();
            throw problem(path, inWords(e, target));
        } catch (RuntimeException | Error e) {
            part.discard();
            throw e;
        }
    }

    private static void write(Path part, Path target, Content content) throws IOException {
        try (FileChannel channel = Replaced.newFile(part, target);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            // Without this a power cut after the move can leave an empty file.
            channel.force(true);
        }
        Replaced.keepPermissions(target, part);
    }

    /** Or a power cut could undo the move. Windows opens no folder, and has its own journal for this. */
    private static void writeThrough(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The new file is whole and in its place: there is nothing to undo and nothing to tell.
            return;
        }
    }

    private static String inWords(IOException failure, Path target) {
        if (failure instanceof AtomicMoveNotSupportedException) {
            return "This folder lies where no file can be replaced in one step; save into another folder.";
        }
        if (failure instanceof NoSuchFileException) {
            return "The folder is gone; choose another or make it again.";
        }
        if (failure instanceof AccessDeniedException) {
            return Files.exists(target)
                    ? "The file may not be replaced; close it in other programs, allow writing to its folder, or save"
                            + " somewhere else."
                    : "This folder may not be written to; allow that, or save somewhere else.";
        }
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("Read-only")) {
            return "This disk can only be read; save somewhere else.";
        }
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return "The disk is full; make room, or save somewhere else.";
        }
        return "The file cannot be written; is the disk full, or is it gone? Save somewhere else.";
    }

    private static LessonException problem(Path path, String what) {
        return new LessonException(Place.file(path.toString()), what);
    }
}
