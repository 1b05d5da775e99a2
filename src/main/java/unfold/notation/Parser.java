package unfold.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Sequence;
import unfold.expression.ShapeRule;
import unfold.operation.Arithmetic;
import unfold.operation.Functions;
import unfold.operation.Negate;
import unfold.operation.Product;
import unfold.operation.Stack;
import unfold.operation.Transpose;

/**
 * Reads expressions from tokens by recursive descent. From loose to tight: sums; element-wise
 * products and quotients; factors side by side; transposes.
 */
final class Parser {

    private static final Set<String> SUMS = Set.of("sum", "∑", "Σ");
    /** Deeper nesting than any lecture's is a slip, and would overflow the stack. */
    private static final int DEEPEST = 200;

    private final TokenStream tokens;
    private final Indices indices;
    private int depth;

    Parser(TokenStream tokens, Indices indices) {
        this.tokens = tokens;
        this.indices = indices;
    }

    /** An expression, as far as it goes. */
    Expr expression() {
        return sum();
    }

    private Expr sum() {
        if (++depth > DEEPEST) {
            throw TokenStream.error(tokens.peek(), "Brackets are nested more than " + DEEPEST + " deep.");
        }
        Expr result = elementwise();
        while (tokens.isSign('+') || tokens.isSign('-')) {
            Token.Sign sign = (Token.Sign) tokens.take();
            Operation operation = sign.sign() == '+' ? Arithmetic.PLUS : Arithmetic.MINUS;
            result = apply(operation, List.of(result, elementwise()), "", sign);
        }
        depth--;
        return result;
    }

    private Expr elementwise() {
        if (tokens.isSign('-')) {
            Token.Sign sign = (Token.Sign) tokens.take();
            return apply(Negate.NEGATE, List.of(elementwise()), "", sign);
        }
        if (tokens.isSign('+')) {
            tokens.take();
        }
        Expr result = product();
        while (tokens.isSign('*') || tokens.isSign('⊙') || tokens.isSign('∘') || tokens.isSign('/')) {
            Token.Sign sign = (Token.Sign) tokens.take();
            boolean over = sign.sign() == '/';
            Operation operation = over ? Arithmetic.OVER : Arithmetic.TIMES;
            String spelling = over ? "/" : written(sign.sign());
            result = apply(operation, List.of(result, product()), spelling, sign);
        }
        if (tokens.isSign('×')) {
            throw TokenStream.error(
                    tokens.peek(), "× can mean two things. Write ⊙ entry by entry, · for a matrix product.");
        }
        return result;
    }

    private static String written(char sign) {
        return sign == '*' ? "*" : sign == '∘' ? "\\circ" : "\\odot";
    }

