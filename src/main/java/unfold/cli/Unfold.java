package unfold.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command without a name: the window. */
@Command(
        name = "unfold",
        mixinStandardHelpOptions = true,
        versionProvider = Unfold.Version.class,
        description = "Shows how a recurrent network thinks forward and learns backward.",
        footer = {"", "Without a command the window opens, with the lesson if one is named, else with the last one."})
final class Unfold implements Callable<Integer> {

    private final Window window;

    @Parameters(arity = "0..1", paramLabel = "LESSON", description = "A lesson file to open in the window.")
    private Path lesson;

    @Option(names = "--projector", description = "Begin in the projector's profile: black on white, large.")
    private boolean projector;

    @Option(
            names = "--fresh",
            description = "Begin like the very first time: forget lesson, colours and panels, and remember none.")
    private boolean fresh;

    @Spec
    private CommandSpec spec;

    Unfold(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (lesson != null && !Files.isRegularFile(lesson)) {
            throw new CommandException("There is no command and no lesson file '" + lesson + "'. The commands are "
                    + String.join(", ", spec.subcommands().keySet()) + "; unfold --help explains them.");
        }
        window.open(new Window.Start(Optional.ofNullable(lesson), projector, fresh));
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
