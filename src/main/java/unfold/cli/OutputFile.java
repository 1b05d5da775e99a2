package unfold.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that is there whole or not at all. */
final class OutputFile {

    /** Writes the content. */
    interface Content {

        void to(OutputStream stream) throws IOException;
    }

    private OutputFile() {}

    /**
     * Writes beside the target and moves it there when it is complete.
     *
     * @throws CommandException if that cannot be done; then there is no new file, and an old one is as
     *     it was
     */
    static void write(Path file, Content content) {
        refuseImpossible(file);
        Path target = file.toAbsolutePath();
        Path part = null;
        try {
            part = Files.createTempFile(target.getParent(), ".unfold-", ".part");
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.to(stream);
            }
            share(part, target);
            move(part, target);
            part = null;
        } catch (IOException e) {
            throw new CommandException("'" + file + "' cannot be written (" + reason(e) + ").");
        } finally {
            if (part != null) {
                part.toFile().delete();
            }
        }
    }

    /**
     * Looks before long work whether its result could be written.
     *
     * @throws CommandException if the file is a folder, or its folder does not exist
     */
    static void refuseImpossible(Path file) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new CommandException("'" + file + "' is a folder; give the output a file's name.");
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw new CommandException("The folder of '" + file + "' does not exist.");
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException
                ? "writing to its folder is not allowed"
                : e.getMessage();
    }

    /** A temporary file is for its owner only; the output is to be read like any other. */
    private static void share(Path part, Path target) throws IOException {
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    part,
                    Files.exists(target)
                            ? Files.getPosixFilePermissions(target)
                            : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
