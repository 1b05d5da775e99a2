package unfold.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Name;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.operation.Block;
import unfold.operation.Functions;

/**
 * Reads the right side of {@code [i_t; f_t; o_t; g_t] = [σ; σ; σ; tanh](W [h_{t-1}; x_t] + b)}. The
 * stacked pre-activation becomes a definition of its own, unless it is a name already; each name on
 * the left becomes its function of one of the equal parts.
 */
final class Tuples {

    /** What the pre-activation is called, the first that the text does not use. */
    private static final List<String> NAMES = List.of("a", "z", "q", "p", "v");

    private final TokenStream tokens;
    private final Parser parser;
    private final Set<String> used = new HashSet<>();

    /** Where each function of the bracket stands. */
    private final List<Span> places = new ArrayList<>();

    Tuples(TokenStream tokens, Parser parser, List<Token> all) {
        this.tokens = tokens;
        this.parser = parser;
        for (Token token : all) {
            if (token instanceof Token.Word word) {
                used.add(word.base());
            }
        }
    }

    /**
     * Reads on after the equals sign.
     *
     * @param targets without right sides
     */
    List<Definition> read(List<Definition> targets, Token open) {
        for (Definition target : targets) {
            if (target.target().timed() != targets.get(0).target().timed()
                    || target.target().isStart() != targets.get(0).target().isStart()
                    || target.target().sequence() != null
                            && !target.target()
                                    .sequence()
                                    .equals(targets.get(0).target().sequence())) {
                throw new NotationException(
                        target.span(),
                        "The names in brackets on the left all stand at the same time, as in [i_t; f_t].");
            }
        }
        List<Operation> functions = functions(targets.size());
        Expr stacked = functions == null ? parser.expression() : argument();
        List<Definition> definitions = new ArrayList<>();
        Expr.Ref whole = stacked.ungrouped() instanceof Expr.Ref ref ? ref : null;
        if (whole == null) {
            Symbol symbol = named(targets.get(0).target(), open);
            definitions.add(new Definition(symbol, stacked.ungrouped(), open.span()));
            whole = new Expr.Ref(symbol, symbol.timed() ? Time.NOW : Time.NONE, open.span());
        }
        for (int i = 0; i < targets.size(); i++) {
            Definition target = targets.get(i);
            Block block = new Block(i, targets.size());
            Expr part = new Expr.Apply(block, List.of(whole), "", target.span());
            Expr right = functions == null ? part : new Expr.Apply(functions.get(i), List.of(part), "", place(i));
            definitions.add(new Definition(target.target(), right, target.span()));
        }
        return definitions;
    }

    /** One function may stand there for all names. */
    private Span place(int name) {
        return places.get(places.size() == 1 ? 0 : name);
    }

    /** What the functions in front of it apply to: one bracket, or a product without one. */
    private Expr argument() {
        Expr argument = tokens.isSign('(') || tokens.isSign('[') ? parser.factor() : parser.product();
        if (!(tokens.peek() instanceof Token.Break)) {
            throw TokenStream.error(
                    tokens.peek(),
                    "The functions apply to one bracket, and nothing follows it. Write all that they apply to in"
                            + " it, as in [σ; tanh](W x_t + b).");
        }
        return argument;
    }

    private Symbol named(Symbol beside, Token at) {
        String base = NAMES.stream()
                .filter(name -> !used.contains(name))
                .findFirst()
                .orElseThrow(() -> TokenStream.error(
                        at, "Give what stands on the right a name on a line of its own, and use that name here."));
        used.add(base);
        Name name = Name.of(base);
        return beside.timed() ? Symbol.timed(name, beside.style(), beside.sequence()) : Symbol.untimed(name);
    }

    /** The functions of the parts; null if none stand there. */
    private List<Operation> functions(int count) {
        Token open = tokens.peek();
        int ahead = 1;
        List<Operation> functions = new ArrayList<>();
        boolean bracket = tokens.isSign('[') || tokens.isSign('(');
        while (bracket && tokens.peek(ahead) instanceof Token.Word word && isFunction(word)) {
            functions.add(Functions.named(word.base()));
            places.add(word.span());
            ahead++;
            boolean separator = tokens.peek(ahead) instanceof Token.Sign sign && ";,".indexOf(sign.sign()) >= 0;
            ahead += separator ? 1 : 0;
        }
        boolean closed = tokens.peek(ahead) instanceof Token.Sign sign && "])".indexOf(sign.sign()) >= 0;
        if (functions.isEmpty() || !closed) {
            refuseAmongFunctions(functions.size(), tokens.peek(ahead), tokens.peek(ahead - 1));
            return null;
        }
        for (int i = 0; i <= ahead; i++) {
            tokens.take();
        }
        if (functions.size() == 1) {
            return Collections.nCopies(count, functions.get(0));
        }
        if (functions.size() != count) {
            throw TokenStream.error(
                    open,
                    "There are " + count + " names on the left, but " + functions.size()
                            + " functions here; write one function for each name.");
        }
        return functions;
    }

    /** {@code [σ; softmax](…)}: where two functions could stand, but only the first does. */
    private static void refuseAmongFunctions(int before, Token token, Token separator) {
        boolean among = before > 0 && separator instanceof Token.Sign;
        if (among && token instanceof Token.Word word) {
            String name = "'" + Parser.shown(word) + "'";
            throw TokenStream.error(
                    token,
                    Functions.named(word.base()) == null
                            ? "There is no function " + name + ". In this bracket stands one function for each name"
                                    + " on the left, as in [σ; tanh](W x_t + b)."
                            : name + " is no function of single entries. Cut the vector into parts first, as in"
                                    + " [a_t; b_t] = W x_t, and apply " + name + " on a line of its own.");
        }
    }

    private static boolean isFunction(Token.Word word) {
        Operation function = word.isBare() ? Functions.named(word.base()) : null;
        return function != null && function.rule() == ShapeRule.ALIKE && !word.tight();
    }
}
