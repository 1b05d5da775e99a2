package unfold.lesson.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into the symbols that are read one per time step. */
final class Tokens {

    /** A word may hold apostrophes and hyphens; {@code <unk>} is one word; other signs stand alone. */
    private static final Pattern WORD =
            Pattern.compile("<[^<>\\s]+>|[\\p{L}\\p{M}\\p{N}]+(?:['’\\-][\\p{L}\\p{M}\\p{N}]+)*|\\S");

    private Tokens() {}

    /** The tokens of a text of that kind. */
    static List<String> of(String text, Kind kind, boolean lower) {
        String read = lower ? text.toLowerCase(Locale.ROOT) : text;
        return kind == Kind.CHARACTERS ? characters(read) : words(read);
    }

    /** One token for each code point. */
    static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The token as it can be seen: white space has signs of its own. */
    static String shown(String token) {
        return switch (token) {
            case " ", "\u00a0" -> "␣";
            case "\n", "\r" -> "↵";
            case "\t" -> "⇥";
            default -> token;
        };
    }
}
