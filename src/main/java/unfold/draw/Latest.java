package unfold.draw;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was asked for last, so many entries of it: one more, and that asked for the longest ago is forgotten. */
public final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    /** An empty one that keeps up to {@code most} entries, at least 1. */
    public Latest(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
