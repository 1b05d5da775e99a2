package unfold.draw;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** A colour for every {@link Hue}, read from one file of named colours. Immutable. */
public final class Palette {

    private final String name;
    private final Map<Hue, Color> colors;

    private Palette(String name, Map<Hue, Color> colors) {
        this.name = name;
        this.colors = colors;
    }

    /**
     * Reads the palette of that name.
     *
     * @throws IllegalArgumentException if there is none, or it leaves a hue open
     */
    public static Palette named(String name) {
        Properties file = new Properties();
        try (InputStream in = Palette.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no palette named " + name);
            }
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Hue, Color> colors = new EnumMap<>(Hue.class);
        for (Hue hue : Hue.values()) {
            String key = hue.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String value = file.getProperty(key);
            if (value == null) {
                throw new IllegalArgumentException("palette " + name + " lacks " + key);
            }
            colors.put(hue, Color.decode(value.trim()));
        }
        return new Palette(name, colors);
    }

    public String name() {
        return name;
    }

    public Color color(Hue hue) {
        return colors.get(hue);
    }

    /** The scale on which values are shown. */
    public Diverging values() {
        return new Diverging(color(Hue.VALUE_NEGATIVE), color(Hue.VALUE_ZERO), color(Hue.VALUE_POSITIVE));
    }

    /** The scale on which gradients are shown. */
    public Diverging gradients() {
        return new Diverging(color(Hue.GRADIENT_NEGATIVE), color(Hue.GRADIENT_ZERO), color(Hue.GRADIENT_POSITIVE));
    }
}
