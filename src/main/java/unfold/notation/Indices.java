package unfold.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.expression.Expr;
import unfold.expression.Name;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.expression.TimeStyle;

/**
 * Tells times from labels in the indices of a text's names. {@code h_t} is a time for sure; {@code
 * s_0} and {@code h_T} are times only where {@code s} and {@code h} have a time elsewhere, are known
 * to be a series, or are a loss's target; and labels otherwise.
 */
final class Indices {

    private static final Pattern RELATIVE = Pattern.compile("t(?:\\s*([+\\-−])\\s*(\\d+))?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ALL = Pattern.compile("1\\s*:\\s*T");
    /** Letters, digits and commas, but not a number of times t. */
    private static final Pattern LABEL = Pattern.compile("(?!\\d+t$)[\\p{L}\\p{N},']+");

    /** Every step that is looked back needs an initial value; farther is a slip, and would fill the memory. */
    private static final int FARTHEST = 10_000;

    private static final Pattern BRACKETED = Pattern.compile("[(<⟨](.*)[)>⟩]");

    /** How each name that has a time for sure writes it. */
    private final Map<Name, TimeStyle> timed = new HashMap<>();

    /**
     * @param series keys of names that have a time
     */
    Indices(List<Token> tokens, Set<String> series) {
        for (Token token : tokens) {
            if (token instanceof Token.Word word) {
                learn(word, Set.of());
            }
        }
        // Only now: x^2 says less about how x writes its time than any x_t of the text.
        for (Token token : tokens) {
            if (token instanceof Token.Word word) {
                learn(word, series);
            }
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Word word && isTarget(tokens.get(i - 1), tokens.get(i + 1))) {
                learnTarget(word);
            }
        }
    }

    /** Whether what stands between the two is the last argument of several, as a loss's target is. */
    private static boolean isTarget(Token before, Token after) {
        return before instanceof Token.Sign comma
                && (comma.sign() == ',' || comma.sign() == ';')
                && after instanceof Token.Sign bracket
                && bracket.sign() == ')';
    }

    /** In {@code cross_entropy(o, y_T)} the T is a time, even if y stands nowhere else. */
    private void learnTarget(Token.Word word) {
        if ("T".equals(word.below())) {
            timed.putIfAbsent(word.named(""), TimeStyle.BELOW);
        } else if (word.above() != null && unbracketed(word.above()).equals("T")) {
            timed.putIfAbsent(word.named(label(word.below(), null)), style(word.above()));
        }
    }

    private void learn(Token.Word word, Set<String> known) {
        if (word.above() != null) {
            Name name = word.named(label(word.below(), null));
            if (isTime(unbracketed(word.above()), name, known)) {
                timed.putIfAbsent(name, style(word.above()));
                return;
            }
        }
        for (String part : parts(word.below())) {
            Name name = word.named(label(word.below(), part));
            if (isTime(part, name, known)) {
                timed.putIfAbsent(name, TimeStyle.BELOW);
            }
        }
    }

    private static boolean isTime(String index, Name name, Set<String> known) {
        return isSure(index) || known.contains(name.key()) && time(index) != null;
    }

    private static boolean isSure(String index) {
        return RELATIVE.matcher(index).matches() || ALL.matcher(index).matches();
    }

    /** What the word refers to, and when. */
    Expr.Ref ref(Token.Word word) {
        if (word.above() != null) {
            return above(word);
        }
        for (String part : parts(word.below())) {
            Time time = time(part);
            Name name = word.named(label(word.below(), part));
            if (time != null && (isSure(part) || timed.containsKey(name))) {
                refuseFar(time, word);
                return new Expr.Ref(Symbol.timed(name, TimeStyle.BELOW), time, word.span());
            }
        }
        return untimed(word);
    }

    private Expr.Ref untimed(Token.Word word) {
        String label = label(word.below(), null);
        if (!label.isEmpty() && !LABEL.matcher(label).matches()) {
            throw new NotationException(
                    word.span(),
                    "The index {"
                            + word.below()
                            + "} is neither a time nor a label. A time is t, t-1, t+1, T, a number or"
                            + " 1:T.");
        }
        return new Expr.Ref(Symbol.untimed(word.named(label)), Time.NONE, word.span());
    }

