package unfold.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import unfold.engine.InputException;
import unfold.lesson.problem.LessonException;
import unfold.notation.NotationException;

/** Runs what was typed, and turns every mistake into one message and an exit status. */
public final class Commands {

    /** All went well. */
    public static final int DONE = 0;

    /** A gradient check failed, or a training did. */
    public static final int FAILED = 1;

    /** The input was wrong; there is a message on the error stream. */
    public static final int WRONG_INPUT = 2;

    private final Lessons lessons;
    private final Window window;
    private final PrintWriter out;
    private final PrintWriter err;

    public Commands(Window window, PrintWriter out, PrintWriter err) {
        this(Lessons.FILES, window, out, err);
    }

    Commands(Lessons lessons, Window window, PrintWriter out, PrintWriter err) {
        this.lessons = lessons;
        this.window = window;
        this.out = out;
        this.err = err;
    }

    /** Runs one command and returns its exit status. */
    public int run(String... args) {
        return args.length == 0 ? openWindow() : runCommand(args);
    }

    /** What every start without a word comes to needs no parsing of words. */
    private int openWindow() {
        try {
            window.open(new Window.Start(Optional.empty(), false, false));
            return DONE;
        } catch (CommandException e) {
            return refuse(message(e));
        }
    }

    private int runCommand(String... args) {
        CommandLine line = new CommandLine(new Unfold(window))
                .addSubcommand(new TraceCommand(lessons))
                .addSubcommand(new CheckCommand(lessons))
                .addSubcommand(new RenderCommand(lessons))
                .addSubcommand(new AnimateCommand(lessons))
                .addSubcommand(new TrainCommand(lessons))
                .addSubcommand(new ExportCommand(lessons))
                .addSubcommand(new WeightsCommand())
                .addSubcommand(new BenchCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, given) -> refuse(message(e)))
                .setExecutionExceptionHandler((e, command, parsed) -> refuse(message(e)));
        int status;
        try {
            status = line.execute(args);
        } catch (OutOfMemoryError e) {
            status = refuse(tooLarge());
        } catch (StackOverflowError e) {
            status = refuse("The lesson is nested too deep. Split its definitions into several lines.");
        }
        out.flush();
        if (status == DONE && out.checkError()) {
            status = refuse("The output could not be written completely.");
        }
        return status;
    }

    private int refuse(String message) {
        out.flush();
        err.println("unfold: " + message);
        err.flush();
        return WRONG_INPUT;
    }

    private static String message(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String message = e.getMessage()
                .strip()
                .replaceAll("\\R+", " ")
                .replaceAll("' is not an? (int|long)", "' is not a whole number")
                .replaceAll("' is not a double", "' is not a number");
        return message + (message.endsWith(".") ? " " : ". ") + "See " + command + " --help.";
    }

    private static String message(Exception e) {
        if (e instanceof LessonException || e instanceof InputException || e instanceof CommandException) {
            return e.getMessage();
        }
        if (e instanceof NotationException notation) {
            return notation.line() == 0
                    ? e.getMessage()
                    : "Equations, " + notation.span().inWords() + ": " + e.getMessage();
        }
        if (e instanceof ArithmeticException || e instanceof NegativeArraySizeException) {
            return tooLarge();
        }
        return "This is a mistake in Unfold, not in what you typed: " + e + ".";
    }

    private static String tooLarge() {
        long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
        return "This is too large for the memory that Java may use, " + mebibytes
                + " MiB. Make the sizes smaller, or allow more with java -Xmx8g -jar unfold.jar …";
    }
}
