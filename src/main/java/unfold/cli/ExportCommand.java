package unfold.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import unfold.lesson.Exported;
import unfold.lesson.matrix.MatrixWriter;

/** Writes the parameters of a lesson, or their gradients, into a file of any format. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the parameters of a lesson into a file, or the gradients of its loss with respect to them.",
            "The ending of the file says the format: .csv, .tsv, .txt, .json, .yaml, .m, .py, .tex, .npy, .npz,"
                    + " .mat, .safetensors, .h5 or .xlsx. The gradient of W is called dW."
        })
final class ExportCommand implements Callable<Integer> {

    private final Lessons lessons;

    @Mixin
    private LessonArguments arguments;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path file;

    @Option(names = "--gradients", description = "Write the gradients instead of the parameters.")
    private boolean gradients;

    ExportCommand(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public Integer call() {
        MatrixWriter.refuseUnknown(file);
        arguments.refuseAsOutput(file);
        Lessons.Runnable lesson = arguments.open(lessons);
        Exported exported = gradients ? Exported.GRADIENTS : Exported.WEIGHTS;
        MatrixWriter.write(exported.of(lesson.network().trace(lesson.inputs(), lesson.batch())), file);
        return Commands.DONE;
    }
}
