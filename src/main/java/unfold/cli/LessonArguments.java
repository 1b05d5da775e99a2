package unfold.cli;

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

    Lessons.Runnable open(Lessons lessons) {
        return lessons.open(lesson, weights);
    }
}
