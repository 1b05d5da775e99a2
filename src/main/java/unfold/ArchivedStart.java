package unfold;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Opens the window in a second process that takes its classes from a {@link ClassArchive}, which only an option of
 * Java can ask for. The first process then waits, and ends as the second does. A start with options of its own, of a
 * command, or from anything but the jar stays as it is. The build leaves an archive beside the jar; where there is none,
 * the first window makes one while nobody waits for it.
 */
final class ArchivedStart {

    /** In the second process, the number of the first one. */
    static final String MARK = "unfold.archived";

    /**
     * Some times the usual thresholds of the compilers, which would take half of the processors to compile what is only
     * done while the window opens. A loop that computes passes them within milliseconds. The first collection of
     * garbage waits for the window, too.
     */
    static final List<String> LESS_AT_FIRST = List.of(
            "-XX:NewSize=64m",
            "-XX:Tier3InvocationThreshold=1000",
            "-XX:Tier3MinInvocationThreshold=500",
            "-XX:Tier3CompileThreshold=5000",
            "-XX:Tier3BackEdgeThreshold=100000",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /** What the virtual machine ends with on Unix when it has crashed; on Windows the status is negative then. */
    private static final int CRASHED = 134;

    /** The exit status of a program that was told to end. */
    private static final int TERMINATED = 143;

    private final Optional<ClassArchive> archive;
    private final Optional<ClassArchive> missing;
    private final String[] args;

    private ArchivedStart(Optional<ClassArchive> archive, Optional<ClassArchive> missing, String... args) {
        this.archive = archive;
        this.missing = missing;
        this.args = args;
    }

    /** The start that these words ask for. */
    static ArchivedStart of(String... args) {
        try {
            Path jar = Path.of(System.getProperty("java.class.path", ""));
            if (System.getProperty(MARK) != null) {
                long first = Long.getLong(MARK, -1);
                // Looking for a process takes some time, and there is time for it.
                Thread watch = new Thread(() -> endWithFirst(first), "unfold-first-process");
                watch.setDaemon(true);
                watch.start();
                return new ArchivedStart(Optional.empty(), Optional.of(cached(jar)), args);
            }
            if (isPlain(ProcessHandle.current().info(), args)) {
                ClassArchive cached = cached(jar.toRealPath());
                ClassArchive built = ClassArchive.beside(jar.toRealPath());
                for (ClassArchive each : List.of(cached, built)) {
                    if (each.isThere()) {
                        return new ArchivedStart(Optional.of(each), Optional.empty(), args);
                    }
                }
                return new ArchivedStart(Optional.empty(), Optional.of(cached), args);
            }
        } catch (IOException | RuntimeException e) {
            // It starts as any program does.
            return new ArchivedStart(Optional.empty(), Optional.empty(), args);
        }
        return new ArchivedStart(Optional.empty(), Optional.empty(), args);
    }

    private static boolean isPlain(ProcessHandle.Info process, String... args) {
        String jar = System.getProperty("java.class.path", "");
        return opensWindow(args)
                && (process.arguments().isPresent()
                        ? isPlain(process.arguments().get(), jar, args)
                        : hasNoOptions(jar))
                && isJava(java(process));
    }

    /** The archive that a window makes. */
    private static ClassArchive cached(Path jar) throws IOException {
        Path folder = ClassArchive.folder(
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
        return ClassArchive.of(jar, folder);
    }

    /** Windows does not tell a process how it was started, and asking Java loads more. */
    private static boolean hasNoOptions(String jar) {
        return jar.endsWith(".jar")
                && !jar.contains(File.pathSeparator)
                && ManagementFactory.getRuntimeMXBean().getInputArguments().isEmpty();
    }

    private static Path java(ProcessHandle.Info process) {
        return Path.of(process.command().orElse(""));
    }

    /** Whether no word is a command; a file that is called like one is the second process's to decide. */
    static boolean opensWindow(String... args) {
        for (String arg : args) {
            if (!arg.equals("--projector") && !arg.equals("--fresh") && !new File(arg).isFile()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the process was started by {@code java -jar unfold.jar} and no options for Java. */
    static boolean isPlain(String[] words, String jar, String... args) {
        return jar.endsWith(".jar")
                && words.length == args.length + 2
                && words[0].equals("-jar")
                && words[1].equals(jar);
    }

    private static boolean isJava(Path program) {
        String name = String.valueOf(program.getFileName());
        return name.equals("java") || name.equals("javaw.exe") || name.equals("java.exe");
    }

    /**
     * Opens the window in another process, and returns its exit status when that is over; empty if this process is to
     * open it.
     */
    OptionalInt open() {
        if (archive.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt status = run(command(java(ProcessHandle.current().info()), archive.get(), args));
        if (status.isPresent() && isCrash(status.getAsInt())) {
            archive.get().delete();
        }
        return status;
    }

    /** Makes the archive for the next start, if there is none that this Java can use; takes some seconds. */
    void leaveBehind() {
        try {
            if (missing.isPresent() && (System.getProperty(MARK) == null || !isInUse())) {
                missing.get().write(java(ProcessHandle.current().info()));
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            // The next start is as this one was.
            return;
        }
    }

    /** A virtual machine that cannot use the archive it was given does without any. */
    private static boolean isInUse() {
        return Boolean.parseBoolean(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("UseSharedSpaces")
                .getValue());
    }

    /** A file that the virtual machine cannot live with must not stop the next start as well. */
    static boolean isCrash(int status) {
        return status == CRASHED || status < 0;
    }

    static List<String> command(Path java, ClassArchive archive, String... args) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(LESS_AT_FIRST);
        command.addAll(List.of(
                "-XX:SharedArchiveFile=" + archive.file(),
                "-Xshare:auto",
                // What is wrong with an archive is nothing to tell the reader.
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-D" + MARK + "=" + ProcessHandle.current().pid(),
                "-jar",
                archive.jar().toString()));
        command.addAll(List.of(args));
        return command;
    }

    /** Waits for a process that has this one's streams, and dies with it; empty if there is none. */
    static OptionalInt run(List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (true) {
            try {
                return OptionalInt.of(process.waitFor());
            } catch (InterruptedException e) {
                // Nobody interrupts it; and the window is still open.
                continue;
            }
        }
    }

    /** Or the window of a program that was killed would stay; it may have been before this process could look. */
    private static void endWithFirst(long first) {
        ProcessHandle.of(first)
                .ifPresentOrElse(
                        process -> process.onExit().thenRun(() -> System.exit(TERMINATED)),
                        () -> System.exit(TERMINATED));
    }
}
