package unfold.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Name;
import unfold.expression.Span;
import unfold.expression.Symbol;

/** Refuses a name that is two things at once. */
final class Duplicates {

    private Duplicates() {}

    static void refuse(List<Definition> definitions) {
        Map<Symbol, Definition> seen = new HashMap<>();
        for (Definition definition : definitions) {
            Definition first = seen.putIfAbsent(definition.target(), definition);
            if (first != null) {
                throw new NotationException(
                        definition.span(),
                        "'"
                                + definition.target().name().key()
                                + "' is defined a second time; the first is in "
                                + first.span().inWords()
                                + ". Give one of them another name or label.");
            }
        }
    }

    /** A name stands with a time everywhere or nowhere; only a total loss may share its letter. */
    static void refuseMixedTimes(
            List<Definition> definitions, Map<Symbol, Span> parameters, Map<Symbol, Span> data, Symbol total) {
        Map<Name, Span> timed = new HashMap<>();
        Map<Name, Span> untimed = new HashMap<>();
        data.forEach((symbol, span) -> timed.put(symbol.name(), span));
        parameters.forEach((symbol, span) -> untimed.put(symbol.name(), span));
        for (Definition definition : definitions) {
            Symbol target = definition.target();
            if (!target.equals(total)) {
                (target.timed() ? timed : untimed).put(target.name(), definition.span());
            }
        }
        untimed.forEach((name, span) -> {
            Span other = timed.get(name);
            if (other != null) {
                throw new NotationException(
                        span,
                        "'"
                                + name.key()
                                + "' stands without a time here and with one in "
                                + other.inWords()
                                + ". Write "
                                + name.key()
                                + "_t (or the time that is meant) in both places, or use"
                                + " another letter.");
            }
        });
    }
}
