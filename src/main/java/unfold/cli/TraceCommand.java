package unfold.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unfold.derivation.Route;

/** Prints every value and gradient of a run. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a lesson and prints all values and gradients as JSON, in full double precision.",
            "A vector is a list, a matrix a list of rows; what JSON lacks is \"NaN\", \"Infinity\" or \"-Infinity\"."
        })
final class TraceCommand implements Callable<Integer> {

    private final Lessons lessons;

    @Mixin
    private LessonArguments arguments;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of the terminal.")
    private Path file;

    @Option(
            names = "--truncation",
            paramLabel = "STEPS",
            description = "Let no gradient pass from one chunk of so many time steps back to the chunk before it.")
    private Integer truncation;

    @Spec
    private CommandSpec spec;

    TraceCommand(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null) {
            arguments.refuseAsOutput(file);
        }
        if (truncation != null && truncation < 1) {
            throw new CommandException("A chunk needs at least one time step, not " + truncation + ".");
        }
        Lessons.Runnable lesson = arguments.open(lessons);
        int own = lesson.network().program().route().every();
        Route route = Route.ALL.truncated(truncation == null ? own : truncation);
        TraceJson json = new TraceJson(lesson, route);
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            write(json, new JsonFactory().createGenerator(out));
            out.println();
        } else {
            OutputFile.write(file, stream -> write(json, new JsonFactory().createGenerator(stream)));
        }
        return Commands.DONE;
    }

    private static void write(TraceJson json, JsonGenerator generator) throws IOException {
        // The stream belongs to the caller, and to the next command after it.
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.write(generator.useDefaultPrettyPrinter());
        generator.close();
    }
}
