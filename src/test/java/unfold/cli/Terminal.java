package unfold.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a command did.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it complained about
 */
record Terminal(int status, String out, String err) {

    static final String WORKED_EXAMPLE = "assets/lessons/worked-example.yaml";

    /** Where tests put their files. */
    private static final Path FOLDER = Path.of("target", "cli-tests");

    /** Runs a command on lesson files. */
    static Terminal run(String... args) {
        return run(Lessons.FILES, args);
    }

    static Terminal run(Lessons lessons, String... args) {
        return run(lessons, lesson -> {}, args);
    }

    static Terminal run(Lessons lessons, Window window, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new Commands(lessons, window, new PrintWriter(out), new PrintWriter(err)).run(args);
        return new Terminal(status, out.toString(), err.toString());
    }

    /** What was given to the window. */
    static Optional<Path> windowOf(String... args) {
        Path[] opened = {null};
        run(Lessons.FILES, start -> opened[0] = start.lesson().orElse(Path.of("")), args);
        return Optional.ofNullable(opened[0]);
    }

    /** A path in a folder that is there. */
    static Path file(String name) {
        try {
            Files.createDirectories(FOLDER);
            return FOLDER.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file and gives its path. */
    static String file(String name, String text) {
        try {
            return Files.writeString(file(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
