package unfold.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Parameters;

/** The command without a name: the window. */
@Command(
        name = "unfold",
        mixinStandardHelpOptions = true,
        versionProvider = Unfold.Version.class,
        description = "Shows how a recurrent network thinks forward and learns backward.",
        footer = {"", "Without a command the window opens, with the lesson if one is named."})
final class Unfold implements Callable<Integer> {

    private final Window window;

    @Parameters(arity = "0..1", paramLabel = "LESSON", description = "A lesson file to open in the window.")
    private Path lesson;

    Unfold(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (lesson != null && !Files.isRegularFile(lesson)) {
            throw new CommandException("There is no command and no lesson file '" + lesson
                    + "'. The commands are trace, check, render and train; unfold --help explains them.");
        }
        window.open(Optional.ofNullable(lesson));
        return Commands.DONE;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Unfold.class.getPackage().getImplementationVersion();
            return new String[] {"Unfold " + (version == null ? "(not packaged)" : version)};
        }
    }
}
