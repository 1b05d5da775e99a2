package unfold.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.operation.Arithmetic;
import unfold.operation.Functions;
import unfold.operation.Negate;
import unfold.operation.Product;
import unfold.operation.Stack;
import unfold.operation.Transpose;

/**
 * Reads definitions from tokens by recursive descent. From loose to tight: sums; element-wise
 * products and quotients; factors side by side; transposes.
 */
final class Parser {

    private static final Set<String> SUMS = Set.of("sum", "∑", "Σ");
    /** Deeper nesting than any lecture's is a slip, and would overflow the stack. */
    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private final Indices indices;
    private int at;
    private int depth;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
        this.indices = new Indices(tokens);
    }

    List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        while (at < tokens.size()) {
            if (peek() instanceof Token.Break) {
                at++;
            } else {
                definitions.add(definition());
            }
        }
        return definitions;
    }

    private Definition definition() {
        Token first = tokens.get(at++);
        if (!(first instanceof Token.Word word)) {
            throw error(first, "A definition begins with the name that it defines, as in h_t = …");
        }
        if (!isSign('=')) {
            throw error(peek(), "An = is missing after '" + shown(word) + "'.");
        }
        at++;
        Symbol target = target(word);
        Expr right = sum();
        if (!(peek() instanceof Token.Break)) {
            throw error(
                    peek(),
                    isSign('=')
                            ? "A second = in one definition. Write one definition a line."
                            : "This does not belong to the definition of '" + shown(word) + "'.");
        }
        return new Definition(target, right, word.span());
    }

    private Symbol target(Token.Word word) {
        if (word.isBare() && Functions.named(word.base()) != null) {
            throw error(word, "'" + word.base() + "' is a function and cannot be defined anew.");
        }
        Expr.Ref left = indices.ref(word);
        if (left.symbol().timed() && !left.time().equals(Time.NOW)) {
            throw error(
                    word,
                    "The left side stands at time t: define '"
                            + left.symbol().name().key()
                            + "' at t, and put the other times on the right. Values before the first"
                            + " step are the lesson's 'initial'.");
        }
        return left.symbol();
    }

    private Expr sum() {
        if (++depth > DEEPEST) {
            throw error(peek(), "Brackets are nested more than " + DEEPEST + " deep.");
        }
        Expr result = elementwise();
        while (isSign('+') || isSign('-')) {
            Token.Sign sign = (Token.Sign) tokens.get(at++);
            Operation operation = sign.sign() == '+' ? Arithmetic.PLUS : Arithmetic.MINUS;
            result = apply(operation, List.of(result, elementwise()), "", sign);
        }
        depth--;
        return result;
    }

    private Expr elementwise() {
        if (isSign('-')) {
            Token.Sign sign = (Token.Sign) tokens.get(at++);
            return apply(Negate.NEGATE, List.of(elementwise()), "", sign);
        }
        if (isSign('+')) {
            at++;
        }
        Expr result = product();
        while (isSign('*') || isSign('⊙') || isSign('∘') || isSign('/')) {
            Token.Sign sign = (Token.Sign) tokens.get(at++);
            boolean over = sign.sign() == '/';
            Operation operation = over ? Arithmetic.OVER : Arithmetic.TIMES;
            String spelling = over ? "/" : written(sign.sign());
            result = apply(operation, List.of(result, product()), spelling, sign);
        }
        if (isSign('×')) {
            throw error(peek(), "× can mean two things. Write ⊙ entry by entry, · for a matrix product.");
        }
        return result;
    }

    private static String written(char sign) {
        return sign == '*' ? "*" : sign == '∘' ? "\\circ" : "\\odot";
    }

    private Expr product() {
        Expr result = postfix();
        while (true) {
            Token next = peek();
            if (isSign('·')) {
                at++;
                result = apply(Product.PRODUCT, List.of(result, postfix()), "\\cdot", next);
            } else if (startsFactor(next)) {
                result = apply(Product.PRODUCT, List.of(result, postfix()), "", next);
            } else {
                return result;
            }
        }
    }

    private static boolean startsFactor(Token token) {
        return token instanceof Token.Word
                || token instanceof Token.Number
                || token instanceof Token.Sign sign && (sign.sign() == '(' || sign.sign() == '[');
    }

    private Expr postfix() {
        Expr result = primary();
        while (isSign('ᵀ')) {
            result = apply(Transpose.TRANSPOSE, List.of(result), "", tokens.get(at++));
        }
        return result;
    }

    private Expr primary() {
        Token token = tokens.get(at);
        if (token instanceof Token.Break) {
            throw error(token, "The definition ends too soon: a name, a number or a bracket is missing.");
        }
        at++;
        if (token instanceof Token.Number number) {
            double value = Double.parseDouble(number.text());
            if (Double.isInfinite(value)) {
                throw error(token, "The number " + number.text() + " is too large for a double.");
            }
            return new Expr.Num(value, number.text(), number.span());
        }
        if (token instanceof Token.Word word) {
            return named(word);
        }
        char sign = ((Token.Sign) token).sign();
        if (sign == '(') {
            Expr inside = sum();
            close(')', token);
            return new Expr.Group(inside, token.span());
        }
        if (sign == '[') {
            return stack((Token.Sign) token);
        }
        throw error(token, "A name, a number or a bracket was expected before '" + sign + "'.");
    }

    private Expr stack(Token.Sign open) {
        List<Expr> parts = new ArrayList<>(List.of(sum()));
        String spelling = ",";
        while (isSign(',') || isSign(';')) {
            spelling = String.valueOf(((Token.Sign) tokens.get(at++)).sign());
            parts.add(sum());
        }
        close(']', open);
        return parts.size() == 1
                ? new Expr.Group(parts.get(0), open.span())
                : apply(Stack.STACK, parts, spelling, open);
    }

    private Expr named(Token.Word word) {
        boolean summed = SUMS.contains(word.base());
        if (word.below() != null && (summed || word.base().equals("mean"))) {
            return overTime(word, summed ? Expr.OverTime.Kind.SUM : Expr.OverTime.Kind.MEAN);
        }
        Operation function = word.isBare() ? Functions.named(word.base()) : null;
        if (function != null) {
            return call(word, function);
        }
        if (word.tight() && looksLikeFunction(word)) {
            throw error(word, unknownFunction(word));
        }
        if (indices.isTransposed(word)) {
            Token.Word plain = new Token.Word(word.base(), word.accent(), word.below(), null, false, word.span());
            return apply(Transpose.TRANSPOSE, List.of(indices.ref(plain)), "", word);
        }
        return indices.ref(word);
    }

    private Expr overTime(Token.Word word, Expr.OverTime.Kind kind) {
        String below = word.below().replace(" ", "");
        if (!below.equals("t") && !below.equals("t=1")) {
            throw error(word, "A sum over time is written sum_t, as in L = sum_t L_t.");
        }
        Expr each = product();
        return new Expr.OverTime(kind, each, word.span());
    }

    private Expr call(Token.Word word, Operation function) {
        if (!isSign('(')) {
            throw error(word, "'" + word.base() + "' needs its argument in round brackets: " + word.base() + "(…).");
        }
        Token open = tokens.get(at++);
        List<Expr> args = new ArrayList<>();
        if (!isSign(')')) {
            args.add(sum());
            while (isSign(',') || isSign(';')) {
                at++;
                args.add(sum());
            }
        }
        close(')', open);
        int wanted = Functions.arguments(function);
        if (args.size() != wanted) {
            throw error(
                    word,
                    "'" + word.base() + "' takes "
                            + (wanted == 1 ? "one argument" : "two arguments, prediction and target")
                            + ", not " + args.size() + ".");
        }
        return apply(function, args, "", word);
    }

    /** Small letters right before a bracket are a function's name; capitals are a factor. */
    private static boolean looksLikeFunction(Token.Word word) {
        boolean small = word.base().chars().noneMatch(Character::isUpperCase);
        return small && word.isBare();
    }

    private static String unknownFunction(Token.Word word) {
        String nearest = Nearest.to(word.base(), Functions.spellings());
        return "There is no function '" + word.base() + "'."
                + (nearest == null ? "" : " Did you mean '" + nearest + "'?")
                + " Known are " + String.join(", ", Functions.spellings())
                + ". For a product write '" + word.base() + " · (…)'.";
    }

    private void close(char bracket, Token open) {
        if (!isSign(bracket)) {
            char opened = bracket == ')' ? '(' : '[';
            throw error(
                    peek() instanceof Token.Break ? open : peek(),
                    "The bracket '" + opened + "' of " + open.span().inWords() + " is not closed: a '" + bracket
                            + "' is missing.");
        }
        at++;
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private boolean isSign(char sign) {
        return peek() instanceof Token.Sign s && s.sign() == sign;
    }

    private static Expr apply(Operation operation, List<Expr> args, String spelling, Token at) {
        return new Expr.Apply(operation, args, spelling, at.span());
    }

    private static String shown(Token.Word word) {
        return word.named(word.below() == null ? "" : word.below()).key();
    }

    private static NotationException error(Token token, String message) {
        Span span = token.span();
        return new NotationException(span, message);
    }
}
