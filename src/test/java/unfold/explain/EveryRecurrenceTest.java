package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;
import unfold.analysis.RandomNetwork;
import unfold.derivation.Program;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;
import unfold.trace.Step;
import unfold.trace.Trace;

/** All recurrences that gradients are checked on can be explained. */
class EveryRecurrenceTest {

    static Stream<String> blocks() throws IOException {
        try (InputStream in = RandomNetwork.class.getResourceAsStream("recurrences.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^== ")).filter(block -> !block.isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyStepHasItsLinesAndItsNumbers(String block) {
        String[] parts = block.split("\n", 3);
        RandomNetwork random = RandomNetwork.of(Recurrence.parse(parts[2]), parts[1]);
        Program program = random.network().program();
        Trace trace = random.network().trace(random.inputs());
        Explainer explainer = new Explainer(program, trace, Coloring.NONE);
        for (Step step : trace.steps()) {
            Explanation explanation = explainer.step(step.index(), new Detail(99, 4, false));
            explanation.lines().forEach(line -> assertDoesNotThrow(() -> new TeXFormula(line.tex()), line.tex()));
            explanation.lines().forEach(line -> assertFalse(line.tex().matches(".*[-+] *[-+].*"), line.tex()));
            Line result = explanation
                    .line(Line.Kind.RESULT)
                    .or(() -> explanation.line(Line.Kind.SO_FAR))
                    .orElseThrow();
            Tensor exact = trace.at(step.target(), step.index() + 1).orElseThrow();
            assertTrue(ReadBack.holds(exact, ReadBack.tensor(result.right().tex())), exact + " in " + result.tex());
            assertFalse(explanation.sentence().plain().isBlank(), parts[0]);
        }
        assertFalse(explainer.closing(Detail.FULL).lines().isEmpty());
        assertFalse(explainer.opening().lines().isEmpty());
    }
}
