package unfold.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.operation.Functions;

/** Reads the definitions of a text, line by line, and the headings between them. */
final class Definitions {

    private static final int MOST = 500;

    /** As many names and signs can follow each other before the tree gets too deep to walk. */
    private static final int LONGEST = 1000;

    private final TokenStream tokens;
    private final Indices indices;
    private final Parser parser;
    private final Tuples tuples;
    private final List<Definition> found = new ArrayList<>();

    /**
     * @param series keys of names that are known to have a time
     */
    Definitions(List<Token> all, Set<String> series) {
        this.tokens = new TokenStream(all);
        this.indices = new Indices(all, series);
        this.parser = new Parser(tokens, indices);
        this.tuples = new Tuples(tokens, parser, all);
    }

    List<Definition> read() {
        while (tokens.hasMore()) {
            if (tokens.peek() instanceof Token.Break) {
                tokens.take();
            } else if (tokens.peek() instanceof Token.Heading heading) {
                tokens.take();
                indices.enter(heading.sequence());
            } else if (found.size() >= MOST) {
                throw TokenStream.error(tokens.peek(), "There are more than " + MOST + " definitions.");
            } else {
                definition();
            }
        }
        return found;
    }

    private void definition() {
        Token first = tokens.peek();
        if (tokens.untilBreak() > LONGEST) {
            throw TokenStream.error(
                    first, "This definition has more than " + LONGEST + " names and signs; divide it into several.");
        }
        if (tokens.isSign('[') || tokens.isSign('(')) {
            tuple();
            return;
        }
        tokens.take();
        if (!(first instanceof Token.Word word)) {
            throw TokenStream.error(first, "A definition begins with the name that it defines, as in h_t = …");
        }
        equals("'" + Parser.shown(word) + "'");
        Symbol target = target(word);
        Expr right = parser.expression();
        end("'" + Parser.shown(word) + "'");
        found.add(new Definition(target, right, word.span()));
    }

    /** {@code [i_t; f_t] = [σ; σ](W x_t)}: a name for each part of what stands on the right. */
    private void tuple() {
        Token open = tokens.take();
        List<Definition> targets = new ArrayList<>();
        while (targets.isEmpty() || tokens.isSign(';') || tokens.isSign(',') || tokens.peek() instanceof Token.Word) {
            if (tokens.isSign(';') || tokens.isSign(',')) {
                tokens.take();
            }
            if (!(tokens.peek() instanceof Token.Word word)) {
                throw TokenStream.error(
                        tokens.peek(), "In brackets on the left stand the names of the parts, as in [i_t; f_t] = …");
            }
            tokens.take();
            targets.add(new Definition(target(word), null, word.span()));
        }
        tokens.close(((Token.Sign) open).sign() == '[' ? ']' : ')', open);
        equals("the bracket");
        found.addAll(tuples.read(targets, open));
        end("the parts in brackets");
    }

    private void equals(String after) {
        if (!tokens.isSign('=')) {
            throw TokenStream.error(tokens.peek(), "An = is missing after " + after + ".");
        }
        tokens.take();
    }

    private void end(String what) {
        if (!(tokens.peek() instanceof Token.Break)) {
            throw TokenStream.error(
                    tokens.peek(),
                    tokens.isSign('=')
                            ? "A second = in one definition. Write one definition a line."
                            : "This does not belong to the definition of " + what + ".");
        }
    }

    private Symbol target(Token.Word word) {
        if (word.isBare() && Functions.named(word.base()) != null) {
            throw TokenStream.error(word, "'" + word.base() + "' is a function and cannot be defined anew.");
        }
        Expr.Ref left = indices.ref(word);
        if (left.symbol().timed() && left.time().equals(new Time.Absolute(0))) {
            return left.symbol().start();
        }
        if (left.symbol().timed() && !left.time().equals(Time.NOW)) {
            String t = left.symbol().sequence().letter();
            String key = left.symbol().name().key();
            throw TokenStream.error(
                    word,
                    "The left side stands at time " + t + ": define '" + key + "' at " + t
                            + ", and put the other times on the right. Values before the first step are the lesson's"
                            + " 'initial', or are defined by a line such as " + key + "_0 = ….");
        }
        return left.symbol();
    }
}
