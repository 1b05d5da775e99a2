package unfold.draw.blackboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import unfold.explain.Chain;

/** Breaks the right side of an equation into rows that fit. */
final class Breaks {

    private Breaks() {}

    /** The rows, each as wide as it can be; a piece that is too wide stands alone. */
    static List<Formula> rows(Chain chain, Function<String, Formula> formula, double width) {
        List<Formula> rows = formulas(chain, List.of(), formula);
        if (rows.get(0).width() <= width) {
            return rows;
        }
        List<Integer> starts = new ArrayList<>();
        for (int i = 1; i < chain.items().size(); i++) {
            List<Integer> tried = new ArrayList<>(starts);
            if (i + 1 < chain.items().size()) {
                tried.add(i + 1);
            }
            // The row as it would be with this piece, its brackets included.
            boolean tooWide = formulas(chain, tried, formula).get(starts.size()).width() > width;
            if (tooWide) {
                starts.add(i);
            }
        }
        return formulas(chain, starts, formula);
    }

    private static List<Formula> formulas(Chain chain, List<Integer> starts, Function<String, Formula> formula) {
        return chain.rows(starts).stream().map(formula).toList();
    }
}
