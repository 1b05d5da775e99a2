package unfold.ui.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Keeps the lessons last opened in a small file. */
public final class LastOpenedFile implements LastOpenedStore {

    private static final String NAME = "last-opened.txt";
    private static final int MOST_BYTES = 1 << 16;

    private final Path file;

    /** A file that need not exist yet. */
    public LastOpenedFile(Path file) {
        this.file = file;
    }

    /** The file in the folder in which programs keep such things on this system. */
    public static LastOpenedFile ofUser() {
        return new LastOpenedFile(folderOfUser().resolve(NAME));
    }

    /** The folder in which programs keep such things on this system. */
    static Path folderOfUser() {
        return folder(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System::getenv);
    }

    /** The folder on a system of that name, for a reader with that home. */
    static Path folder(String system, Path home, UnaryOperator<String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.apply("APPDATA");
            return (roaming == null || roaming.isBlank() ? home.resolve("AppData/Roaming") : Path.of(roaming))
                    .resolve("Unfold");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Unfold");
        }
        String configuration = environment.apply("XDG_CONFIG_HOME");
        boolean given = configuration != null && configuration.startsWith("/");
        return (given ? Path.of(configuration) : home.resolve(".config")).resolve("unfold");
    }

    @Override
    public List<String> read() {
        try {
            return Files.size(file) > MOST_BYTES ? List.of() : Files.readAllLines(file);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    @Override
    public synchronized void write(List<String> lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            // A folder that cannot be written costs the reader this list, and no lesson.
            return;
        }
    }
}
