package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import unfold.derivation.Equation;
import unfold.derivation.Term;
import unfold.trace.Contribution;

/** The lines of a backward step: the contributions to a gradient, one by one and together. */
final class GradientLines {

    private final Scene scene;
    private final Letters instant;
    private final Numerals numerals;

    GradientLines(Scene scene, Letters instant, Numerals numerals) {
        this.scene = scene;
        this.instant = instant;
        this.numerals = numerals;
    }

    void addTo(List<Line> lines, Messages messages) {
        Equation equation = scene.equation();
        List<Term> arriving = scene.arriving();
        List<Term> terms = Scene.inWritingOrder(arriving);
        String name = instant.writer().write(equation.left());
        String relation = SymbolLines.relation(equation);
        lines.add(new Line(Line.Kind.INSTANT, name, relation, Chain.ofTerms(terms, instant.writer()), ""));
        lines.add(new Line(Line.Kind.NUMBERS, name, relation, Chain.ofTerms(terms, numerals.writer()), ""));
        if (terms.size() > 1) {
            lines.add(Line.of(Line.Kind.PARTIAL, "", named(terms, arriving)));
        }
        if (equation.kind() == Equation.Kind.ACCUMULATION) {
            share(lines, name, messages);
        }
    }

    /** What each term comes to, its name below. */
    private Chain named(List<Term> terms, List<Term> arriving) {
        List<Contribution> contributions = scene.contributions();
        List<String> items = new ArrayList<>();
        for (Term term : terms) {
            Contribution contribution = contributions.get(arriving.indexOf(term));
            String number = numerals.tex(contribution.value(), Ink.GRADIENT).text();
            String label = instant.writer().write(term.value());
            items.add((items.isEmpty() ? "" : "+ ") + "\\underbrace{" + number + "}_{\\textstyle " + label + "}");
        }
        return new Chain("", items, "");
    }

    /** What this time step adds and what the sum is then. */
    private void share(List<Line> lines, String name, Messages messages) {
        List<Contribution> own = scene.contributions();
        int all = scene.shares(scene.trace().steps().size()).size();
        boolean factors = own.size() == 1 && own.get(0).right() != null;
        if (factors) {
            String number = numerals.tex(own.get(0).value(), Ink.GRADIENT).text();
            lines.add(Line.of(Line.Kind.PARTIAL, "", Chain.of(number)));
        }
        int done = scene.shares(scene.step().index() + 1).size();
        String number = numerals.tex(scene.result(), Ink.GRADIENT).text();
        String remark = messages.text(scene.eachStepOnce() ? "line.steps-so-far" : "line.shares-so-far", done, all);
        String with = scene.others().isEmpty() ? remark : messages.text("line.with-others", remark);
        lines.add(new Line(Line.Kind.SO_FAR, name, "=", Chain.of(number), with));
    }
}
