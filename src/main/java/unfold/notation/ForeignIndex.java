package unfold.notation;

import unfold.expression.Name;
import unfold.expression.Sequence;

/** What is wrong with an index that runs elsewhere, and how to write what may have been meant. */
final class ForeignIndex {

    private ForeignIndex() {}

    /** {@code h_t} where u runs. */
    static NotationException alone(Token.Word word, Name name, Sequence other, Sequence scope) {
        return new NotationException(
                word.span(),
                "The index " + other.letter() + " does not run here, where " + scope.letter()
                        + " does. Read a fixed time ('" + name.key() + "_" + other.end() + "') or all of them ('"
                        + name.key() + "_{1:" + other.end() + "}'), or take another label.");
    }

    /** {@code e_{u,t}}: a time of its own, and one more. */
    static NotationException second(Token.Word word, Sequence other, Sequence scope) {
        String u = scope.letter();
        return new NotationException(
                word.span(),
                "A name has one time, and '" + word.base() + "' has " + u + " and " + other.letter()
                        + " here. What belongs to all " + other.letter() + " is one vector at time " + u
                        + ", such as e_" + u + " = h_{1:" + other.end() + "}ᵀ s_{" + u + "-1}; or take another label.");
    }
}
