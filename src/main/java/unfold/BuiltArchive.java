package unfold;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the archive beside the jar while the program is built: {@code java -cp unfold.jar unfold.BuiltArchive
 * unfold.jar}. Whatever goes wrong with it, the build goes on, and the first start does without.
 */
final class BuiltArchive {

    private BuiltArchive() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            ClassArchive.beside(Path.of(args[0]).toRealPath())
                    .write(Path.of(System.getProperty("java.home"), "bin", "java"));
        } catch (IOException e) {
            System.err.println("The first start of this build will be slower: " + e.getMessage());
        }
    }
}
