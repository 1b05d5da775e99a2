package unfold.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Expr;
import unfold.expression.Name;
import unfold.expression.PlainWriter;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.Time;

/** Refuses a name that is two things at once, and a time where there is none. */
final class Consistency {

    private Consistency() {}

    static void refuseDuplicates(List<Definition> definitions) {
        Map<Symbol, Definition> seen = new HashMap<>();
        for (Definition definition : definitions) {
            Definition first = seen.putIfAbsent(definition.target(), definition);
            if (first != null) {
                throw new NotationException(
                        definition.span(),
                        "'"
                                + definition.name()
                                + "' is defined a second time; the first is in "
                                + first.span().inWords()
                                + ". Give one of them another name or label.");
            }
        }
    }

    /** What has no time cannot read something at time t, but for a sum over all t. */
    static void refuseTimeWithout(List<Definition> definitions) {
        for (Definition definition : definitions) {
            if (!definition.target().timed()) {
                refuseTime(definition.right(), definition);
            }
        }
    }

    private static void refuseTime(Expr expr, Definition definition) {
        if (expr instanceof Expr.Ref ref && ref.time() instanceof Time.Relative) {
            String key = ref.symbol().name().key();
            String t = ref.symbol().sequence().letter();
            boolean start = definition.target().isStart();
            throw new NotationException(
                    ref.span(),
                    "'" + definition.name() + (start ? "' stands before the first step" : "' has no time") + ", so '"
                            + PlainWriter.write(ref) + "' could be any time step. Write " + key + "_"
                            + ref.symbol().sequence().end() + " for the last one, or sum_" + t + " or mean_" + t
                            + " before it.");
        } else if (expr instanceof Expr.Apply apply) {
            apply.args().forEach(arg -> refuseTime(arg, definition));
        } else if (expr instanceof Expr.Group group) {
            refuseTime(group.inside(), definition);
        }
    }

    /** What has a time reads no sum over all times; that is one thing, with a name of its own. */
    static void refuseSumsOverTime(List<Definition> definitions) {
        for (Definition definition : definitions) {
            if (definition.target().timed()) {
                definition.right().map(Consistency::refusedSum);
            }
        }
    }

    private static Expr refusedSum(Expr expr) {
        if (expr instanceof Expr.OverTime over) {
            String sum = PlainWriter.write(over);
            throw new NotationException(
                    over.span(),
                    "'" + sum + "' is one thing for all time steps. Define it on a line of its own, as in m = " + sum
                            + ", and write m here.");
        }
        return expr;
    }

    /** A value before the first step is that of something that the steps define. */
    static void refuseStartsAlone(List<Definition> definitions) {
        for (Definition definition : definitions) {
            Symbol whole = definition.target().whole();
            if (definition.target().isStart()
                    && definitions.stream().noneMatch(d -> d.target().equals(whole))) {
                String step = whole.name().key() + "_" + whole.sequence().letter();
                throw new NotationException(
                        definition.span(),
                        "'" + definition.name() + "' is defined, but '" + step
                                + "' is not. Define it too, or give the value as the lesson's 'initial'.");
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
            if (!target.equals(total) && !target.isStart()) {
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
