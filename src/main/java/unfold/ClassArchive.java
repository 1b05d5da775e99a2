package unfold;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The classes of a window as the virtual machine maps them into memory (class data sharing): a file beside the jar or in
 * the reader's cache, valid for one jar and one Java. Reading classes from the jar is most of what a start
 * without it does. Whatever goes wrong with it costs speed and nothing else.
 */
final class ClassArchive {

    private static final String PREFIX = "classes-";
    private static final String SUFFIX = ".jsa";

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
     * Writes it, in processes of low priority that take some seconds, and takes the archives of other jars away. Blocks
     * until it is done.
     *
     * @param java the program that will read it
     * @throws IOException if there is no archive then
     */
    void write(Path java) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        deleteOthers();
        Path list = unfinished(".list");
        Path lambdas = unfinished(".lambdas");
        Path archive = unfinished(".part");
        try {
            run(rehearsal(java, list, lambdas));
            Set<String> lines = new LinkedHashSet<>(Files.readAllLines(list));
            lines.addAll(Files.readAllLines(lambdas));
            Files.write(list, lines);
            run(dump(java, list, archive));
            Files.move(archive, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            for (Path each : List.of(list, lambdas, archive)) {
                delete(each);
            }
        }
    }

    private Path unfinished(String suffix) {
        return file.resolveSibling(PREFIX + ProcessHandle.current().pid() + suffix);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
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
    }

    /** Lists the classes that a start needs, with the links between them that the virtual machine would make then. */
    private List<String> rehearsal(Path java, Path list, Path lambdas) {
        List<String> command = nice(java);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-XX:DumpLoadedClassList=" + list,
                "-cp",
                jar.toString(),
                Rehearsal.class.getName(),
                jar.toString(),
                lambdas.toString()));
        return command;
    }

    List<String> dump(Path java, Path list, Path archive) {
        List<String> command = nice(java);
        command.addAll(List.of(
                "-Xshare:dump",
                // Only this collector can write objects too; all can read them.
                "-XX:+UseG1GC",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jar.toString()));
        return command;
    }

    private static List<String> nice(Path java) {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/' && Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.addAll(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
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
