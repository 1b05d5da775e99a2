package unfold.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unfold.bench.EngineBench;

/** Times the engine on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Times runs of recurrences of many sizes, recording nothing and recording everything, and prints tables.",
            "It takes some minutes; on a machine that does something else the figures are wrong."
        })
final class BenchCommand implements Callable<Integer> {

    @Option(names = "--quick", description = "Small sizes and few runs: some seconds, and rough figures.")
    private boolean quick;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        new EngineBench(spec.commandLine().getOut(), quick).run();
        return Commands.DONE;
    }
}
