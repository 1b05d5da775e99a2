package unfold.ui.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Shows that something belongs to a program that is alive: the system gives it back however that ends. */
final class ProcessLock {

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock; empty if it is taken.
     *
     * @throws IOException if there are no locks on this disk
     */
    static Optional<ProcessLock> take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new ProcessLock(file, channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another window of this very program has it.
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Gives the lock back. */
    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // The system takes it back when the program ends.
            return;
        }
    }

    /** Gives the lock back for good. */
    void remove() {
        release();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // An empty file that nobody holds is taken for what it is.
            return;
        }
    }
}
