package unfold.draw;

import java.util.Map;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Typesets formulas and keeps the latest ones. Safe for any thread. */
public final class TexCache {

    /** The one that all painters share: what is typeset is the same everywhere. */
    public static final TexCache SHARED = new TexCache(2000);

    private record Key(String tex, int quarters) {}

    private final Map<Key, TexImage> images;

    /** A cache of at most {@code capacity} formulas. */
    public TexCache(int capacity) {
        images = new Latest<>(capacity);
    }

    /**
     * The formula with letters of about {@code pixels}, rounded to a quarter pixel.
     *
     * @param plain what to show if {@code tex} is not valid
     */
    public synchronized TexImage get(String tex, String plain, double pixels) {
        Key key = new Key(tex, (int) Math.round(pixels * 4));
        return images.computeIfAbsent(key, k -> typeset(tex, plain, k.quarters / 4.0));
    }

    /** How many formulas are kept. */
    public synchronized int size() {
        return images.size();
    }

    private static TexImage typeset(String tex, String plain, double pixels) {
        try {
            return TexImage.of(new TeXFormula(tex).createTeXIcon(TeXConstants.STYLE_TEXT, (float) Math.max(1, pixels)));
        } catch (RuntimeException e) {
            // The library throws more than its ParseException on text it cannot read.
            return TexImage.plain(plain, pixels);
        }
    }
}
