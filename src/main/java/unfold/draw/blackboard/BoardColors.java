package unfold.draw.blackboard;

import java.awt.Color;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import unfold.draw.Contrast;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.explain.Coloring;
import unfold.explain.Ink;
import unfold.trace.Role;

/** The inks of a theme, each dark or light enough to be read on a panel and on the bands of both phases. */
public final class BoardColors implements Coloring {

    private static final double READABLE = 4.5;
    private static final Map<Ink, Hue> HUES = new EnumMap<>(Map.of(
            Ink.INPUT, Hue.CURVE_D,
            Ink.PARAMETER, Hue.CURVE_C,
            Ink.STATE, Hue.FORWARD,
            Ink.GRADIENT, Hue.BACKWARD,
            Ink.OUTPUT, Hue.INK,
            Ink.TARGET, Hue.ALARM,
            Ink.ABSENT, Hue.QUIET));

    private final Map<Ink, Color> colors = new EnumMap<>(Ink.class);

    public BoardColors(Theme theme) {
        for (Ink ink : Ink.values()) {
            colors.put(ink, readable(theme.color(HUES.get(ink)), theme));
        }
    }

    /** The colour moved towards that of text until it can be read everywhere on the blackboard. */
    private static Color readable(Color color, Theme theme) {
        Color ink = theme.color(Hue.INK);
        for (int step = 0; step < 10; step++) {
            Color mixed = mix(color, ink, step / 10.0);
            boolean good = Stream.of(Hue.PANEL, Hue.FORWARD_BAND, Hue.BACKWARD_BAND)
                    .allMatch(ground -> Contrast.ratio(mixed, theme.color(ground)) >= READABLE);
            if (good) {
                return mixed;
            }
        }
        return ink;
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }

    /** What travels along an edge from a quantity of that role. */
    public Color travelling(Role from) {
        return color(
                switch (from) {
                    case INPUT -> Ink.INPUT;
                    case TARGET -> Ink.TARGET;
                    default -> Ink.STATE;
                });
    }

    public Color color(Ink ink) {
        return colors.get(ink);
    }

    @Override
    public Optional<String> hex(Ink ink) {
        Color color = colors.get(ink);
        return Optional.of(String.format("#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue()));
    }
}
