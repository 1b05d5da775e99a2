package unfold;

import java.util.List;

/** The options of Java with which the program starts its window. */
public final class WindowOptions {

    private WindowOptions() {}

    public static List<String> list() {
        return ArchivedStart.LESS_AT_FIRST;
    }
}
