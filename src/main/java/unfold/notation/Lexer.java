package unfold.notation;

import java.util.ArrayList;
import java.util.List;
import unfold.expression.Accent;
import unfold.expression.Name;
import unfold.expression.Sequence;
import unfold.expression.Span;
import unfold.operation.Functions;

/** Cuts the text into tokens; a name comes as one, with its accent and what stands below and above. */
final class Lexer {

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            next();
        }
        tokens.add(new Token.Break(span(at)));
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        int start = at;
        if (c == '\n') {
            breakLine();
        } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
            at++;
        } else if (c == '#') {
            at = Math.max(at, indexOrEnd('\n'));
        } else if (isDigit(c)) {
            number();
        } else if (Headings.begins(text, at) && startsLine()) {
            heading();
        } else if (c == '\\') {
            command();
        } else if (c == '^' && follows("^T", "^\\top", "^{T}", "^{\\top}")) {
            tokens.add(new Token.Sign('ᵀ', span(start)));
        } else if (startsWord(c)) {
            word(base(), start);
        } else {
            sign(c);
        }
    }

    private boolean startsLine() {
        return depth == 0 && (tokens.isEmpty() || tokens.get(tokens.size() - 1) instanceof Token.Break);
    }

    private void heading() {
        int start = at;
        at = indexOrEnd('\n');
        Sequence sequence = Headings.read(text.substring(start, at));
        if (sequence == null) {
            throw error(start, Headings.ADVICE);
        }
        tokens.add(new Token.Heading(sequence, span(start)));
    }

    private int indexOrEnd(char c) {
        int found = text.indexOf(c, at);
        return found < 0 ? text.length() : found;
    }

    private void breakLine() {
        if (depth == 0) {
            tokens.add(new Token.Break(span(at)));
        }
        at++;
        line++;
        lineStart = at;
    }

    /** Goes past the first of the spellings that stands here and does not go on as a word. */
    private boolean follows(String... spellings) {
        for (String spelling : spellings) {
            int end = at + spelling.length();
            boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (text.startsWith(spelling, at) && ends) {
                at = end;
                return true;
            }
        }
        return false;
    }

    private void sign(char c) {
        char sign = Characters.sign(c);
        if (sign == '\0') {
            String advice = switch (c) {
                case '{', '}' -> "Braces belong to an index, as in h_{t-1}.";
                case '^', '_' -> "An index must follow a name at once, as in h_t.";
                case '~' -> "A tilde must follow its letter at once, as in c~_t.";
                case ':' -> "A range belongs to an index, as in h_{1:T}.";
                case '.', '…' -> Headings.dots(text, at);
                default -> "Allowed are names, numbers, + - * / · ⊙ ∘ ᵀ, ( ) and [ ].";
            };
            String shown = Character.toString(text.codePointAt(at));
            throw error(at, "The character '" + shown + "' cannot stand here. " + advice);
        }
        depth += sign == '(' || sign == '[' ? 1 : 0;
        depth -= (sign == ')' || sign == ']') && depth > 0 ? 1 : 0;
        tokens.add(new Token.Sign(sign, span(at)));
        at++;
    }

    private void number() {
        int start = at;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int mantissa = at++;
            if (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            int exponent = at;
            digits();
            at = at == exponent ? mantissa : at;
        }
        tokens.add(new Token.Number(text.substring(start, at), span(start)));
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    /** Only these can be read as a number; Unicode has digits of many scripts. */
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsWord(char c) {
        return Characters.isLatin(c)
                || Characters.isGreek(c)
                || Characters.isCyrillic(c)
                || c == '∑'
                || Characters.decomposed(c) != null;
    }

    /** A Latin or Cyrillic word, one Greek letter, or a function's name with underscores. */
    private String base() {
        for (String spelling : Functions.spellings()) {
            int start = at;
            if (spelling.indexOf('_') > 0 && follows(spelling)) {
                return text.substring(start, at);
            }
        }
        int start = at;
        char first = text.charAt(at++);
        if (Characters.decomposed(first) != null) {
            return String.valueOf(first);
        }
        if (Characters.isLatin(first) || Characters.isCyrillic(first)) {
            while (at < text.length()
                    && (Characters.isLatin(text.charAt(at)) || Characters.isCyrillic(text.charAt(at)))) {
                at++;
            }
        }
        digits();
        return text.substring(start, at);
    }

    private void command() {
        int start = at++;
        while (at < text.length() && Characters.isLatin(text.charAt(at))) {
            at++;
        }
        String command = text.substring(start + 1, at);
        if (command.isEmpty()) {
            at++; // \, and its like: a space
            return;
        }
        char sign = Characters.command(command);
        String greek = Name.greek(command);
        if (sign == ' ') {
            return;
        }
        if (sign != '\0') {
            tokens.add(new Token.Sign(sign, span(start)));
        } else if (greek != null) {
            word(greek, start);
        } else if (command.equals("sum") || Functions.named(command) != null) {
            word(command, start);
        } else {
            accented(command, start);
        }
    }

    /** {@code \tilde{c}}, {@code \hat h}, {@code \mathrm{out}}. */
    private void accented(String command, int start) {
        String plain = command.startsWith("wide") ? command.substring(4) : command;
        Accent accent = plain.equals("overline") ? Accent.BAR : null;
        for (Accent candidate : Accent.values()) {
            accent = candidate.command().equals(plain) ? candidate : accent;
        }
        boolean upright = List.of("mathrm", "text", "mathbf", "operatorname").contains(command);
        if (accent == null && !upright) {
            throw error(
                    start,
                    "\\" + command + " is not known here. Greek letters, \\tilde, \\hat, \\bar,"
                            + " \\odot, \\cdot, \\top, \\sum and the functions can be written so.");
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        String inside = "";
        if (at < text.length() && text.charAt(at) == '{') {
            inside = braces();
        } else if (at < text.length() && startsWord(text.charAt(at))) {
            inside = base();
        }
        String greek = inside.startsWith("\\") ? Name.greek(inside.substring(1)) : inside.strip();
        if (greek == null || greek.isEmpty()) {
            throw error(start, "\\" + command + " needs a letter in braces, as in \\tilde{c}.");
        }
        finish(greek, accent == null ? Accent.NONE : accent, start);
    }

    private void word(String base, int start) {
        String apart = base.length() == 1 ? Characters.decomposed(base.charAt(0)) : null;
        if (apart != null) {
            finish(apart.substring(0, 1), Characters.combining(apart.charAt(1)), start);
            return;
        }
        Accent accent = at < text.length() ? Characters.combining(text.charAt(at)) : Accent.NONE;
        if (accent != Accent.NONE) {
            at++;
        } else if (at < text.length() && text.charAt(at) == '~') {
            at++;
            accent = Accent.TILDE;
        } else if (at < text.length() && text.charAt(at) == '^' && !raises(at + 1)) {
            at++;
            accent = Accent.HAT;
        }
        finish(base, accent, start);
    }

    /** Whether what follows a ^ is a superscript; if not, the ^ is a hat. */
    private boolean raises(int next) {
        return next < text.length()
                && (Character.isLetterOrDigit(text.charAt(next)) || "{\\(".indexOf(text.charAt(next)) >= 0);
    }

    private void finish(String base, Accent accent, int start) {
        Scripts scripts = new Scripts(text, at);
        try {
            scripts.read();
        } catch (IllegalArgumentException e) {
            throw error(scripts.end(), e.getMessage());
        }
        at = scripts.end();
        boolean tight = at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '（');
        tokens.add(new Token.Word(base, accent, scripts.below(), scripts.above(), tight, span(start)));
        if (scripts.transposed()) {
            tokens.add(new Token.Sign('ᵀ', span(start)));
        }
    }

    private String braces() {
        Scripts scripts = new Scripts(text, at);
        try {
            return scripts.braces();
        } catch (IllegalArgumentException e) {
            throw error(at, e.getMessage());
        } finally {
            at = scripts.end();
        }
    }

    private Span span(int start) {
        return new Span(line, start - lineStart + 1, Math.max(1, at - start));
    }

    private NotationException error(int start, String message) {
        return new NotationException(new Span(line, start - lineStart + 1, 1), message);
    }
}
