package unfold.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unfold.WindowOptions;

/** Measures in a process of its own, which has the options of Java that the program's window has. */
final class WindowProcess {

    private static final String MARK = "unfold.bench.window";

    private WindowProcess() {}

    /**
     * Runs a benchmark again in such a process, unless this one is it.
     *
     * @param settings the names of the properties that it reads
     * @return whether it was run
     */
    static boolean runs(Class<?> benchmark, String... settings) throws IOException, InterruptedException {
        if (Boolean.getBoolean(MARK)) {
            return false;
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(WindowOptions.list());
        command.add("-D" + MARK + "=true");
        Stream.of(settings)
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", classPath(benchmark.getClassLoader()), benchmark.getName()));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("the benchmark ended with " + status);
        }
        return true;
    }

    /** Maven runs programs by a class loader of its own. */
    private static String classPath(ClassLoader loader) {
        return loader instanceof URLClassLoader urls
                ? Stream.of(urls.getURLs())
                        .map(WindowProcess::file)
                        .collect(Collectors.joining(System.getProperty("path.separator")))
                : System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }
}
