package unfold.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import unfold.lesson.LessonFile;
import unfold.lesson.matrix.JsonWriter;
import unfold.trained.Apprentice;
import unfold.trained.Plan;

/** Makes the stored weights of the bundled lessons anew. For those who change these lessons. */
@Command(
        name = "weights",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = {
            "Trains every bundled lesson that has a plan, and writes FOLDER/weights/LESSON.json for each.",
            "Prints how often each is right on sequences that it was not trained on."
        })
final class WeightsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The folder of the lessons, assets/lessons in the sources.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (Plan plan : Plan.all()) {
            Apprentice apprentice = new Apprentice(plan, LessonFile.read(folder.resolve(plan.lesson() + ".yaml")));
            List<Apprentice.Result> results = apprentice.results();
            byte[] text = JsonWriter.text(Apprentice.middle(results).weights()).getBytes(StandardCharsets.UTF_8);
            OutputFile.write(folder.resolve("weights").resolve(plan.lesson() + ".json"), stream -> stream.write(text));
            spec.commandLine().getOut().println(plan.lesson() + ": " + right(results));
            spec.commandLine().getOut().flush();
        }
        return Commands.DONE;
    }

    private static String right(List<Apprentice.Result> results) {
        String scores = results.stream()
                .map(result -> Integer.toString(result.score().right()))
                .collect(Collectors.joining(", "));
        return scores + " right of " + results.get(0).score().of();
    }
}
