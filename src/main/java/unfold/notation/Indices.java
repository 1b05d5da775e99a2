package unfold.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.expression.Expr;
import unfold.expression.Name;
import unfold.expression.Sequence;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.expression.TimeStyle;

/**
 * Tells times from labels in the indices of a text's names. {@code h_t} is a time for sure; {@code
 * s_0} and {@code h_T} are times only where {@code s} and {@code h} have a time elsewhere, are known
 * to be a series, or are a loss's target; and labels otherwise.
 */
final class Indices {

    /** Letters, digits and commas, but not a number of times t. */
    private static final Pattern LABEL = Pattern.compile("(?!\\d+[a-z]$)[\\p{L}\\p{N},']+");

    /** Every step that is looked back needs an initial value; farther is a slip, and would fill the memory. */
    private static final int FARTHEST = 10_000;

    private static final Pattern BRACKETED = Pattern.compile("[(<⟨](.*)[)>⟩]");

    /** How a name that has a time for sure writes it, and over what it runs. */
    private record Known(TimeStyle style, Sequence sequence, Span span) {}

    private final Map<Name, Known> timed = new HashMap<>();
    private final Times times;
    private Sequence scope;

    /**
     * @param series keys of names that have a time
     */
    Indices(List<Token> tokens, Set<String> series) {
        times = new Times(tokens);
        scope = times.sequences().get(0);
        walk(tokens, (word, at) -> learn(word, at, Set.of()));
        // Only now: x^2 says less about how x writes its time than any x_t of the text.
        walk(tokens, (word, at) -> learn(word, at, series));
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Word word && isTarget(tokens.get(i - 1), tokens.get(i + 1))) {
                learnTarget(word);
            }
        }
    }

    /** Every word with the sequence that runs where it stands. */
    private void walk(List<Token> tokens, BiConsumer<Token.Word, Sequence> visit) {
        Sequence section = scope;
        Sequence at = section;
        for (Token token : tokens) {
            if (token instanceof Token.Heading heading) {
                section = times.of(heading.sequence().letter());
                at = section;
            } else if (token instanceof Token.Break) {
                at = section;
            } else if (token instanceof Token.Word word) {
                Sequence summed = word.below() == null || !Parser.isSum(word) ? null : times.summed(word.below());
                at = summed == null ? at : summed;
                if (summed == null) {
                    visit.accept(word, at);
                }
            }
        }
    }

    /** The sequence that runs from here on; the one before. */
    Sequence enter(Sequence sequence) {
        Sequence before = scope;
        scope = times.of(sequence.letter());
        return before;
    }

    /** The sequence of a sum over time; null if what stands below it is no index. */
    Sequence summed(String below) {
        return times.summed(below);
    }

    /** The letter of the index that runs here. */
    String letter() {
        return scope.letter();
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
        if (word.below() != null && times.isEnd(word.below())) {
            Times.Reading reading = times.read(word.below(), scope);
            timed.putIfAbsent(word.named(""), known(TimeStyle.BELOW, reading, scope, word));
        } else if (word.above() != null && times.isEnd(unbracketed(word.above()))) {
            Times.Reading reading = times.read(unbracketed(word.above()), scope);
            Name name = word.named(label(word.below(), null));
            timed.putIfAbsent(name, known(style(word.above()), reading, scope, word));
        }
    }

    private void learn(Token.Word word, Sequence at, Set<String> series) {
        if (word.above() != null) {
            Name name = word.named(label(word.below(), null));
            Times.Reading reading = times.read(unbracketed(word.above()), at);
            if (isTime(reading, name, series)) {
                remember(name, known(style(word.above()), reading, at, word), reading);
                return;
            }
        }
        for (String part : parts(word.below())) {
            Name name = word.named(label(word.below(), part));
            Times.Reading reading = times.read(part, at);
            if (isTime(reading, name, series)) {
                remember(name, known(TimeStyle.BELOW, reading, at, word), reading);
            }
        }
    }

    private static Known known(TimeStyle style, Times.Reading reading, Sequence at, Token.Word word) {
        boolean here = reading.sequences().contains(at);
        return new Known(style, here ? at : reading.sequences().get(0), word.span());
    }

    private void remember(Name name, Known known, Times.Reading reading) {
        Known first = timed.putIfAbsent(name, known);
        if (first != null && reading.sure() && !reading.sequences().contains(first.sequence)) {
            throw new NotationException(
                    known.span,
                    "'" + name.key() + "' runs over " + first.sequence.letter() + " in "
                            + first.span.inWords() + ", and here over " + known.sequence.letter()
                            + ". A name belongs to one sequence; take another letter or label for one of them.");
        }
    }

    private static boolean isTime(Times.Reading reading, Name name, Set<String> series) {
        return reading != null && (reading.sure() || series.contains(name.key()));
    }

    /** What the word refers to, and when. */
    Expr.Ref ref(Token.Word word) {
        if (word.above() != null) {
            return above(word);
        }
        for (String part : parts(word.below())) {
            Times.Reading reading = times.read(part, scope);
            Name name = word.named(label(word.below(), part));
            if (reading != null && (reading.sure() || timed.containsKey(name))) {
                parts(word.below()).forEach(other -> refuseForeign(other, name, word));
                return timed(name, TimeStyle.BELOW, reading, word);
            }
            refuseForeign(part, name, word);
        }
        return untimed(word);
    }

    private Expr.Ref timed(Name name, TimeStyle style, Times.Reading reading, Token.Word word) {
        refuseFar(reading.time(), word);
        Known known = timed.get(name);
        Sequence own = known == null ? reading.sequences().get(0) : known.sequence;
        if (!reading.sequences().contains(own)) {
            throw new NotationException(
                    word.span(),
                    "'" + name.key() + "' runs over " + own.letter() + " = 1.." + own.end()
                            + ", so that this is no time of it; its last one is " + name.key() + "_" + own.end()
                            + ".");
        }
        return new Expr.Ref(Symbol.timed(name, style, own), reading.time(), word.span());
    }

    private void refuseForeign(String index, Name name, Token.Word word) {
        Sequence other = times.foreign(index, scope);
        if (other != null) {
            boolean timed = parts(word.below()).stream().anyMatch(this::isSure);
            throw timed ? ForeignIndex.second(word, other, scope) : ForeignIndex.alone(word, name, other, scope);
        }
    }

    private Expr.Ref untimed(Token.Word word) {
        String label = label(word.below(), null);
        if (!label.isEmpty() && !LABEL.matcher(label).matches()) {
            String t = scope.letter();
            throw new NotationException(
                    word.span(),
                    "The index {" + word.below() + "} is neither a time nor a label. A time is " + t + ", " + t + "-1, "
                            + t + "+1, " + scope.end() + ", a number or 1:" + scope.end() + ".");
        }
        return new Expr.Ref(Symbol.untimed(word.named(label)), Time.NONE, word.span());
    }

    private Expr.Ref above(Token.Word word) {
        Name name = word.named(label(word.below(), null));
        String index = unbracketed(word.above());
        Times.Reading reading = times.read(index, scope);
        boolean hasTimeBelow = parts(word.below()).stream().anyMatch(this::isSure);
        if (reading == null && !hasTimeBelow) {
            refuseForeign(index, name, word);
        }
        if (reading == null || hasTimeBelow) {
            throw new NotationException(
                    word.span(),
                    "Above a name stands its time (h^t, h^{t-1}) or a transpose (W^T). Write a label"
                            + " below, as in W_f; powers are not part of the notation, write x ⊙ x.");
        }
        if (!reading.sure() && !timed.containsKey(name)) {
            throw new NotationException(
                    word.span(),
                    "'"
                            + name.key()
                            + "' has no time anywhere else, so ^"
                            + word.above()
                            + " is not one. Powers are not part of the notation, write x ⊙ x.");
        }
        refuseFar(reading.time(), word);
        if (isPower(word, name)) {
            throw new NotationException(
                    word.span(),
                    "'" + name.key() + "' has its time below elsewhere, so ^" + word.above()
                            + " is not one. Powers are not part of the notation, write x ⊙ x; a time step is "
                            + name.key() + "_" + word.above() + ".");
        }
        return timed(name, style(word.above()), reading, word);
    }

    private boolean isSure(String index) {
        Times.Reading reading = times.read(index, scope);
        return reading != null && reading.sure();
    }

    /** Whether a bare number stands above a name that has its time below. */
    private boolean isPower(Token.Word word, Name name) {
        return times.isNumber(word.above()) && timed.get(name).style == TimeStyle.BELOW;
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
        boolean timeBelow = parts(word.below()).stream().anyMatch(this::isSure);
        Known known = timed.get(word.named(label(word.below(), null)));
        return timeBelow || known == null || known.style == TimeStyle.BELOW;
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
}
