package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import unfold.derivation.Equation;
import unfold.derivation.Term;
import unfold.expression.Expr;

/** Equations in letters, for any t. */
final class SymbolLines {

    private static final String ADDS = "\\mathrel{{+}{=}}";

    private final Letters letters;
    private final Coloring coloring;

    SymbolLines(Letters letters, Coloring coloring) {
        this.letters = letters;
        this.coloring = coloring;
    }

    /** The equation, those of its terms pale that {@code arriving} lacks. */
    Line of(Equation equation, List<Term> arriving) {
        Chain right = switch (equation.kind()) {
            case DEFINITION -> Chain.of(equation.unit().definition().right(), letters.writer());
            case START -> Chain.of("1");
            case GRADIENT, ACCUMULATION -> sum(equation.terms(), arriving);
        };
        String name = letters.writer().write(equation.left());
        return new Line(Line.Kind.SYMBOLS, name, relation(equation), right, "");
    }

    static String relation(Equation equation) {
        return equation.kind() == Equation.Kind.ACCUMULATION ? ADDS : "=";
    }

    private Chain sum(List<Term> terms, List<Term> arriving) {
        List<Term> ordered = Scene.inWritingOrder(terms);
        if (ordered.size() == 1) {
            return Chain.of(ordered.get(0).value(), letters.writer());
        }
        List<Expr> values = ordered.stream().map(Term::value).toList();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            String item = Chain.addend(values.get(i), letters.writer(), i == 0);
            items.add(arriving.contains(ordered.get(i)) ? item : pale(values.get(i), i == 0));
        }
        return new Chain("", items, "");
    }

    private String pale(Expr value, boolean first) {
        String addend = Chain.addend(value, letters.plain(), true);
        boolean negative = addend.startsWith("-");
        String sign = first ? "" : "\\mathbin{" + coloring.paint(Ink.ABSENT, negative ? "-" : "+") + "} ";
        return sign + coloring.paint(Ink.ABSENT, !first && negative ? addend.substring(1) : addend);
    }
}
