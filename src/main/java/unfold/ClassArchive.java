package unfold;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The classes of a window that has once been open, as the virtual machine maps them into memory (class data sharing):
 * a file in the reader's cache, valid for one jar and one Java. Reading classes from the jar is most of what a start
 * without it does. Whatever goes wrong with it costs speed and nothing else.
 */
final class ClassArchive {

    private static final String PREFIX = "classes-";
    private static final String SUFFIX = ".jsa";

    /** Stands in a command for the file that becomes the archive. */
    static final String UNFINISHED = "<archive>";

    private static final long MOST_MINUTES = 3;
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Path jar;
    private final Path file;

    private ClassArchive(Path jar, Path file) {
        this.jar = jar;
        this.file = file;
    }

    /**
     * The archive of a jar in a folder; it need not exist yet.
     *
     * @throws IOException if there is no such jar
     */
    static ClassArchive of(Path jar, Path folder) throws IOException {
        String key = jar + "|" + Files.size(jar) + "|"
                + Files.getLastModifiedTime(jar).toMillis() + "|" + System.getProperty("java.home") + "|"
                + System.getProperty("java.vm.version");
        long hash = key.hashCode() * 0x9e3779b97f4a7c15L
                + new StringBuilder(key).reverse().toString().hashCode();
        return new ClassArchive(jar, folder.resolve(PREFIX + Long.toHexString(hash) + SUFFIX));
    }

    /** The folder in which programs keep what they can make again, on a system of that name. */
    static Path folder(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData/Local") : Path.of(local)).resolve("Unfold");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Caches/Unfold");
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (cache.startsWith("/") ? Path.of(cache) : home.resolve(".cache")).resolve("unfold");
    }

    /** The archive that a build leaves beside a jar. */
    static ClassArchive beside(Path jar) throws IOException {
        return of(jar, jar.getParent());
    }

    Path jar() {
        return jar;
    }

    Path file() {
        return file;
    }

    boolean isThere() {
        return Files.isRegularFile(file);
    }

    /** Takes it away, so that the next start does without it and makes a new one. */
    void delete() {
        delete(file);
    }

    /**
     * Writes the classes that this process has loaded by now, in a process of low priority that takes some seconds,
     * and takes the archives of other jars away. Blocks until it is done.
     *
     * @param java the program that will read it
     */
    void write(Path java) throws IOException, InterruptedException, ReflectiveOperationException {
        Files.createDirectories(file.getParent());
        deleteOthers();
        Path list = file.resolveSibling(PREFIX + ProcessHandle.current().pid() + ".list");
        try {
            listClasses(list);
            listLambdas(list);
            make(command(java, list));
        } finally {
            delete(list);
        }
    }

    /**
     * Makes it by a command that writes {@link #UNFINISHED}. Blocks until it is done.
     *
     * @throws IOException if there is no archive then
     */
    void make(List<String> command) throws IOException, InterruptedException {
        Path unfinished = file.resolveSibling(PREFIX + ProcessHandle.current().pid() + ".part");
        try {
            Process process = new ProcessBuilder(command.stream()
                            .map(word -> word.replace(UNFINISHED, unfinished.toString()))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread end = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(end);
            if (!ended || process.exitValue() != 0) {
                throw new IOException("this Java makes no archive of classes");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(unfinished);
        }
    }

    /** What {@code jcmd VM.cds} does first; the command itself would leave files in the working directory. */
    private static void listClasses(Path list) throws ReflectiveOperationException {
        Method dump = Class.forName("jdk.internal.misc.CDS").getDeclaredMethod("dumpClassList", String.class);
        // The manifest opens the package.
        dump.setAccessible(true);
        dump.invoke(null, list.toString());
    }

    /** Adds those of all listed classes: which of them have been made already, the list does not tell. */
    private static void listLambdas(Path list) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        for (String line : Files.readAllLines(list)) {
            // Other lines than names of classes begin with a sign.
            String name = line.split(" ", 2)[0];
            try (InputStream file = ClassLoader.getSystemResourceAsStream(name + ".class")) {
                if (file != null) {
                    lines.addAll(Lambdas.of(file.readAllBytes()));
                }
            }
        }
        Files.write(list, lines, StandardOpenOption.APPEND);
    }

    List<String> command(Path java, Path list) {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/' && Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.addAll(List.of(
                java.toString(),
                "-Xshare:dump",
                "-Xlog:disable",
                // Only this collector can write objects too; all can read them.
                "-XX:+UseG1GC",
                "-XX:TieredStopAtLevel=1",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + UNFINISHED,
                "-cp",
                jar.toString()));
        return command;
    }

    /** Takes the archives of other jars away. */
    void deleteOthers() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), PREFIX + "*")) {
            for (Path each : files) {
                if (!each.equals(file)) {
                    delete(each);
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A running program may hold it, on Windows; the next archive takes it away.
            return;
        }
    }
}
