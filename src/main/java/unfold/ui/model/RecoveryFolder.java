package unfold.ui.model;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.lesson.LessonFile;
import unfold.lesson.text.AtomicFile;
import unfold.lesson.text.TextFile;

/**
 * Where unsaved work is kept while a window is open: a file for each window, and a lock beside it that is held
 * as long as its program lives.
 */
public final class RecoveryFolder {

    private static final Pattern NAME = Pattern.compile("((\\d{1,18})-[0-9a-f]{1,16})\\.yaml");
    private static final String LOCK = ".lock";
    private static final long MOST_BYTES = 2 * LessonFile.MOST_BYTES;
    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

    private final Path folder;

    /** A folder that need not exist yet. */
    public RecoveryFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder beside the list of the lessons last opened. */
    public static RecoveryFolder ofUser() {
        return new RecoveryFolder(LastOpenedFile.folderOfUser().resolve("recovery"));
    }

    /** The file of one window. Its methods may be called by any thread, one at a time. */
    final class Slot {

        private final String name = ProcessHandle.current().pid() + "-" + Long.toHexString(COUNT.incrementAndGet());
        private Optional<ProcessLock> lock = Optional.empty();

        /**
         * Keeps a text instead of the former one.
         *
         * @throws IOException if the folder cannot be made
         * @throws unfold.lesson.problem.LessonException if the file cannot be written
         */
        void write(String text) throws IOException {
            Files.createDirectories(folder);
            if (lock.isEmpty()) {
                lock = lockOf(name);
            }
            AtomicFile.write(file(), text);
        }

        Path file() {
            return folder.resolve(name + ".yaml");
        }

        /** Removes the file: there is nothing to be kept. */
        void clear() {
            delete(file());
            lock.ifPresent(ProcessLock::remove);
            lock = Optional.empty();
        }
    }

    /** What a program has left that is not alive any more; no other program takes it while this one has it. */
    record Leftover(Path file, Optional<ProcessLock> lock) {

        /** Throws a LessonException if it cannot be read. */
        String text() {
            return TextFile.read(file, MOST_BYTES).text();
        }

        /** Removes it for good. */
        void discard() {
            delete(file);
            lock.ifPresent(ProcessLock::remove);
        }

        /** Leaves it for a later start. */
        void release() {
            lock.ifPresent(ProcessLock::release);
        }

        /** Renames it so that it is not offered again; where it is then. */
        Path setAside() {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            try {
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                release();
                return file;
            }
            lock.ifPresent(ProcessLock::remove);
            return aside;
        }
    }

    Slot slot() {
        return new Slot();
    }

    /** Takes all that programs have left that are not alive any more, the oldest first. */
    List<Leftover> leftovers() {
        List<Leftover> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.yaml")) {
            all.forEach(files::add);
        } catch (IOException | RuntimeException e) {
            // A folder that cannot be listed offers nothing.
            return found;
        }
        Collections.sort(files);
        for (Path file : files) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                taken(file, name.group(1), Long.parseLong(name.group(2))).ifPresent(found::add);
            }
        }
        return found;
    }

    /** By the lock, which tells the truth even when the number of the process is in use again; or else by that. */
    private Optional<Leftover> taken(Path file, String name, long process) {
        boolean locked = Files.exists(folder.resolve(name + LOCK));
        if (!locked && ProcessHandle.of(process).isPresent()) {
            return Optional.empty();
        }
        try {
            Optional<ProcessLock> lock = ProcessLock.take(folder.resolve(name + LOCK));
            // Whoever had the lock until now may have taken the file away.
            boolean there = lock.isPresent() && Files.exists(file);
            if (lock.isPresent() && !there) {
                lock.get().remove();
            }
            return there ? Optional.of(new Leftover(file, lock)) : Optional.empty();
        } catch (IOException e) {
            boolean alive = ProcessHandle.of(process).isPresent();
            return alive ? Optional.empty() : Optional.of(new Leftover(file, Optional.empty()));
        }
    }

    private Optional<ProcessLock> lockOf(String name) {
        try {
            return ProcessLock.take(folder.resolve(name + LOCK));
        } catch (IOException e) {
            // On a disk without locks the number of the process has to do.
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It is offered once more; nothing is lost by that.
            return;
        }
    }
}
