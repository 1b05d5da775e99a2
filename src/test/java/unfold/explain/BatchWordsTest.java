package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.trace.Phase;
import unfold.trace.Step;
import unfold.trace.Trace;

/** What is said where gradients begin with the shares of other sequences. */
class BatchWordsTest {

    private final OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read("batch-of-sentences"));

    private static List<Explanation> backward(OpenLesson open, String name) {
        Trace trace = open.trace();
        int id = trace.quantity(name).orElseThrow().id();
        return trace.steps().stream()
                .filter(step -> step.phase() == Phase.BACKWARD && step.target().quantity() == id)
                .map(Step::index)
                .map(step -> new Explainer(open.network().program(), trace, Coloring.NONE).step(step, Detail.FULL))
                .toList();
    }

    private static String said(Explanation explanation) {
        return explanation.sentence().plain().replace('\u00a0', ' ');
    }

    private static String remark(Explanation explanation) {
        List<Line> lines = explanation.lines();
        return lines.get(lines.size() - 1).remark();
    }

    @Test
    void backwardPhaseBeginsWithTheOthers() {
        String start = said(backward(lesson, "L").get(0));
        assertTrue(start.endsWith("their gradients begin with the shares of the other 2 sequences."), start);
    }

    @Test
    void firstShareTellsWhereTheSumBegan() {
        List<Explanation> shares = backward(lesson, "W");
        assertEquals(4, shares.size());
        assertTrue(said(shares.get(0)).contains("The sum began with the shares of the other 2 sequences"));
        assertFalse(said(shares.get(1)).contains("began"), said(shares.get(1)));
        assertEquals("so far: 2 of 4 time steps, and the other sequences", remark(shares.get(1)));
        assertTrue(said(shares.get(3)).contains("the last share"), said(shares.get(3)));
    }

    @Test
    void aSequenceOfTwoStepsCountsItsOwn() {
        List<Explanation> shares = backward(lesson.showing(2), "W");
        assertEquals("so far: 1 of 2 time steps, and the other sequences", remark(shares.get(0)));
    }

    @Test
    void nothingIsSaidOfOthersThatAreNotThere() {
        OpenLesson alone = OpenLesson.open(BundledLessons.ofProgram().read("dense-on-last-state"));
        for (String name : alone.parameterShapes().keySet()) {
            for (Explanation share : backward(alone, name)) {
                assertFalse(said(share).contains("other sequence"));
                assertFalse(remark(share).contains("other sequence"));
            }
        }
    }
}
