package unfold;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
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
     * Does what {@code --sun-misc-unsafe-memory-access=allow} does, which a manifest cannot say.
     * Needs the manifest's {@code Add-Opens}; without it the warning is printed and nothing else
     * changes.
     */
    private static void allowUnsafeMemoryAccess() {
        try {
            Field saved = Class.forName("jdk.internal.misc.VM").getDeclaredField("savedProps");
            saved.setAccessible(true);
            Map<Object, Object> properties = new HashMap<>((Map<?, ?>) saved.get(null));
            properties.putIfAbsent("sun.misc.unsafe.memory.access", "allow");
            saved.set(null, properties);
        } catch (ReflectiveOperationException | RuntimeException e) {
            Logger.getLogger(StartupWarnings.class.getName()).fine(e::toString);
        }
    }
}
