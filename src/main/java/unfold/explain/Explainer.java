package unfold.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import unfold.derivation.Equation;
import unfold.derivation.Program;
import unfold.expression.Indexing;
import unfold.trace.Interval;
import unfold.trace.Labels;
import unfold.trace.Phase;
import unfold.trace.Step;
import unfold.trace.Trace;

/** Explains the steps of one run, in the letters of its recurrence. Immutable. */
public final class Explainer {

    private final Program program;
    private final Trace trace;
    private final Letters.Palette palette;
    private final Naming naming;
    private final Messages messages;
    private final Wording wording;

    /** Explains a run whose units have no names. */
    public Explainer(Program program, Trace trace, Coloring coloring) {
        this(program, trace, coloring, Labels.NONE);
    }

    /**
     * @param program what the run came from
     * @param trace the run
     * @param coloring the colours of the names
     * @param labels what units stand for
     */
    public Explainer(Program program, Trace trace, Coloring coloring, Labels labels) {
        this.program = program;
        this.trace = trace;
        Inks inks = new Inks(program);
        this.palette = new Letters.Palette(inks, coloring, Weights.differ(program, trace));
        this.naming = new Naming(program, inks, coloring, labels);
        this.messages = Messages.in(Locale.ENGLISH);
        this.wording = new Wording(program, inks, coloring);
    }

    /** What the step of that index does. */
    public Explanation step(int index, Detail detail) {
        Scene scene = new Scene(program, trace, trace.steps().get(index));
        Letters instant = new Letters(palette, scene.moment());
        Numerals numerals = new Numerals(scene, instant, palette, detail);
        List<Line> lines = new ArrayList<>();
        Equation equation = scene.equation();
        lines.add(general().of(equation, scene.arriving()));
        switch (equation.kind()) {
            case DEFINITION -> new DefinitionLines(scene, instant, numerals).addTo(lines);
            case GRADIENT, ACCUMULATION -> new GradientLines(scene, instant, numerals).addTo(lines, messages);
            default -> {}
        }
        if (equation.kind() != Equation.Kind.ACCUMULATION) {
            String name = instant.writer().write(equation.left());
            Ink ink = palette.inks().of(scene.step().target());
            lines.add(Line.of(
                    Line.Kind.RESULT,
                    name,
                    Chain.of(numerals.tex(scene.result(), ink).text())));
        }
        return new Explanation(new Titles(scene, naming, messages).title(), lines, sentence(scene));
    }

    private Sentence sentence(Scene scene) {
        return scene.step().phase() == Phase.FORWARD
                ? new ForwardWords(scene, naming, messages).sentence()
                : new BackwardWords(scene, naming, messages).sentence();
    }

    private SymbolLines general() {
        return new SymbolLines(new Letters(palette, Indexing.LETTERS), palette.coloring());
    }

    /** The equations that the steps of a phase evaluate, for any t, in the order of their first step. */
    public List<Line> equations(Phase phase) {
        return trace.steps().stream()
                .filter(step -> step.phase() == phase)
                .map(step -> program.equations().get(step.equation()))
                .distinct()
                .map(equation -> general().of(equation, equation.terms()))
                .toList();
    }

    /** What the steps of a phase are called, one title for each equation. */
    public List<Sentence> titles(Phase phase) {
        Map<Integer, Step> lastOf = new LinkedHashMap<>();
        trace.steps().stream().filter(step -> step.phase() == phase).forEach(step -> lastOf.put(step.equation(), step));
        return lastOf.values().stream()
                .map(step -> new Titles(new Scene(program, trace, step), naming, messages).title())
                .toList();
    }

    /** A paragraph of the lesson's own words, its names typeset in their colours. */
    public Sentence inWords(String paragraph) {
        return wording.of(paragraph);
    }

    /** What there is to say before the first step: the recurrence, and what comes first. */
    public Explanation opening() {
        List<Line> lines = program.units().stream()
                .map(unit -> program.equations().stream()
                        .filter(e -> e.kind() == Equation.Kind.DEFINITION && e.unit() == unit)
                        .findFirst()
                        .orElseThrow())
                .map(equation -> general().of(equation, List.of()))
                .toList();
        Sentence first = naming.at(trace.steps().get(0).target());
        Sentence said = messages.say("opening", trace.steps().size(), length(), first);
        return new Explanation(messages.say("title.opening"), lines, said);
    }

    private int length() {
        return trace.timeline().intervals().stream().mapToInt(Interval::length).sum();
    }

    /** What there is to say at the end: the loss, and how large each gradient is. */
    public Explanation closing(Detail detail) {
        return new Closing(program, trace, palette, detail).explanation(messages, naming);
    }
}
