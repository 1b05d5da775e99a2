package unfold.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the reader has asked the system for less motion. The toolkit cannot tell; so the settings are looked up where
 * each desktop keeps them. What cannot be read asks for nothing.
 */
final class ReducedMotion {

    private static final long PATIENCE_MILLIS = 1500;

    private static final Pattern GTK = Pattern.compile("(?im)^\\s*gtk-enable-animations\\s*=\\s*(\\w+)");
    private static final Pattern KDE = Pattern.compile("(?m)^\\s*AnimationDurationFactor\\s*=\\s*([0-9.]+)");
    private static final Pattern MASK = Pattern.compile("UserPreferencesMask\\s+REG_BINARY\\s+([0-9A-Fa-f]{10,})");

    /** Of the fifth byte of Windows' mask of preferences: controls within windows are animated. */
    private static final int ANIMATED = 0x02;

    private ReducedMotion() {}

    /** Asks the system, which takes up to some seconds: not for the window's thread. */
    static boolean isWanted() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return windows(answer("reg", "query", "HKCU\\Control Panel\\Desktop", "/v", "UserPreferencesMask"));
        }
        if (system.contains("mac")) {
            return answer("defaults", "read", "com.apple.universalaccess", "reduceMotion")
                    .strip()
                    .equals("1");
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        Path settings = home.resolve(".config");
        return Stream.of("gtk-4.0/settings.ini", "gtk-3.0/settings.ini").anyMatch(file -> gtk(text(settings, file)))
                || kde(text(settings, "kdeglobals"))
                || answer("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
                        .strip()
                        .equals("false");
    }

    /** Whether GTK's settings turn animations off. */
    static boolean gtk(String settings) {
        Matcher found = GTK.matcher(settings);
        return found.find() && List.of("0", "false").contains(found.group(1).toLowerCase(Locale.ROOT));
    }

    /** Whether KDE's settings let animations take no time. */
    static boolean kde(String settings) {
        Matcher found = KDE.matcher(settings);
        return found.find() && found.group(1).matches("0*\\.?0*");
    }

    /** Whether Windows' preferences, as its registry prints them, leave controls without animation. */
    static boolean windows(String answer) {
        Matcher found = MASK.matcher(answer);
        return found.find() && (Integer.parseInt(found.group(1).substring(8, 10), 16) & ANIMATED) == 0;
    }

    private static String text(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            return "";
        }
    }

    /** What a program prints; nothing if it is not there, fails or takes too long. */
    private static String answer(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return process.exitValue() == 0
                    ? new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
