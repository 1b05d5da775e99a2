package unfold.ui.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import unfold.ui.model.PanelsModel.Divider;
import unfold.ui.model.PanelsModel.Panel;
import unfold.ui.model.Settings.Layout;
import unfold.ui.model.Settings.Place;

/**
 * Settings as lines of text, {@code text = 2}, below a line with the version of the form. What cannot be read is as
 * usual, line by line: a damaged place of the window does not cost the reader the colours.
 */
final class SettingsText {

    private static final String FORM = "unfold settings ";
    private static final int VERSION = 1;
    private static final Pattern LINE = Pattern.compile("([a-z-]{1,40})\\s*=\\s*(.{0,200})");

    private static final String COLOURS = "colours";
    private static final String TEXT = "text";
    private static final String MOTION = "motion";
    private static final String PANELS = "panels";
    private static final String LECTURE = "lecture-panels";
    private static final String PLACE = "window";
    private static final String HINTED = "hint-seen";
    private static final String YES = "yes";

    private SettingsText() {}

    /** Whether a later version wrote it, which alone knows what it means. */
    static boolean isNewer(String text) {
        String version = text.lines().findFirst().orElse("").strip();
        return version.startsWith(FORM)
                && version.substring(FORM.length()).matches("[1-9][0-9]{0,8}")
                && Integer.parseInt(version.substring(FORM.length())) > VERSION;
    }

    static String write(Settings settings) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(COLOURS, word(settings.look().colours()));
        lines.put(TEXT, String.valueOf(settings.look().textSteps()));
        settings.look().motion().ifPresent(pace -> lines.put(MOTION, word(pace)));
        lines.put(PANELS, words(settings.layout().usual()));
        lines.put(LECTURE, words(settings.layout().lecture()));
        new TreeMap<>(settings.layout().shares()).forEach((divider, share) -> lines.put(word(divider), "" + share));
        settings.place()
                .ifPresent(place -> lines.put(
                        PLACE,
                        String.join(
                                " ",
                                "" + place.x(),
                                "" + place.y(),
                                "" + place.width(),
                                "" + place.height(),
                                word(place.state()))));
        lines.put(HINTED, settings.hinted() ? YES : "no");
        lines.putAll(new TreeMap<>(settings.others()));
        return FORM + VERSION + "\n"
                + lines.entrySet().stream()
                        .map(line -> line.getKey() + " = " + line.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    /** The settings in a text; the usual ones if it is not of this form. */
    static Settings read(String text) {
        if (!text.lines().findFirst().orElse("").strip().equals(FORM + VERSION)) {
            return Settings.USUAL;
        }
        Map<String, String> lines = new LinkedHashMap<>();
        text.lines()
                .skip(1)
                .map(line -> LINE.matcher(line.strip()))
                .filter(line -> line.matches())
                .forEach(line -> lines.put(line.group(1), line.group(2).strip()));
        Settings usual = Settings.USUAL;
        Settings.Look look = new Settings.Look(
                one(Appearance.Colours.class, lines.remove(COLOURS))
                        .orElse(usual.look().colours()),
                number(lines.remove(TEXT)).map(Double::intValue).orElse(0),
                one(MotionModel.Pace.class, lines.remove(MOTION)));
        Layout layout = new Layout(
                some(lines.remove(PANELS)).orElse(usual.layout().usual()),
                some(lines.remove(LECTURE)).orElse(usual.layout().lecture()),
                shares(lines));
        Optional<Place> place = place(lines.remove(PLACE));
        return new Settings(look, layout, place, YES.equals(lines.remove(HINTED)), lines);
    }

    private static Map<Divider, Double> shares(Map<String, String> lines) {
        Map<Divider, Double> shares = new EnumMap<>(Divider.class);
        for (Divider divider : Divider.values()) {
            number(lines.remove(word(divider))).ifPresent(share -> shares.put(divider, share));
        }
        return shares;
    }

    private static Optional<Place> place(String text) {
        String[] parts = text == null ? new String[0] : text.split(" +");
        if (parts.length != 5) {
            return Optional.empty();
        }
        List<Double> numbers = List.of(parts).subList(0, 4).stream()
                .flatMap(part -> number(part).stream())
                .toList();
        return numbers.size() == 4
                ? one(Place.State.class, parts[4])
                        .map(state -> new Place(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), state))
                : Optional.empty();
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.ofNullable(text).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, String word) {
        return EnumSet.allOf(type).stream()
                .filter(value -> word(value).equals(word))
                .findFirst();
    }

    /** Some of the panels, or none of them; empty if a word is no panel. */
    private static Optional<Set<Panel>> some(String words) {
        if (words == null) {
            return Optional.empty();
        }
        Set<Panel> panels = EnumSet.noneOf(Panel.class);
        for (String word : words.isEmpty() ? List.<String>of() : List.of(words.split(" +"))) {
            Optional<Panel> panel = one(Panel.class, word);
            if (panel.isEmpty()) {
                return Optional.empty();
            }
            panels.add(panel.get());
        }
        return Optional.of(panels);
    }

    private static String words(Set<Panel> panels) {
        return panels.stream().sorted().map(SettingsText::word).collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
