package unfold.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import unfold.lesson.LessonFile;
import unfold.lesson.matrix.JsonWriter;
import unfold.tensor.Tensor;
import unfold.trained.Apprentice;
import unfold.trained.Plan;

/** Makes the stored weights of the bundled lessons anew. For those who change these lessons. */
@Command(
        name = "weights",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = {
            "Trains every bundled lesson that has a plan, and writes FOLDER/weights/LESSON.json for each.",
            "Prints how often each is right on a hundred sequences that it was not trained on."
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
            Map<String, Tensor> weights = apprentice.trained();
            byte[] text = JsonWriter.text(weights).getBytes(StandardCharsets.UTF_8);
            OutputFile.write(folder.resolve("weights").resolve(plan.lesson() + ".json"), stream -> stream.write(text));
            spec.commandLine().getOut().println(plan.lesson() + ": " + apprentice.score(weights));
            spec.commandLine().getOut().flush();
        }
        return Commands.DONE;
    }
}
