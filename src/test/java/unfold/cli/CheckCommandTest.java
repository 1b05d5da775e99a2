package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import unfold.analysis.Broken;
import unfold.analysis.RandomNetwork;
import unfold.analysis.Thresholds;
import unfold.draw.Commentary;
import unfold.engine.Batch;
import unfold.notation.Recurrence;
import unfold.trace.Labels;

class CheckCommandTest {

    @Test
    void theGradientsOfTheBundledLessonsAgree() {
        for (String lesson : List.of(Terminal.WORKED_EXAMPLE, "assets/lessons/long-memory.yaml")) {
            Terminal ran = Terminal.run("check", lesson);
            assertEquals(Commands.DONE, ran.status(), ran.out() + ran.err());
            assertTrue(ran.out().endsWith("The gradients agree with central differences of the loss.\n"), ran.out());
        }
    }

    @Test
    void eachParameterStateAndInputHasALine() {
        List<String> lines = Terminal.run("check", Terminal.WORKED_EXAMPLE)
                .out()
                .lines()
                .map(line -> line.replaceAll(" {2,}", "  ").replaceAll("\\d\\.\\de-\\d\\d", "#"))
                .toList();
        assertEquals(
                List.of(
                        "U  2×3  6 entries  largest relative error  #  agrees",
                        "W  2×2  4 entries  largest relative error  #  agrees",
                        "b_s  2  2 entries  largest relative error  #  agrees",
                        "V  3×2  6 entries  largest relative error  #  agrees",
                        "b_o  3  3 entries  largest relative error  #  agrees",
                        "initial s  2  2 entries  largest relative error  #  agrees",
                        "data x  3  9 entries  largest relative error  #  agrees",
                        "The gradients agree with central differences of the loss."),
                lines);
    }

    @Test
    void aWrongPullbackEndsWithStatusOne() {
        Recurrence recurrence = Recurrence.parse("h_t = tanh(U x_t + W h_{t-1})\nL_t = squared_error(h_t, y_t)\n");
        Terminal ran = broken(recurrence, "x=3 h=2 y=2");
        assertEquals(Commands.FAILED, ran.status());
        assertEquals(
                4,
                ran.out()
                        .lines()
                        .filter(line -> line.contains("DIFFERS at row "))
                        .count());
        assertTrue(ran.out().contains("The gradients do NOT agree"), ran.out());
        assertEquals("", ran.err());
    }

    @Test
    void theStepOfADifferenceIsCountedInItsOwnSequence() {
        Recurrence recurrence = Recurrence.parse("for u = 1..N:\n  k_u = tanh(A z_u)\n"
                + "for t = 1..T:\n  s_t = tanh(U x_t + k_N)\n  L_t = squared_error(s_t, d_t)\n");
        String out = broken(recurrence, "z=2 k=2 x=2 s=2 d=2 T=3").out();
        List<String> steps = Pattern.compile("data x .*DIFFERS at .* time step (\\d+)")
                .matcher(out)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertEquals(1, steps.size(), out);
        assertTrue(List.of("1", "2").contains(steps.get(0)), out);
    }

    private static Terminal broken(Recurrence recurrence, String sizes) {
        RandomNetwork broken = RandomNetwork.of(Broken.in(recurrence), sizes);
        Lessons lessons = (path, weights) -> new Lessons.Runnable(
                "Broken", broken.network(), broken.inputs(), Batch.NONE, Labels.NONE, Commentary.NONE, Thresholds.NONE);
        return Terminal.run(lessons, "check", "lesson.yaml");
    }

    @Test
    void anInfiniteLossEndsWithStatusOne() {
        String lesson = Terminal.file(
                "infinite.yaml", "title: T\nequations: |\n  s_t = exp(x_t)\n  L_t = sum(s_t)\ndata: {x: [[1000]]}\n");
        Terminal ran = Terminal.run("check", lesson);
        assertEquals(Commands.FAILED, ran.status());
        assertEquals("The loss is Infinity, so there is nothing to compare the gradients with.\n", ran.out());
    }

    @Test
    void aLessonThatSaysItHasNoLossHasNothingToCheck() {
        Terminal ran = Terminal.run("check", "assets/lessons/hopfield.yaml");
        assertEquals(Commands.DONE, ran.status());
        assertEquals("This lesson is forward only: it has no loss, so there is nothing to check.\n", ran.out());
    }

    @Test
    void aLossThatIsMissingWithoutAWordIsAMistake() {
        String text = "title: T\nequations: s_t = tanh(x_t)\ndata: {x: [[1]]}\n";
        for (String flag : List.of("", "forward_only: false\n")) {
            Terminal ran = Terminal.run("check", Terminal.file("no-loss.yaml", text + flag));
            assertEquals(2, ran.status());
            assertEquals("", ran.out());
            assertTrue(ran.err().contains("'forward_only: true'"), ran.err());
        }
    }
}
