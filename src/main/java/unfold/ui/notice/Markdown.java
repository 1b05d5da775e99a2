package unfold.ui.notice;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Turns the Markdown of the notices into text that reads well without being typeset. */
final class Markdown {

    private Markdown() {}

    /** Headings and code lose their marks; a table row becomes one line. */
    static String plain(String text) {
        return text.lines()
                .filter(line -> !line.matches("[| :-]*-[| :-]*"))
                .map(Markdown::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        String unmarked = line.replaceAll("^#+ ", "").replace("`", "").replace("**", "");
        if (!unmarked.startsWith("|")) {
            return unmarked;
        }
        return Arrays.stream(unmarked.split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