    /** Factors side by side. */
    Expr product() {
        Expr result = factor();
        while (true) {
            Token next = tokens.peek();
            if (tokens.isSign('·')) {
                tokens.take();
                result = apply(Product.PRODUCT, List.of(result, factor()), "\\cdot", next);
            } else if (startsFactor(next)) {
                result = apply(Product.PRODUCT, List.of(result, factor()), "", next);
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

    /** One factor with the transposes behind it. */
    Expr factor() {
        Expr result = primary();
        while (tokens.isSign('ᵀ')) {
            result = apply(Transpose.TRANSPOSE, List.of(result), "", tokens.take());
        }
        return result;
    }

    private Expr primary() {
        Token token = tokens.peek();
        if (token instanceof Token.Break) {
            throw TokenStream.error(token, "The definition ends too soon: a name, a number or a bracket is missing.");
        }
        tokens.take();
        if (token instanceof Token.Number number) {
            double value = Double.parseDouble(number.text());
            if (Double.isInfinite(value)) {
                throw TokenStream.error(token, "The number " + number.text() + " is too large for a double.");
            }
            return new Expr.Num(value, number.text(), number.span());
        }
        if (token instanceof Token.Word word) {
            return named(word);
        }
        char sign = ((Token.Sign) token).sign();
        if (sign == '(') {
            Expr inside = sum();
            tokens.close(')', token);
            return new Expr.Group(inside, token.span());
        }
        if (sign == '[') {
            return stack((Token.Sign) token);
        }
        throw TokenStream.error(token, "A name, a number or a bracket was expected before '" + sign + "'.");
    }

    private Expr stack(Token.Sign open) {
        List<Expr> parts = new ArrayList<>(List.of(sum()));
        String spelling = ",";
        while (tokens.isSign(',') || tokens.isSign(';')) {
            spelling = String.valueOf(((Token.Sign) tokens.take()).sign());
            parts.add(sum());
        }
        tokens.close(']', open);
        return parts.size() == 1
                ? new Expr.Group(parts.get(0), open.span())
                : apply(Stack.STACK, parts, spelling, open);
    }

    private Expr named(Token.Word word) {
        if (word.below() != null && isSum(word)) {
            return overTime(word, word.base().equals("mean") ? Expr.OverTime.Kind.MEAN : Expr.OverTime.Kind.SUM);
        }
        Operation function = word.isBare() ? Functions.named(word.base()) : null;
        if (function != null) {
            return call(word, function);
        }
        if (word.tight() && word.below() != null && Functions.named(word.base()) != null) {
            throw TokenStream.error(
                    word, "A function has no label: write '" + word.base() + "(…)', or another function's name.");
        }
        if (word.tight() && looksLikeFunction(word)) {
            throw TokenStream.error(word, unknownFunction(word));
        }
        if (indices.isTransposed(word)) {
            Token.Word plain = new Token.Word(word.base(), word.accent(), word.below(), null, false, word.span());
            return apply(Transpose.TRANSPOSE, List.of(indices.ref(plain)), "", word);
        }
        return indices.ref(word);
    }

    /** Whether the word is what a sum or mean over time is written with. */
    static boolean isSum(Token.Word word) {
        return SUMS.contains(word.base()) || word.base().equals("mean");
    }

    private Expr overTime(Token.Word word, Expr.OverTime.Kind kind) {
        Sequence sequence = indices.summed(word.below());
        if (sequence == null) {
            String t = indices.letter();
            throw TokenStream.error(
                    word, "A sum over time is written sum_" + t + ", as in L = sum_" + t + " L_" + t + ".");
        }
        Sequence outside = indices.enter(sequence);
        Expr each = product();
        indices.enter(outside);
        return new Expr.OverTime(kind, sequence, each, word.span());
    }

    private Expr call(Token.Word word, Operation function) {
        if (!tokens.isSign('(')) {
            throw TokenStream.error(
                    word, "'" + word.base() + "' needs its argument in round brackets: " + word.base() + "(…).");
        }
        Token open = tokens.take();
        List<Expr> args = new ArrayList<>();
        if (!tokens.isSign(')')) {
            args.add(sum());
            while (tokens.isSign(',') || tokens.isSign(';')) {
                tokens.take();
                args.add(sum());
            }
        }
        tokens.close(')', open);
        int wanted = Functions.arguments(function);
        if (args.size() != wanted) {
            throw TokenStream.error(
                    word,
                    "'" + word.base() + "' takes "
                            + (wanted == 1 ? "one argument" : "two arguments, " + both(function))
                            + ", not " + args.size() + ".");
        }
        return apply(function, args, "", word);
    }

    private static String both(Operation function) {
        return function.rule() == ShapeRule.LOOKED_UP ? "a matrix and a one-hot vector" : "prediction and target";
    }

    /** Small letters right before a bracket are a function's name; capitals are a factor. */
    private static boolean looksLikeFunction(Token.Word word) {
        boolean small = word.base().chars().noneMatch(Character::isUpperCase);
        return small && word.isBare();
    }

    private static String unknownFunction(Token.Word word) {
        if (word.base().length() == 1) {
            return "'" + word.base()
                    + "' is not a function. Where the blackboard leaves the function open, name it here:"
                    + " tanh, sigmoid, relu, softmax, … For a product write '" + word.base() + " · (…)'.";
        }
        String nearest = Nearest.to(word.base(), Functions.spellings());
        return "There is no function '" + word.base() + "'."
                + (nearest == null ? "" : " Did you mean '" + nearest + "'?")
                + " Known are " + String.join(", ", Functions.spellings())
                + ". For a product write '" + word.base() + " · (…)'.";
    }

    private static Expr apply(Operation operation, List<Expr> args, String spelling, Token at) {
        return new Expr.Apply(operation, args, spelling, at.span());
    }

    static String shown(Token.Word word) {
        return word.named(word.below() == null ? "" : word.below()).key();
    }
}
