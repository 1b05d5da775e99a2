package unfold.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.operation.Softmax;

/** Gives outputs the labels of the targets that they are compared with, and softmax's argument its own. */
final class SharedLabels {

    private SharedLabels() {}

    /** The labels, and those that follow from them; what has labels already keeps them. */
    static Map<String, List<String>> spread(Recurrence recurrence, Map<String, List<String>> labels) {
        Map<String, List<String>> all = new LinkedHashMap<>(labels);
        int before;
        do {
            before = all.size();
            for (Definition definition : recurrence.definitions()) {
                pairs(definition.right(), (one, other) -> share(all, one, other));
                Expr right = definition.right().ungrouped();
                if (right instanceof Expr.Apply apply && apply.operation() == Softmax.SOFTMAX) {
                    share(
                            all,
                            definition.target().name().key(),
                            name(apply.args().get(0)));
                }
            }
        } while (all.size() > before);
        return all;
    }

    private static void share(Map<String, List<String>> all, String one, String other) {
        if (one != null && other != null && all.containsKey(one) != all.containsKey(other)) {
            String labelled = all.containsKey(one) ? one : other;
            all.put(labelled.equals(one) ? other : one, all.get(labelled));
        }
    }

    /** The names that a loss compares. */
    private static void pairs(Expr expr, BiConsumer<String, String> found) {
        if (expr instanceof Expr.Group group) {
            pairs(group.inside(), found);
        } else if (expr instanceof Expr.OverTime over) {
            pairs(over.each(), found);
        } else if (expr instanceof Expr.Apply apply) {
            if (apply.operation().rule() == ShapeRule.COMPARED) {
                found.accept(name(apply.args().get(0)), name(apply.args().get(1)));
            }
            apply.args().forEach(each -> pairs(each, found));
        }
    }

    /** The name that stands there, alone or within a softmax; null if it is anything else. */
    private static String name(Expr expr) {
        Expr inside = expr.ungrouped();
        if (inside instanceof Expr.Apply apply && apply.operation() == Softmax.SOFTMAX) {
            return name(apply.args().get(0));
        }
        return inside instanceof Expr.Ref ref ? ref.symbol().name().key() : null;
    }
}
