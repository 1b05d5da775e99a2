package unfold.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.AtomicFile;

/** Keeps the settings in a small file. A file that is damaged, or cannot be written, costs the reader nothing else. */
public final class SettingsFile {

    private static final String NAME = "settings.txt";
    private static final int MOST_BYTES = 1 << 16;

    private final Path file;

    /** A file that need not exist yet. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The file beside the list of the lessons last opened. */
    public static SettingsFile ofUser() {
        return new SettingsFile(LastOpenedFile.folderOfUser().resolve(NAME));
    }

    /** What was written last; the usual settings if that cannot be read, or a later version wrote it. */
    public Settings read() {
        return SettingsText.read(text());
    }

    private String text() {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Keeps the settings instead of the former ones, if it can; those of a later version are left to it. */
    public synchronized void write(Settings settings) {
        try {
            if (!SettingsText.isNewer(text())) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                AtomicFile.write(file, SettingsText.write(settings));
            }
        } catch (IOException | LessonException e) {
            // A folder that cannot be written costs the reader this, and no lesson.
            return;
        }
    }
}
