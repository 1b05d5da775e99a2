package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.draw.Contrast;
import unfold.draw.Hue;
import unfold.draw.Palette;

class StyleSheetTest {

    private static final Pattern USE = Pattern.compile("-unfold-[a-z-]+(?=[,;\\s])");

    private static String controls() throws IOException {
        try (InputStream in = StyleSheetTest.class.getResourceAsStream("controls.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyColourThatTheControlsUseIsInThePalette() throws IOException {
        String colours = Look.colours(Palette.named("light"));
        TreeSet<String> unknown = USE.matcher(controls())
                .results()
                .map(MatchResult::group)
                .filter(name -> !colours.contains(name + ":"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(), unknown);
    }

    @Test
    void controlsHaveNoColourOfTheirOwn() throws IOException {
        assertFalse(controls().contains("#"), "take a colour of the palette");
    }

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern NAMED = Pattern.compile("-unfold-([a-z-]+)");

    /** The last colour that a rule gives a property, which lies on top; empty if it names none of the palette's. */
    private static Optional<Hue> hue(String rule, String property) {
        return Pattern.compile("-fx-" + property + ":([^;]*);")
                .matcher(rule)
                .results()
                .map(match -> match.group(1))
                .flatMap(value -> NAMED.matcher(value).results().reduce((first, last) -> last).stream())
                .map(match ->
                        Hue.valueOf(match.group(1).toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /** On what a rule says, or on what all panes lie on. */
    private static List<Hue> grounds(String rule, String ground) {
        return hue(rule, ground).map(List::of).orElse(List.of(Hue.GROUND, Hue.PANEL, Hue.FORWARD_BAND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void wordsOfTheControlsStandOutFromTheirGround(String name) throws IOException {
        Palette palette = Palette.named(name);
        double least = name.equals("projector") ? 7 : 4.5;
        TreeSet<String> faint = new TreeSet<>();
        int measured = 0;
        for (MatchResult rule : RULE.matcher(controls()).results().toList()) {
            for (String[] pair : PAIRS) {
                Optional<Hue> text = hue(rule.group(2), pair[0]);
                for (Hue ground : text.isPresent() ? grounds(rule.group(2), pair[1]) : List.<Hue>of()) {
                    double ratio = Contrast.ratio(palette.color(text.get()), palette.color(ground));
                    measured++;
                    if (ratio < least) {
                        faint.add(rule.group(1).strip() + ": " + text.get() + " on " + ground + " " + ratio);
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(), faint);
        assertTrue(measured > 40, "hardly a rule was read: " + measured);
    }

    private static final String[][] PAIRS = {
        {"text-fill", "background-color"},
        {"highlight-text-fill", "highlight-fill"},
        {"prompt-text-fill", "background-color"}
    };

    @Test
    void nothingThatCanBeReadIsFadedButByTheSpotlight() throws IOException {
        List<String> faded = RULE.matcher(controls())
                .results()
                .filter(rule -> rule.group(2).matches("(?s).*-fx-opacity: 0.*"))
                .map(rule -> rule.group(1))
                .filter(selector -> !selector.contains(":spotlight") && !selector.contains(".slider"))
                .toList();
        assertEquals(List.of(), faded);
    }
}
