package unfold.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Typesets formulas and keeps the latest ones. What is typeset takes some hundred times the memory of its text, so it is
 * bounded by the length of that; of a formula that is only measured, nothing but its size is kept. Safe for any thread.
 */
public final class TexCache {

    /** The one that all painters share: what is typeset is the same everywhere. */
    public static final TexCache SHARED = new TexCache(60_000);

    private static final int SIZES = 4000;

    private record Key(String tex, int quarters) {

        static Key of(String tex, double pixels) {
            return new Key(tex, (int) Math.round(pixels * 4));
        }

        double pixels() {
            return quarters / 4.0;
        }
    }

    private final int letters;
    private final Map<Key, TexImage> images = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Key, TexSize> sizes = new Latest<>(SIZES);

    /** The length of the text of all images that are kept. */
    private int kept;

    /** A cache of formulas whose TeX has at most {@code letters} letters together, or of the latest one. */
    public TexCache(int letters) {
        this.letters = letters;
    }

    /**
     * The formula with letters of about {@code pixels}, rounded to a quarter pixel.
     *
     * @param plain what to show if {@code tex} is not valid
     */
    public synchronized TexImage get(String tex, String plain, double pixels) {
        Key key = Key.of(tex, pixels);
        TexImage known = images.get(key);
        if (known != null) {
            return known;
        }
        TexImage image = typeset(tex, plain, key.pixels());
        images.put(key, image);
        kept += tex.length();
        forget();
        return image;
    }

    /** How large the same image is; for what is not painted at that size. */
    public synchronized TexSize size(String tex, String plain, double pixels) {
        return sizes.computeIfAbsent(Key.of(tex, pixels), key -> TexSize.of(typeset(tex, plain, key.pixels())));
    }

    private void forget() {
        while (kept > letters && images.size() > 1) {
            Key eldest = images.keySet().iterator().next();
            images.remove(eldest);
            kept -= eldest.tex.length();
        }
    }

    /** How many formulas are kept to be painted. */
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
