package unfold.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javafx.scene.text.Font;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Gives the fonts of JLaTeXMath to JavaFX, because FXGraphics2D asks JavaFX for a font by name and
 * would silently get another one.
 */
public final class MathFonts {
    private static final String HOME = "org/scilab/forge/jlatexmath/";

    /** One file in each folder of fonts; the folders stand in two jars, or in one. */
    private static final List<String> FOLDERS =
            List.of("fonts/base/jlm_base.map.xml", "cyrillic/fonts/jlm_cyrillic.map.xml");

    private MathFonts() {}

    /** Registers every font; the number of fonts. Call it once, before the first formula. */
    public static int register() {
        return FOLDERS.stream().mapToInt(MathFonts::registerFontsBeside).sum();
    }

    private static int registerFontsBeside(String landmark) {
        URL url = TeXFormula.class.getResource(landmark);
        String folder = HOME + landmark.substring(0, landmark.indexOf("fonts/") + 6);
        int count = 0;
        try (JarFile jar = open(url)) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(folder) && entry.getName().endsWith(".ttf")) {
                    registerFont(jar, entry);
                    count++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private static JarFile open(URL url) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        // A cached JarFile is shared with the class loader and must not be closed.
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    private static void registerFont(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream bytes = jar.getInputStream(entry)) {
            if (Font.loadFont(bytes, 10) == null) {
                throw new IOException(entry.getName() + " is not a font that JavaFX can read");
            }
        }
    }
}
