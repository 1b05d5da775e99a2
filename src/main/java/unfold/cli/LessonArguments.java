package unfold.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import unfold.lesson.packing.Choices;
import unfold.lesson.packing.GateOrder;
import unfold.lesson.packing.Packing;
import unfold.lesson.problem.Spelling;

/** What every command takes: a lesson, and weights to load on top of it. */
final class LessonArguments {

    @Parameters(paramLabel = "LESSON", description = "The lesson file.")
    private Path lesson;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = {
                "Load weights on top of the lesson's own: one matrix named like its parameter (W.csv), or one file"
                        + " with several named ones, or a layer as PyTorch, Keras or ONNX store it.",
                "May be given several times."
            })
    private List<Path> weights = new ArrayList<>();

    @Option(
            names = "--packing",
            paramLabel = "WORD",
            description =
                    "How a layer is packed into the arrays of --weights, where their names do not say it: pytorch,"
                            + " keras, onnx, cs231n, stacked or gates.")
    private String packing;

    @Option(
            names = "--gates",
            paramLabel = "ORDER",
            description =
                    "In which order the gates lie in the arrays, where it is not the usual one: i,f,g,o or r,z,n.")
    private String gates;

    @Option(
            names = "--transpose",
            paramLabel = "NAME",
            description = "Exchange rows and columns of this array of --weights. May be given several times.")
    private List<String> turned = new ArrayList<>();

    @Option(
            names = "--map",
            paramLabel = "PARAMETER=NAME",
            description = "Load this array of --weights into that parameter. May be given several times.")
    private Map<String, String> mapped = new LinkedHashMap<>();

    @Option(
            names = "--columns",
            paramLabel = "ORDER",
            description = "What the columns of a matrix of stacked gates multiply, from left to right: hx or xh.")
    private String columns;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

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
        return lessons.open(lesson, loaded());
    }

    /** What the words mean beside the lesson, on its data. */
    List<Lessons.Beside> beside(Lessons lessons, List<String> words) {
        return lessons.beside(lesson, loaded(), words);
    }

    private LoadedWeights loaded() {
        PrintWriter err = command.commandLine().getErr();
        return new LoadedWeights(weights, choices(), note -> {
            err.println("note: " + note);
            err.flush();
        });
    }

    private Choices choices() {
        if (weights.isEmpty()
                && (packing != null || gates != null || columns != null || !turned.isEmpty() || !mapped.isEmpty())) {
            throw new CommandException("--packing, --gates, --transpose, --map and --columns say something about"
                    + " the arrays of --weights; name the file with --weights.");
        }
        Optional<Packing> named = Optional.ofNullable(packing).map(LessonArguments::packing);
        Set<String> all = new LinkedHashSet<>(turned);
        return new Choices(named, all, mapped, Optional.ofNullable(gates).map(GateOrder::read), inputFirst());
    }

    private Optional<Boolean> inputFirst() {
        if (columns != null && !columns.equals("hx") && !columns.equals("xh")) {
            throw new CommandException("--columns is '" + columns + "'; write hx or xh.");
        }
        return Optional.ofNullable(columns).map("xh"::equals);
    }

    private static Packing packing(String word) {
        return Packing.named(word)
                .orElseThrow(() -> new CommandException("There is no packing '" + word + "'; choose "
                        + String.join(", ", Packing.words()) + "." + Spelling.suggestion(word, Packing.words())));
    }
}
