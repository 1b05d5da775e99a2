package unfold.notation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.Time;

/**
 * Finds the loss that the backward pass starts from, or adds {@code L = sum_t L_t} where one loss of
 * a time step is defined and nothing says how it adds up.
 *
 * @param definitions all definitions, the added one last
 * @param symbol the total loss, or null if there is no loss
 */
record Total(List<Definition> definitions, Symbol symbol) {

    static Total of(List<Definition> written) {
        Set<Symbol> used = new LinkedHashSet<>();
        written.forEach(d -> d.right().refs(ref -> used.add(ref.symbol())));
        List<Definition> ends =
                written.stream().filter(d -> !used.contains(d.target())).toList();
        List<Definition> once = ends.stream()
                .filter(d -> !d.target().timed() && !d.target().isStart())
                .toList();
        List<Definition> losses =
                ends.stream().filter(d -> d.target().timed() && isLoss(d)).toList();
        List<Definition> totals =
                once.stream().filter(d -> isLoss(d) || readsLoss(d, written)).toList();
        if (totals.isEmpty() && losses.isEmpty()) {
            // A mean of states beside a loss is only looked at; without any loss it is what is meant.
            totals = once.stream().filter(d -> sumsTime(d.right())).toList();
        }
        if (totals.size() > 1) {
            throw several(totals);
        }
        if (totals.size() == 1) {
            return new Total(written, totals.get(0).target());
        }
        if (losses.size() > 1) {
            throw several(losses);
        }
        return losses.isEmpty() ? new Total(written, null) : implied(written, losses.get(0));
    }

    private static Total implied(List<Definition> written, Definition loss) {
        Symbol total = Symbol.untimed(loss.target().name());
        Expr each = new Expr.Ref(loss.target(), Time.NOW, Span.NOWHERE);
        Expr sum = new Expr.OverTime(Expr.OverTime.Kind.SUM, loss.target().sequence(), each, Span.NOWHERE);
        List<Definition> all = new ArrayList<>(written);
        all.add(new Definition(total, sum, Span.NOWHERE));
        return new Total(List.copyOf(all), total);
    }

    private static boolean isLoss(Definition definition) {
        return contains(definition.right()) || definition.target().name().base().equals("L");
    }

    private static boolean contains(Expr expr) {
        if (expr instanceof Expr.Apply apply) {
            return apply.operation().rule() == ShapeRule.COMPARED
                    || apply.args().stream().anyMatch(Total::contains);
        }
        return expr instanceof Expr.Group group && contains(group.inside())
                || expr instanceof Expr.OverTime over && contains(over.each());
    }

    private static boolean readsLoss(Definition definition, List<Definition> written) {
        Set<Symbol> losses = new LinkedHashSet<>();
        written.stream().filter(Total::isLoss).forEach(d -> losses.add(d.target()));
        boolean[] reads = {false};
        definition.right().refs(ref -> reads[0] |= losses.contains(ref.symbol()));
        return reads[0];
    }

    private static boolean sumsTime(Expr expr) {
        return expr.ungrouped() instanceof Expr.OverTime;
    }

    private static NotationException several(List<Definition> losses) {
        boolean timed = losses.get(0).target().timed();
        String names = losses.stream()
                .map(d -> d.target().name().key() + " (" + d.span().inWords() + ")")
                .collect(Collectors.joining(" and "));
        String sum = losses.stream()
                .map(d -> timed ? summed(d) : d.target().name().key())
                .collect(Collectors.joining(" + "));
        String advice = timed
                ? "Write one total, as in L = " + sum + "."
                : "Add them up in one that nothing else reads, " + sum + ".";
        return new NotationException(losses.get(1).span(), "There are several losses, " + names + ". " + advice);
    }

    private static String summed(Definition loss) {
        String t = loss.target().sequence().letter();
        return "sum_" + t + " " + loss.target().name().key() + "_" + t;
    }
}
