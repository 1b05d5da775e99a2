package unfold.lesson.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** What a file that is replaced hands on to the one that takes its place. */
final class Replaced {

    private static final int MOST_LINKS = 40;
    private static final Set<PosixFilePermission> WRITING =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private Replaced() {}

    /** Where symbolic links lead, even if nothing is there yet. */
    static Path behindLinks(Path path) {
        Path target = path;
        try {
            for (int links = 0; Files.isSymbolicLink(target) && links < MOST_LINKS; links++) {
                target = target.resolveSibling(Files.readSymbolicLink(target));
            }
            return target;
        } catch (IOException e) {
            return path;
        }
    }

    /** Whether it may not be written to, which replacing it would not notice. */
    static boolean isProtected(Path target) {
        if (!Files.exists(target)) {
            return false;
        }
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            // An administrator may write to everything; whoever took all rights away did not mean that.
            return !Files.isWritable(target)
                    || view != null
                            && view.readAttributes().permissions().stream().noneMatch(WRITING::contains);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A new file. If it replaces one, only its owner can read it while it is being written; or else it has the
     * permissions that every new file has here.
     */
    static FileChannel newFile(Path part, Path target) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean secret = Files.exists(target) && isPosix(target);
        FileAttribute<?>[] attributes = secret
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return FileChannel.open(part, options, attributes);
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
    }

    /** Gives {@code part} the permissions of {@code target}, and its group if that is possible. */
    static void keepPermissions(Path target, Path part) throws IOException {
        if (!Files.exists(target) || !isPosix(target)) {
            return;
        }
        PosixFileAttributes old = Files.readAttributes(target, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        try {
            view.setGroup(old.group());
        } catch (IOException e) {
            // One who is not in that group may still write the file for others.
            view.setPermissions(old.permissions());
            return;
        }
        view.setPermissions(old.permissions());
    }
}
