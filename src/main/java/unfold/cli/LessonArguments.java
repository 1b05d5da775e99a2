package unfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command takes: a lesson, and weights to load on top of it. */
final class LessonArguments {

    @Parameters(paramLabel = "LESSON", description = "The lesson file.")
    private Path lesson;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = {
                "Load weights on top of the lesson's own: one matrix named like its parameter (W.csv), or one file"
                        + " with several named ones.",
                "May be given several times."
            })
    private List<Path> weights = new ArrayList<>();

    /**
     * Refuses to write over what is read.
     *
     * @throws CommandException if {@code output} is the lesson or one of the weights files
     */
    void refuseAsOutput(Path output) {
        List<Path> read = new ArrayList<>(weights);
        read.add(lesson);
        for (Path input : read) {
            if (isSame(input, output)) {
                throw new CommandException("'" + output + "' is read by this command; give the output another name.");
            }
        }
    }

    private static boolean isSame(Path input, Path output) {
        try {
            return Files.exists(output) && Files.isSameFile(input, output);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the lesson says that it has no loss. */
    boolean isForwardOnly(Lessons lessons) {
        return lessons.isForwardOnly(lesson);
    }

    /** The plots that the lesson opens with; none for the usual ones. */
    List<String> plots(Lessons lessons) {
        return lessons.plots(lesson);
    }

    Lessons.Runnable open(Lessons lessons) {
        return lessons.open(lesson, weights);
    }

    /** What the words mean beside the lesson, on its data. */
    List<Lessons.Beside> beside(Lessons lessons, List<String> words) {
        return lessons.beside(lesson, weights, words);
    }
}
