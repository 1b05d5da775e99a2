package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.engine.Reference;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.WeightFiles;
import unfold.tensor.Tensor;

class TrainCommandTest {

    private static Terminal train(String... more) {
        String[] start = {"train", Terminal.WORKED_EXAMPLE};
        return Terminal.run(Stream.of(start, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static Map<String, Tensor> written(String... more) {
        Path file = Terminal.file("trained.json");
        file.toFile().delete();
        String[] out = {"--out", file.toString()};
        Terminal ran = train(Stream.of(more, out).flatMap(Arrays::stream).toArray(String[]::new));
        assertEquals(Commands.DONE, ran.status(), ran.err());
        return WeightFiles.load(List.of(file));
    }

    /** The worked example is the network that PyTorch trained, its biases named otherwise. */
    @Test
    void theWorkedExampleEndsWhereThatOfPyTorchDoes() {
        Reference reference = Reference.read("train_sgd_lecture");
        double[] losses = reference.numbers("losses");
        Terminal ran = train("--updates", "50", "--rate", "0.1");
        assertEquals(
                String.format(Locale.ROOT, "loss %.6f → %.6f", losses[0], losses[50]),
                ran.out().lines().reduce((a, b) -> b).orElseThrow());
        assertEquals("", ran.err());
        assertEquals(Commands.DONE, ran.status());
    }

    @Test
    void aLineTellsLossAndGradientNormOnTheWay() {
        List<String> lines =
                train("--updates", "60", "--rate", "0.1").out().lines().toList();
        assertEquals(22, lines.size());
        assertTrue(lines.get(0).matches("update      1   loss \\d\\.\\d{6}   gradient norm \\d\\.\\d{3}e-?\\+?\\d\\d"));
        assertTrue(lines.get(20).startsWith("update     60   loss "));
    }

    @Test
    void theWeightsThatItWritesAreReadOnTopOfTheLesson() {
        Map<String, Tensor> trained = written("--updates", "30", "--rate", "0.05", "--optimizer", "adam");
        OpenLesson lesson = OpenLesson.open(LessonFile.read(Path.of(Terminal.WORKED_EXAMPLE)));
        assertEquals(lesson.parameterShapes().keySet(), trained.keySet());
        assertEquals(trained, lesson.withWeights(trained).inputs().parameters());
        Terminal further =
                train("--weights", Terminal.file("trained.json").toString(), "--updates", "1", "--rate", "0.05");
        String before = train("--updates", "30", "--rate", "0.05", "--optimizer", "adam")
                .out();
        String reached = before.substring(before.lastIndexOf('→') + 2).strip();
        assertTrue(further.out().contains("loss " + reached + " →"), further.out() + reached);
    }

    @Test
    void everyOptimizerAndSeedAndClipMakesADifference() {
        Map<String, Tensor> plain = written("--updates", "9", "--rate", "0.1");
        assertEquals(plain, written("--updates", "9", "--rate", "0.1", "--optimizer", "SGD"));
        List<Map<String, Tensor>> all = List.of(
                plain,
                written("--updates", "9", "--rate", "0.1", "--optimizer", "momentum"),
                written("--updates", "9", "--rate", "0.1", "--optimizer", "adam"),
                written("--updates", "9", "--rate", "0.1", "--clip", "0.1"),
                written("--updates", "9", "--rate", "0.1", "--seed", "1"),
                written("--updates", "9", "--rate", "0.1", "--seed", "2"));
        assertEquals(6, all.stream().distinct().count());
        assertNotEquals(all.get(4), all.get(5));
    }

    @Test
    void bothPartsOfAnEncoderAndDecoderAreTrained() {
        String lesson = Terminal.file("two.yaml", """
                title: Two
                equations: |
                  h_t = tanh(U x_t + W h_{t-1})
                  for u = 1..N:
                    s_0 = h_T
                    s_u = tanh(R s_{u-1})
                    L_u = squared_error(s_u, y_u)
                weights: {U: 0.5, W: 0.4, R: 0.3}
                data: {x: [1, 2, 3], y: [0.5, 0.4]}
                """);
        Terminal ran = Terminal.run("train", lesson, "--updates", "60", "--rate", "0.5");
        assertEquals(Commands.DONE, ran.status(), ran.err());
        String last = ran.out().lines().reduce((a, b) -> b).orElseThrow();
        String[] losses = last.substring("loss ".length()).split(" → ");
        assertTrue(Double.parseDouble(losses[1]) < Double.parseDouble(losses[0]) / 10, last);
    }

    @Test
    void aLossThatGrowsWithoutBoundsEndsWithStatusOneAndNoFile() throws IOException {
        String lesson = Terminal.file("wild.yaml", """
                title: Wild
                equations: |
                  h_t = w h_{t-1} + x_t
                  L_t = squared_error(h_t, y_t)
                weights: {w: 3}
                data: {x: [1, 2, 3, 4, 5], y: [0, 0, 0, 0, 0]}
                """);
        Path out = Terminal.file("never.json");
        Files.deleteIfExists(out);
        Terminal ran = Terminal.run("train", lesson, "--updates", "99", "--rate", "1", "--out", out.toString());
        assertEquals(Commands.FAILED, ran.status());
        assertTrue(
                ran.err()
                        .matches("unfold: (At|After) update \\d+ the loss is .*; the training has stopped and no"
                                + " weights are written\\. Try a smaller --rate or --clip\\.\n"),
                ran.err());
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --rate 1                                  | Missing required option: '--updates=N'. See unfold train --help.
            --updates 5                               | Missing required option: '--rate=R'. See unfold train --help.
            --updates 0 --rate 1                      | The number of updates is 0; it must be 1 or more.
            --updates 5 --rate 0                      | The learning rate is 0.0; it must be a number above 0.
            --updates 5 --rate NaN                    | The learning rate is NaN; it must be a number above 0.
            --updates 5 --rate 1 --clip -2            | The norm to clip at is -2.0; it must be a number above 0.
            --updates 5 --rate 1 --optimizer lion     | There is no optimizer 'lion'; the optimizers are sgd, momentum and adam.
            --updates 5 --rate 1 --out target         | 'target' is a folder; give the output a file's name.
            --updates 5 --rate 1 --out no/where.json  | The folder of 'no/where.json' does not exist.
            --updates 5 --rate 1 --seed x             | Invalid value for option '--seed': 'x' is not a whole number. See unfold train --help.
            """)
    void aMistakeHasOneMessageAndStatusTwo(String line, String message) {
        Terminal ran = train(line.split(" "));
        assertEquals("unfold: " + message + "\n", ran.err());
        assertEquals("", ran.out());
        assertEquals(Commands.WRONG_INPUT, ran.status());
    }

    @Test
    void aLessonWithoutALossOrParametersIsRefused() {
        String noLoss = Terminal.file(
                "noloss.yaml", "title: T\nequations: |\n  s_t = w x_t\nweights: {w: 1}\ndata: {x: [[1]]}\n");
        Terminal ran = Terminal.run("train", noLoss, "--updates", "1", "--rate", "1");
        assertEquals("unfold: The recurrence has no loss.\n", ran.err());
        String bare = Terminal.file("bare.yaml", "title: T\nequations: |\n  L_t = sum(x_t)\ndata: {x: [[1]]}\n");
        Terminal none = Terminal.run("train", bare, "--updates", "1", "--rate", "1");
        assertEquals("unfold: The lesson has no parameters, so there is nothing to train.\n", none.err());
        assertEquals(Commands.WRONG_INPUT, none.status());
    }
}
