package unfold.lesson.matrix;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import unfold.expression.Accent;
import unfold.expression.Name;

/**
 * Names as programming languages allow them: letters of English, digits and underscores, at most 63 of them. An
 * accent is spelled behind its letter ({@code c~} is c_tilde), a Greek letter by its English name, anything else is
 * an underscore. Where two names would become one, the later gets a number.
 */
final class Identifiers {

    private static final int LONGEST = 63;

    private Identifiers() {}

    /** The identifier of every name, in their order. */
    static Map<String, String> of(Collection<String> names) {
        Map<String, String> identifiers = new LinkedHashMap<>();
        for (String name : names) {
            String plain = plain(name);
            String identifier = plain;
            for (int i = 2; identifiers.containsValue(identifier); i++) {
                identifier = plain.substring(0, Math.min(plain.length(), LONGEST - 6)) + "_" + i;
            }
            identifiers.put(name, identifier);
        }
        return identifiers;
    }

    private static String plain(String name) {
        String spelled = name;
        for (Accent accent : Accent.values()) {
            String word = "_" + accent.command();
            spelled = accent == Accent.NONE
                    ? spelled
                    : spelled.replace(accent.mark(), word).replace(String.valueOf(accent.combining()), word);
        }
        StringBuilder text = new StringBuilder();
        for (char c : spelled.toCharArray()) {
            String greek = Name.command(String.valueOf(c));
            text.append(greek == null ? (isAllowed(c) ? String.valueOf(c) : "_") : greek);
        }
        if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
            text.insert(0, "x");
        }
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static boolean isAllowed(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
    }
}
