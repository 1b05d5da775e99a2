package unfold.cli;

import java.awt.Dimension;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import unfold.draw.Theme;

/** How large a screen is drawn, and in which colours. */
final class ScreenArguments {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");
    private static final int SMALLEST = 320;
    private static final int LARGEST = 10_000;

    @Option(names = "--size", paramLabel = "WxH", description = "Pixels, 1920x1080 if not given.")
    private String size = "1920x1080";

    @Option(names = "--theme", paramLabel = "THEME", description = "light (the usual one), dark or projector.")
    private String theme = "light";

    /** @throws CommandException if it is none */
    Dimension pixels() {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new CommandException("The size '" + size + "' is not of the form 1920x1080.");
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
            throw new CommandException(
                    "The size '" + size + "' is out of range: a side has " + SMALLEST + " to " + LARGEST + " pixels.");
        }
        return new Dimension(width, height);
    }

    /** @throws CommandException if there is none of that name */
    Theme theme() {
        return switch (theme.toLowerCase(Locale.ROOT)) {
            case "light" -> Theme.light();
            case "dark" -> Theme.dark();
            case "projector" -> Theme.projector();
            default ->
                throw new CommandException(
                        "There is no theme '" + theme + "'; the themes are light, dark and projector.");
        };
    }
}
