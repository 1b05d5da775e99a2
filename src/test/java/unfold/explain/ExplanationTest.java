package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;
import unfold.explain.Networks.Traced;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Contribution;
import unfold.trace.Phase;
import unfold.trace.Slot;
import unfold.trace.Step;

class ExplanationTest {

    private static final Detail WHOLE = new Detail(99, 4, false);

    static Stream<String> kinds() {
        return Networks.kinds().stream();
    }

    private static Explainer explainer(Traced traced) {
        return new Explainer(traced.program(), traced.trace(), Coloring.NONE);
    }

    private static void parses(String tex) {
        assertDoesNotThrow(() -> new TeXFormula(tex), tex);
    }

    private static void everyLineParses(Explanation explanation) {
        for (Line line : explanation.lines()) {
            parses(line.tex());
            for (int i = 1; i < line.right().items().size(); i++) {
                line.right().rows(List.of(i)).forEach(ExplanationTest::parses);
            }
        }
        Stream.concat(explanation.title().pieces().stream(), explanation.sentence().pieces().stream())
                .filter(piece -> piece.tex() != null)
                .forEach(piece -> parses(piece.tex()));
        String plain = explanation.title().plain() + explanation.sentence().plain();
        assertFalse(plain.contains("\\") || plain.contains("  "), plain);
        assertTrue(explanation.sentence().plain().endsWith("."), plain);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyLineOfEveryStepIsTex(String kind) {
        Traced traced = Networks.small(kind);
        Coloring blue = ink -> Optional.of("#0000ff");
        for (Coloring coloring : List.of(Coloring.NONE, blue)) {
            Explainer explainer = new Explainer(traced.program(), traced.trace(), coloring);
            for (Detail detail : List.of(Detail.FULL, Detail.TERSE)) {
                traced.trace().steps().forEach(step -> everyLineParses(explainer.step(step.index(), detail)));
                everyLineParses(explainer.closing(detail));
            }
            everyLineParses(explainer.opening());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void resultsAreTheNumbersOfTheTrace(String kind) {
        Traced traced = Networks.small(kind);
        for (Step step : traced.trace().steps()) {
            Explanation explanation = explainer(traced).step(step.index(), WHOLE);
            Line result = explanation
                    .line(Line.Kind.RESULT)
                    .or(() -> explanation.line(Line.Kind.SO_FAR))
                    .orElseThrow();
            Tensor expected = traced.trace().at(step.target(), step.index() + 1).orElseThrow();
            close(expected, ReadBack.tensor(result.right().tex()), result.tex());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namedContributionsAreThoseOfTheTrace(String kind) {
        Traced traced = Networks.small(kind);
        for (Step step : traced.trace().steps()) {
            List<Contribution> contributions = traced.trace().contributionsOf(step.index()).stream()
                    .filter(c -> c.target().equals(step.target()))
                    .toList();
            Explanation explanation = explainer(traced).step(step.index(), WHOLE);
            if (step.phase() == Phase.BACKWARD && contributions.size() > 1) {
                Line line = explanation.line(Line.Kind.PARTIAL).orElseThrow();
                assertEquals(contributions.size(), line.right().items().size());
                List<Tensor> read =
                        line.right().items().stream().map(ReadBack::tensor).toList();
                for (Contribution contribution : contributions) {
                    assertTrue(
                            read.stream().anyMatch(tensor -> isClose(contribution.value(), tensor)),
                            line.tex() + " lacks " + contribution.value());
                }
            }
        }
    }

    /** Every slot that a step can have read shows its numbers, unless the numbers are shown by another one alike. */
    @ParameterizedTest
    @MethodSource("kinds")
    void numbersPutInAreThoseOfTheTrace(String kind) {
        Traced traced = Networks.small(kind);
        for (Step step : traced.trace().steps()) {
            Line line = explainer(traced)
                    .step(step.index(), WHOLE)
                    .line(Line.Kind.NUMBERS)
                    .orElse(null);
            if (line != null) {
                for (Tensor shown : ReadBack.all(line.right().tex())) {
                    assertTrue(isRecorded(traced, step, shown), kind + ": " + shown + " in " + line.tex());
                }
            }
        }
    }

    private static boolean isRecorded(Traced traced, Step step, Tensor shown) {
        List<Tensor> known = new ArrayList<>();
        traced.trace().quantities().forEach(quantity -> {
            for (int time = -2; time <= traced.trace().length() + 2; time++) {
                for (Aspect aspect : Aspect.values()) {
                    int at = quantity.timed() ? time : Slot.UNTIMED;
                    traced.trace()
                            .at(new Slot(quantity.id(), at, aspect), step.index() + 1)
                            .ifPresent(known::add);
                }
            }
        });
        return known.stream().anyMatch(tensor -> ReadBack.holds(tensor, shown)) || ReadBack.isStacked(known, shown);
    }

    private static boolean isClose(Tensor expected, Tensor actual) {
        return ReadBack.holds(expected, actual);
    }

    private static void close(Tensor expected, Tensor actual, String tex) {
        assertTrue(isClose(expected, actual), () -> expected + " is shown as " + tex);
    }

    @Test
    void largeMatricesAreShortenedAndTellTheirSize() {
        Traced traced = Networks.of("nested", 2, 64, 48);
        String tex = explainer(traced)
                .step(0, Detail.FULL)
                .line(Line.Kind.NUMBERS)
                .orElseThrow()
                .tex();
        assertTrue(tex.contains("_{64 \\times 48}"), tex);
        assertTrue(tex.contains("\\ddots"), tex);
        assertTrue(tex.length() < 3000, "length " + tex.length());
    }

    @Test
    void whatDoesNotExistAtTheEndIsNotInTheNumbersAndIsSaid() {
        Traced traced = Networks.lecture("nested");
        Explanation last = explanation(traced, "∂L/∂s_3");
        assertEquals(
                "There is no later step. Only the output o_3 sends a gradient to s_3 (norm 0.0733).",
                last.sentence().plain());
        assertFalse(last.line(Line.Kind.INSTANT).orElseThrow().tex().contains("W"));
        assertTrue(last.line(Line.Kind.SYMBOLS).orElseThrow().tex().contains("W"));
    }

    static Explanation explanation(Traced traced, String slot) {
        int index = traced.trace().steps().stream()
                .filter(step -> traced.program().names().plain(step.target()).equals(slot))
                .findFirst()
                .orElseThrow()
                .index();
        return explainer(traced).step(index, Detail.FULL);
    }
}
