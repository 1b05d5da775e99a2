package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unfold.analysis.RandomNetwork;
import unfold.derivation.Program;
import unfold.notation.Recurrence;
import unfold.trace.Trace;

/** With several sequences every time is called as its own sequence counts it. */
class SequenceWordsTest {

    /** Four steps of t and three of u: the clock of the run goes on to 8. */
    private static final RandomNetwork NETWORK = RandomNetwork.of(Recurrence.parse("""
                    h_t = tanh(U x_t + W h_{t-1})
                    for u = 1..N:
                    s_0 = h_T
                    a_u = softmax(h_{1:T}ᵀ s_{u-1})
                    s_u = tanh(A [s_{u-1}; h_{1:T} a_u])
                    o_u = softmax(V s_u)
                    L_u = cross_entropy(o_u, y_u)
                    """), "x=2 h=2 s=2 y=3");

    private static Stream<Explanation> explanations() {
        Program program = NETWORK.network().program();
        Trace trace = NETWORK.network().trace(NETWORK.inputs());
        Explainer explainer = new Explainer(program, trace, Coloring.NONE);
        return trace.steps().stream().map(step -> explainer.step(step.index(), Detail.FULL));
    }

    @Test
    void titlesCountInTheLetterOfTheSequence() {
        Set<String> times = new LinkedHashSet<>();
        explanations()
                .map(each -> each.title().plain())
                .flatMap(title ->
                        Pattern.compile("[tu] = \\d of \\d").matcher(title).results())
                .map(MatchResult::group)
                .forEach(times::add);
        assertEquals(
                List.of(
                        "t = 1 of 4",
                        "t = 2 of 4",
                        "t = 3 of 4",
                        "t = 4 of 4",
                        "u = 0 of 3",
                        "u = 1 of 3",
                        "u = 2 of 3",
                        "u = 3 of 3"),
                times.stream().sorted().toList());
    }

    @Test
    void noStepIsCalledByItsPlaceOnTheClock() {
        Pattern step = Pattern.compile("[Ss]tep (\\d+)|_\\{?(\\d+)");
        explanations()
                .map(each -> each.sentence().plain())
                .forEach(words -> step.matcher(words).results().forEach(found -> {
                    String number = found.group(1) == null ? found.group(2) : found.group(1);
                    assertTrue(Integer.parseInt(number) <= 4, words);
                }));
    }
}
