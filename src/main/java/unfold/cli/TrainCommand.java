package unfold.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unfold.lesson.matrix.JsonWriter;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.recipe.RecipeKind;
import unfold.tensor.Tensor;
import unfold.training.Batches;
import unfold.training.Clipping;
import unfold.training.Example;
import unfold.training.History;
import unfold.training.Optimizer;
import unfold.training.Training;
import unfold.training.Update;

/** Trains the weights of a lesson on its own data. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the weights of a lesson on its own data: every update runs all of its sequences forward and backward once.",
            "Prints loss and gradient norm on the way; the exit status is 1 if they cease to be finite numbers."
        })
final class TrainCommand implements Callable<Integer> {

    /** About so many lines are printed, whatever the number of updates. */
    private static final int LINES = 20;

    private final Lessons lessons;

    @Mixin
    private LessonArguments arguments;

    @Option(names = "--updates", required = true, paramLabel = "N", description = "How many updates.")
    private int updates;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "sgd (the usual one), momentum (0.9) or adam (as PyTorch computes it).")
    private String optimizer = "sgd";

    @Option(names = "--rate", required = true, paramLabel = "R", description = "The learning rate.")
    private double rate;

    @Option(
            names = "--clip",
            paramLabel = "NORM",
            description = "Scale the gradients of all parameters together down to this norm where theirs is larger.")
    private Double clip;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Start from random weights drawn with this seed, instead of the lesson's own.")
    private Long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the trained weights to this file, as JSON that --weights and the window read.")
    private Path file;

    @Spec
    private CommandSpec spec;

    TrainCommand(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public Integer call() {
        Optimizer chosen = optimizer();
        Clipping clipping = clipping();
        if (updates < 1) {
            throw new CommandException("The number of updates is " + updates + "; it must be 1 or more.");
        }
        if (file != null) {
            arguments.refuseAsOutput(file);
            OutputFile.refuseImpossible(file);
        }
        Lessons.Runnable lesson = arguments.open(lessons);
        Training training = new Training(lesson.unrolling(), start(lesson), chosen, clipping);
        int status = train(training, lesson.examples());
        if (status == Commands.DONE && file != null) {
            String text = JsonWriter.text(inOrder(lesson, training.weights()));
            OutputFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        return status;
    }

    private int train(Training training, List<Example> sequences) {
        PrintWriter out = spec.commandLine().getOut();
        int every = Math.max(1, updates / LINES);
        History history = training.run(
                updates,
                Batches.all(sequences),
                update -> {
                    if (update.iteration() == 1 || update.iteration() % every == 0) {
                        out.println(line(update));
                        out.flush();
                    }
                },
                () -> false);
        double before = history.updates().get(0).loss();
        double after = training.loss(sequences);
        if (history.end() == History.End.NOT_FINITE || !Double.isFinite(after)) {
            spec.commandLine().getErr().println("unfold: " + notFinite(history, after));
            spec.commandLine().getErr().flush();
            return Commands.FAILED;
        }
        out.println("loss " + number(before) + " → " + number(after));
        return Commands.DONE;
    }

    private String notFinite(History history, double after) {
        Update last = history.updates().get(history.updates().size() - 1);
        String what = last.isFinite()
                ? "After update " + last.iteration() + " the loss is " + after
                : "At update " + last.iteration() + " the loss is " + last.loss() + " and the gradient norm "
                        + last.gradientNorm();
        return what + "; the training has stopped" + (file == null ? "" : " and no weights are written")
                + ". Try a smaller --rate or --clip.";
    }

    private static String line(Update update) {
        return String.format(
                Locale.ROOT,
                "update %6d   loss %s   gradient norm %.3e",
                update.iteration(),
                number(update.loss()),
                update.gradientNorm());
    }

    private static String number(double loss) {
        return String.format(Locale.ROOT, Math.abs(loss) < 1e-3 || Math.abs(loss) >= 1e6 ? "%.5e" : "%.6f", loss);
    }

    /** The lesson's own weights, or new ones. */
    private Map<String, Tensor> start(Lessons.Runnable lesson) {
        Map<String, Tensor> own = inOrder(lesson, lesson.inputs().parameters());
        if (seed != null) {
            long[] next = {seed};
            own.replaceAll(
                    (key, tensor) -> Recipe.of(RecipeKind.UNIFORM, next[0]++).make(tensor.shape()));
        }
        if (own.isEmpty()) {
            throw new CommandException("The lesson has no parameters, so there is nothing to train.");
        }
        return own;
    }

    /** The parameters in the order of the equations. */
    private static Map<String, Tensor> inOrder(Lessons.Runnable lesson, Map<String, Tensor> weights) {
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        lesson.network().program().recurrence().parameters().forEach(key -> ordered.put(key, weights.get(key)));
        return ordered;
    }

    private Optimizer optimizer() {
        Optimizer.Kind kind = Optimizer.Kind.named(optimizer.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new CommandException(
                        "There is no optimizer '" + optimizer + "'; the optimizers are sgd, momentum and adam."));
        return kind.at(positive("The learning rate", rate));
    }

    private Clipping clipping() {
        return clip == null ? Clipping.NONE : Clipping.byNorm(positive("The norm to clip at", clip));
    }

    private static double positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new CommandException(what + " is " + value + "; it must be a number above 0.");
        }
        return value;
    }
}
