package unfold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import unfold.ui.Practice;

/**
 * Makes the archive of the first start while the program is built: {@code java -cp unfold.jar unfold.BuiltArchive
 * unfold.jar}. It needs no display. Whatever goes wrong with it, the build goes on, and the first start does without.
 */
final class BuiltArchive {

    /** The option that the process has which loads the classes. */
    private static final String LOADS = "--load";

    /** What every window loads, or nearly. */
    private static final List<String> PACKAGES = List.of(
            "unfold/ui/",
            "javafx/",
            "com/sun/javafx/",
            "com/sun/glass/",
            "com/sun/prism/",
            "com/sun/marlin/",
            "com/sun/scenario/");

    /** What of these no window here does. */
    private static final List<String> OTHERS = List.of(
            "javafx/scene/chart/",
            "javafx/scene/transform/",
            "javafx/scene/effect/",
            "javafx/embed/",
            "javafx/print/",
            "com/sun/javafx/charts/",
            "com/sun/javafx/embed/",
            "com/sun/javafx/print/",
            "com/sun/scenario/effect/impl/sw/");

    private BuiltArchive() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args[0].equals(LOADS)) {
            load(Path.of(args[1]));
            return;
        }
        Path jar = Path.of(args[0]).toRealPath();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try {
            ClassArchive archive = ClassArchive.beside(jar);
            archive.deleteOthers();
            archive.make(List.of(
                    java.toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xlog:disable",
                    "-Djava.awt.headless=true",
                    "-XX:ArchiveClassesAtExit=" + ClassArchive.UNFINISHED,
                    "-cp",
                    jar.toString(),
                    BuiltArchive.class.getName(),
                    LOADS,
                    jar.toString()));
        } catch (IOException e) {
            System.err.println("The first start of this build will be slower: " + e.getMessage());
        }
    }

    /** Paints what a window shows first, which makes the lambdas as well, and loads what shows it. */
    private static void load(Path jar) throws IOException {
        Thread painting = new Thread(Practice::paint);
        painting.start();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                load(entry.getName());
            }
        }
        try {
            painting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void load(String entry) {
        if (entry.endsWith(".class")
                && PACKAGES.stream().anyMatch(entry::startsWith)
                && OTHERS.stream().noneMatch(entry::startsWith)) {
            String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
            try {
                Class.forName(name, false, BuiltArchive.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                // It is for something that is not in the jar.
                return;
            }
        }
    }
}
