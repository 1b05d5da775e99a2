package unfold.notation;

import java.util.List;

/** Tokens in a row and the place that reading has come to. */
final class TokenStream {

    private final List<Token> tokens;
    private int at;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean hasMore() {
        return at < tokens.size();
    }

    /** The next token, which stays; the last one at the end. */
    Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    /** The token that many after the next one; the last one at the end. */
    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** The next token, gone past. */
    Token take() {
        return tokens.get(at++);
    }

    /** How many tokens are left of the definition. */
    int untilBreak() {
        int end = at;
        while (end < tokens.size() && !(tokens.get(end) instanceof Token.Break)) {
            end++;
        }
        return end - at;
    }

    boolean isSign(char sign) {
        return peek() instanceof Token.Sign s && s.sign() == sign;
    }

    /** Goes past the bracket that closes {@code open}, or says that it is missing. */
    void close(char bracket, Token open) {
        if (!isSign(bracket)) {
            char opened = bracket == ')' ? '(' : '[';
            throw error(
                    peek() instanceof Token.Break ? open : peek(),
                    "The bracket '" + opened + "' of " + open.span().inWords() + " is not closed: a '" + bracket
                            + "' is missing.");
        }
        at++;
    }

    static NotationException error(Token token, String message) {
        return new NotationException(token.span(), message);
    }
}
