package unfold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import unfold.ui.Practice;

/**
 * A start that needs no display, for the list of classes that an archive is made of: it paints what a window shows
 * first, loads what shows it, and writes the lambdas of that, which nobody calls here, into a file of their own.
 */
final class Rehearsal {

    /** What every window loads, or nearly. */
    private static final Pattern LOADED = Pattern.compile("unfold/(?!cli/|Rehearsal|BuiltArchive).*"
            + "|unfold/cli/(Commands|CommandException|Lessons|LoadedWeights|Window).*"
            + "|javafx/.*|com/sun/(javafx|glass|prism|marlin|scenario)/.*");

    /** What of these no window here does. */
    private static final Pattern OTHER = Pattern.compile(
            "javafx/(scene/chart|scene/transform|embed|print)/.*|com/sun/javafx/(charts|embed|print)/.*"
                    + "|com/sun/(scenario/effect/impl/sw|prism/shader)/.*"
                    + "|(javafx|com/sun/javafx)/scene/control/.*(Table|Tree|Date|Color|Pagination|Spinner|Accordion).*");

    private Rehearsal() {}

    /** With the jar, and the file that the lambdas are written to. */
    public static void main(String[] args) throws IOException {
        Thread painting = new Thread(Practice::paint);
        painting.start();
        StartupWarnings.silence();
        Logger.getLogger("javafx").warning("Unsupported JavaFX configuration");
        ProcessHandle.current().info().command();
        CompletableFuture.delayedExecutor(0, TimeUnit.SECONDS, Runnable::run);
        List<String> lambdas = new ArrayList<>();
        try (JarFile jar = new JarFile(args[0])) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.endsWith(".class")
                        && LOADED.matcher(name).matches()
                        && !OTHER.matcher(name).matches()) {
                    load(name.substring(0, name.length() - ".class".length()));
                    try (InputStream file = jar.getInputStream(entry)) {
                        lambdas.addAll(Lambdas.of(file.readAllBytes()));
                    }
                }
            }
        }
        Files.write(Path.of(args[1]), lambdas);
        try {
            painting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name.replace('/', '.'), false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // It is for something that is not in the jar.
            return;
        }
    }
}
