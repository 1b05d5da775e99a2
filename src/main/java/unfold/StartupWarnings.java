package unfold;

import java.lang.reflect.Field;
import java.util.logging.Logger;

/**
 * Keeps warnings off the terminal that only a maintainer of JavaFX could act on: JavaFX 21 on the
 * class path is how this program is built, and its rasteriser still uses {@code sun.misc.Unsafe}.
 * Everything else that is logged stays visible.
 */
final class StartupWarnings {
    /** Held here, because the log manager forgets a logger and its filter when nobody holds it. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private StartupWarnings() {}

    /** To be called before the first JavaFX class is touched. */
    static void silence() {
        JAVAFX.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        if (Runtime.version().feature() >= 24) {
            allowUnsafeMemoryAccess();
        }
    }

    /**
     * As if the warning had been printed already: {@code --sun-misc-unsafe-memory-access=allow}, which also silences it,
     * cannot stand in a manifest.
     */
    private static void allowUnsafeMemoryAccess() {
        try {
            Field warned = Class.forName("sun.misc.Unsafe").getDeclaredField("memoryAccessWarned");
            warned.setAccessible(true);
            warned.setBoolean(null, true);
        } catch (ReflectiveOperationException | RuntimeException e) {
            Logger.getLogger(StartupWarnings.class.getName()).fine(e::toString);
        }
    }
}
