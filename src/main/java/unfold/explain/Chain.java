package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import unfold.derivation.Term;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Tex;
import unfold.expression.TexWriter;
import unfold.operation.Arithmetic;
import unfold.operation.Elementwise;
import unfold.operation.Loss;
import unfold.operation.Softmax;

/**
 * The right side of an equation in pieces between which a line may break.
 *
 * @param open what stands before the pieces, an open bracket perhaps
 * @param items the pieces, each with its sign
 * @param close what stands after them
 */
public record Chain(String open, List<String> items, String close) {

    private static final String HOLE = "\uE000";

    public Chain {
        items = List.copyOf(items);
    }

    static Chain of(String tex) {
        return new Chain("", List.of(tex), "");
    }

    /** The expression, to be broken at the signs of its sum, or of the sum that it is a function of. */
    static Chain of(Expr expr, TexWriter writer) {
        if (expr instanceof Expr.Apply apply) {
            Operation operation = apply.operation();
            if (operation instanceof Loss) {
                String[] around = operation
                        .tex(List.of(Tex.atom(HOLE), Tex.atom(HOLE)), apply.spelling())
                        .text()
                        .split(HOLE);
                String prediction = writer.write(apply.args().get(0)) + around[1].strip();
                return new Chain(
                        around[0], List.of(prediction, writer.write(apply.args().get(1))), around[2]);
            }
            if (operation instanceof Elementwise || operation instanceof Softmax) {
                String[] around = operation
                        .tex(List.of(Tex.atom(HOLE)), apply.spelling())
                        .text()
                        .split(HOLE);
                return new Chain(around[0], sum(apply.args().get(0), writer), around[1]);
            }
        }
        return new Chain("", sum(expr, writer), "");
    }

    /** The sum of terms; of a single one its own pieces. */
    static Chain ofTerms(List<Term> terms, TexWriter writer) {
        if (terms.size() == 1) {
            return of(terms.get(0).value(), writer);
        }
        List<String> items = new ArrayList<>();
        for (Term term : terms) {
            items.add(addend(term.value(), writer, items.isEmpty()));
        }
        return new Chain("", items, "");
    }

    /** A term with the sign that joins it to those before. */
    static String addend(Expr value, TexWriter writer, boolean first) {
        Tex tex = writer.tex(value);
        if (!first && tex.isNegated()) {
            return "- " + tex.opposite().text();
        }
        return (first ? "" : "+ ") + tex.text();
    }

    /** The pieces of a sum, or of a product entry by entry. */
    static List<String> sum(Expr expr, TexWriter writer) {
        String whole = writer.write(expr);
        boolean breaks = expr instanceof Expr.Apply apply
                && apply.operation() instanceof Arithmetic arithmetic
                && arithmetic != Arithmetic.OVER;
        if (!breaks) {
            return List.of(whole);
        }
        Expr.Apply apply = (Expr.Apply) expr;
        boolean times = apply.operation() == Arithmetic.TIMES;
        String left = writer.tex(apply.args().get(0)).at(times ? Tex.Level.ELEMENTWISE : Tex.Level.SUM);
        if (!whole.startsWith(left)) {
            return List.of(whole);
        }
        List<String> pieces = sum(apply.args().get(0), writer);
        List<String> items = new ArrayList<>(String.join(" ", pieces).equals(left) ? pieces : List.of(left));
        items.add(whole.substring(left.length()).strip());
        return items;
    }

    /** All on one line. */
    public String tex() {
        return open + String.join(" ", items) + close;
    }

    /**
     * Broken into rows; a bracket that opens in one row and closes in another is as high as its row.
     *
     * @param starts the index of the first item of each row but the first, ascending
     */
    public List<String> rows(List<Integer> starts) {
        if (starts.isEmpty()) {
            return List.of(tex());
        }
        boolean bracket = open.contains("\\left");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i <= starts.size(); i++) {
            boolean first = i == 0;
            boolean last = i == starts.size();
            int from = first ? 0 : starts.get(i - 1);
            String row = String.join(" ", items.subList(from, last ? items.size() : starts.get(i)));
            String before = first ? open : bracket ? "\\left." : "";
            String after = last ? close : bracket ? "\\right." : "";
            // Something without width keeps a sign at the start of a row a sign between two.
            rows.add(before + (first ? "" : " \\vphantom{a} ") + row + after);
        }
        return rows;
    }
}