    private Expr.Ref above(Token.Word word) {
        Name name = word.named(label(word.below(), null));
        Time time = time(unbracketed(word.above()));
        boolean hasTimeBelow = parts(word.below()).stream().anyMatch(Indices::isSure);
        if (time == null || hasTimeBelow) {
            throw new NotationException(
                    word.span(),
                    "Above a name stands its time (h^t, h^{t-1}) or a transpose (W^T). Write a label"
                            + " below, as in W_f; powers are not part of the notation, write x ⊙ x.");
        }
        if (!isSure(unbracketed(word.above())) && !timed.containsKey(name)) {
            throw new NotationException(
                    word.span(),
                    "'"
                            + name.key()
                            + "' has no time anywhere else, so ^"
                            + word.above()
                            + " is not one. Powers are not part of the notation, write x ⊙ x.");
        }
        refuseFar(time, word);
        if (isPower(word, name)) {
            throw new NotationException(
                    word.span(),
                    "'" + name.key() + "' has its time below elsewhere, so ^" + word.above()
                            + " is not one. Powers are not part of the notation, write x ⊙ x; a time step is "
                            + name.key() + "_" + word.above() + ".");
        }
        return new Expr.Ref(Symbol.timed(name, style(word.above())), time, word.span());
    }

    /** Whether a bare number stands above a name that has its time below. */
    private boolean isPower(Token.Word word, Name name) {
        return NUMBER.matcher(word.above()).matches() && timed.get(name) == TimeStyle.BELOW;
    }

    private static void refuseFar(Time time, Token.Word word) {
        boolean far = time instanceof Time.Relative relative && Math.abs(relative.offset()) > FARTHEST
                || time instanceof Time.Absolute absolute && absolute.step() > FARTHEST;
        if (far) {
            throw new NotationException(
                    word.span(), "This is more than " + FARTHEST + " time steps away. Read a nearer one.");
        }
    }

    /** Whether the superscript of the word is a transpose: {@code W^T} of something without time above. */
    boolean isTransposed(Token.Word word) {
        if (!"T".equals(word.above())) {
            return false;
        }
        boolean timeBelow = parts(word.below()).stream().anyMatch(Indices::isSure);
        TimeStyle style = timed.get(word.named(label(word.below(), null)));
        return timeBelow || style == null || style == TimeStyle.BELOW;
    }

    private static TimeStyle style(String above) {
        return BRACKETED.matcher(above).matches() ? TimeStyle.ABOVE_IN_BRACKETS : TimeStyle.ABOVE;
    }

    private static String unbracketed(String index) {
        Matcher matcher = BRACKETED.matcher(index);
        return matcher.matches() ? matcher.group(1).strip() : index;
    }

    private static List<String> parts(String below) {
        List<String> parts = new ArrayList<>();
        if (below != null) {
            for (String part : below.split(",")) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** The parts below that are not the time, joined again. */
    private static String label(String below, String time) {
        List<String> parts = parts(below);
        if (time != null) {
            parts.remove(time);
        }
        String label = String.join(",", parts);
        String greek = label.startsWith("\\") ? Name.greek(label.substring(1)) : null;
        return greek == null ? label : greek;
    }

    /** The time that an index means if it is one, else null. */
    private static Time time(String index) {
        Matcher relative = RELATIVE.matcher(index);
        if (relative.matches()) {
            if (relative.group(1) == null) {
                return Time.NOW;
            }
            int steps = parse(relative.group(2));
            return new Time.Relative(relative.group(1).equals("+") ? steps : -steps);
        }
        if (ALL.matcher(index).matches()) {
            return Time.ALL;
        }
        if (NUMBER.matcher(index).matches()) {
            return new Time.Absolute(parse(index));
        }
        return index.equals("T") ? Time.LAST : null;
    }

    /** A number of steps; what is too long for any sequence counts as the longest. */
    private static int parse(String digits) {
        return digits.length() > 6 ? 999_999 : Integer.parseInt(digits);
    }
}
