package unfold.notation;

import java.text.Normalizer;
import java.util.Map;
import unfold.expression.Accent;

/** What single characters mean: spellings of operators, small digits and letters, accented letters. */
final class Characters {

    private static final String SMALL_BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋ₜₐₑₕᵢⱼₖₗₘₙₒₚᵣₛᵤᵥₓ";
    private static final String PLAIN_BELOW = "0123456789+-taehijklmnoprsuvx";
    private static final String SMALL_ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵗᵘ";
    private static final String PLAIN_ABOVE = "0123456789+-tu";

    private static final Map<Character, Character> SIGNS = Map.ofEntries(
            Map.entry('−', '-'),
            Map.entry('–', '-'),
            Map.entry('·', '·'),
            Map.entry('⋅', '·'),
            Map.entry('∙', '·'),
            Map.entry('×', '×'),
            Map.entry('⊙', '⊙'),
            Map.entry('∘', '∘'),
            Map.entry('○', '∘'),
            Map.entry('∗', '*'),
            Map.entry('ᵀ', 'ᵀ'),
            Map.entry('⊤', 'ᵀ'),
            Map.entry('（', '('),
            Map.entry('）', ')'),
            Map.entry('，', ','));

    /** TeX commands that stand for a sign; a space for those that only set the type. */
    private static final Map<String, Character> COMMANDS = Map.ofEntries(
            Map.entry("odot", '⊙'),
            Map.entry("circ", '∘'),
            Map.entry("ast", '*'),
            Map.entry("cdot", '·'),
            Map.entry("times", '×'),
            Map.entry("top", 'ᵀ'),
            Map.entry("left", ' '),
            Map.entry("right", ' '),
            Map.entry("quad", ' '));

    private Characters() {}

    /** The one spelling of a sign, or 0 if the character is none. */
    static char sign(char c) {
        return "=+-*/()[],;".indexOf(c) >= 0 ? c : SIGNS.getOrDefault(c, '\0');
    }

    /** The sign that a TeX command means, a space if it can be left out, or 0. */
    static char command(String command) {
        return COMMANDS.getOrDefault(command, '\0');
    }

    static boolean isBelow(char c) {
        return SMALL_BELOW.indexOf(c) >= 0;
    }

    static boolean isAbove(char c) {
        return SMALL_ABOVE.indexOf(c) >= 0;
    }

    /** The ordinary character for a small one. */
    static char plain(char c) {
        int below = SMALL_BELOW.indexOf(c);
        return below >= 0 ? PLAIN_BELOW.charAt(below) : PLAIN_ABOVE.charAt(SMALL_ABOVE.indexOf(c));
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isCyrillic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC && Character.isLetter(c);
    }

    static boolean isGreek(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK && Character.isLetter(c);
    }

    /** The accent that a combining character means, or NONE. */
    static Accent combining(char c) {
        for (Accent accent : Accent.values()) {
            if (accent != Accent.NONE && accent.combining() == c) {
                return accent;
            }
        }
        return c == '\u0305' ? Accent.BAR : Accent.NONE;
    }

    /** A precomposed letter split into letter and accent: ŷ; null if it has none that is known. */
    static String decomposed(char c) {
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        boolean known = apart.length() == 2 && combining(apart.charAt(1)) != Accent.NONE;
        return known && isLatin(apart.charAt(0)) ? apart : null;
    }
}
