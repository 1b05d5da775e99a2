package unfold.shape;

import unfold.expression.PlainWriter;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.notation.Definition;
import unfold.notation.NotationException;

/** Unifies two shapes, or says which do not fit, where, and who says so. */
final class Fit {

    private Fit() {}

    static void alike(Term target, Term right, Definition definition) {
        String was = target.inWords();
        String is = right.inWords();
        if (!target.unify(right)) {
            String left = PlainWriter.write(definition.left());
            throw new NotationException(
                    definition.span(),
                    "The right side of '"
                            + left
                            + "' is "
                            + is
                            + ", but elsewhere '"
                            + definition.target().name().key()
                            + "' is "
                            + was
                            + ".");
        }
    }

    static void stated(Symbol symbol, Term term, Term stated) {
        String was = term.inWords();
        String is = stated.inWords();
        if (!term.unify(stated)) {
            throw new NotationException(
                    Span.NOWHERE, "'" + symbol.name().key() + "' is " + is + " and also " + was + ".");
        }
    }
}
