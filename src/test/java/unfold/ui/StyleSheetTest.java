package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
}
