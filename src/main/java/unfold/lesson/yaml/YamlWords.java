package unfold.lesson.yaml;

import java.util.Set;
import unfold.lesson.text.Decimals;

/** The words that YAML does not take for text unless they are quoted. */
final class YamlWords {

    private static final Set<String> WORDS = Set.of(
            "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "no",
            "No", "on", "On", "off", "Off");

    private YamlWords() {}

    static boolean isReserved(String text) {
        return WORDS.contains(text) || Decimals.isNumber(text) || text.matches("0[xo][0-9a-fA-F]+");
    }
}
