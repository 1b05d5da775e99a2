package unfold.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.expression.Sequence;
import unfold.expression.Time;

/** The sequences of a text, and what an index means as a time. */
final class Times {

    private static final Pattern RELATIVE = Pattern.compile("([a-z])(?:\\s*([+\\-−])\\s*(\\d+))?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ALL = Pattern.compile("1\\s*:\\s*(\\S+)");

    /**
     * An index read as a time.
     *
     * @param sequences of which it can be a time
     * @param sure whether it can be nothing but a time
     */
    record Reading(Time time, List<Sequence> sequences, boolean sure) {}

    private final Map<String, Sequence> byLetter = new LinkedHashMap<>();

    Times(List<Token> tokens) {
        boolean headed = false;
        for (Token token : tokens) {
            if (token instanceof Token.Heading heading) {
                headed = true;
                Sequence own = heading.sequence();
                Sequence first = byLetter.putIfAbsent(own.letter(), own);
                if (first != null && !first.end().equals(own.end())) {
                    throw TokenStream.error(
                            token,
                            "The index " + own.letter() + " runs to " + first.end() + " above, and here to " + own.end()
                                    + ". Write the same end, or another letter.");
                }
            } else if (!headed && !(token instanceof Token.Break)) {
                byLetter.put(Sequence.FIRST.letter(), Sequence.FIRST);
            }
        }
        if (byLetter.isEmpty()) {
            byLetter.put(Sequence.FIRST.letter(), Sequence.FIRST);
        }
    }

    List<Sequence> sequences() {
        return List.copyOf(byLetter.values());
    }

    /** The sequence with that letter, or null. */
    Sequence of(String letter) {
        return byLetter.get(letter);
    }

    /** The sequence that a sum below which that stands runs over ({@code t}, {@code t=1}); null if none. */
    Sequence summed(String below) {
        return of(below.replace(" ", "").replaceFirst("=1$", ""));
    }

    /** What the index means where {@code scope} runs; null if it is no time there. */
    Reading read(String index, Sequence scope) {
        Matcher relative = RELATIVE.matcher(index);
        if (relative.matches() && byLetter.containsKey(relative.group(1))) {
            return relative.group(1).equals(scope.letter())
                    ? new Reading(relative(relative), List.of(scope), true)
                    : null;
        }
        Matcher all = ALL.matcher(index);
        if (all.matches()) {
            List<Sequence> ending = ending(all.group(1));
            return ending.isEmpty() ? null : new Reading(Time.ALL, ending, true);
        }
        if (NUMBER.matcher(index).matches()) {
            return new Reading(new Time.Absolute(parse(index)), sequences(), false);
        }
        List<Sequence> ending = ending(index);
        return ending.isEmpty() ? null : new Reading(Time.LAST, ending, false);
    }

    /** The sequence whose index that is, though another runs; null if it is none's. */
    Sequence foreign(String index, Sequence scope) {
        Matcher relative = RELATIVE.matcher(index);
        Sequence sequence = relative.matches() ? of(relative.group(1)) : null;
        return scope.equals(sequence) ? null : sequence;
    }

    boolean isEnd(String index) {
        return !ending(index).isEmpty();
    }

    boolean isNumber(String index) {
        return NUMBER.matcher(index).matches();
    }

    private List<Sequence> ending(String end) {
        List<Sequence> found = new ArrayList<>();
        for (Sequence sequence : byLetter.values()) {
            if (sequence.end().equals(end.replace('′', '\''))) {
                found.add(sequence);
            }
        }
        return found;
    }

    private static Time relative(Matcher matcher) {
        if (matcher.group(2) == null) {
            return Time.NOW;
        }
        int steps = parse(matcher.group(3));
        return new Time.Relative(matcher.group(2).equals("+") ? steps : -steps);
    }

    /** A number of steps; what is too long for any sequence counts as the longest. */
    private static int parse(String digits) {
        return digits.length() > 6 ? 999_999 : Integer.parseInt(digits);
    }
}
