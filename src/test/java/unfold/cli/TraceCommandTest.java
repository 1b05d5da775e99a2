package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.JsonTree;

class TraceCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elman_identity_ce_5_7_4_12",
                "elman_identity_ce_lecture",
                "elman_relu_ce_5_7_4_12",
                "elman_relu_ce_lecture",
                "elman_sigmoid_bce_5_7_4_12",
                "elman_sigmoid_ce_5_7_4_12",
                "elman_sigmoid_ce_lecture",
                "elman_tanh_bce_lecture",
                "elman_tanh_ce_5_7_4_12",
                "elman_tanh_ce_lecture",
                "elman_tanh_ce_manytoone_5_7_4_12",
                "elman_tanh_ce_meant_5_7_4_12",
                "elman_tanh_ce_tbptt4_5_7_4_12",
                "elman_tanh_half_sse_5_7_4_12",
                "elman_tanh_half_sse_lecture",
                "elman_tanh_mse_mean_5_7_4_12"
            })
    void everyNumberOfALessonIsThatOfPyTorch(String file) {
        Map<String, Object> reference = JsonTree.reference(file);
        String lesson = Terminal.file(file + ".yaml", ReferenceLesson.of(file, reference));
        Terminal ran = file.contains("tbptt4")
                ? Terminal.run("trace", lesson, "--truncation", "4")
                : Terminal.run("trace", lesson);
        assertEquals(Commands.DONE, ran.status(), ran.err());
        Map<String, Object> json = JsonTree.parse(ran.out());
        close("loss", reference.get("total_loss"), json.get("loss"));
        close("losses", JsonTree.map(reference.get("steps")).get("loss"), json.get("losses"));
        JsonTree.map(reference.get("steps")).forEach((name, value) -> {
            Map<String, Object> variables = JsonTree.map(json.get("variables"));
            assertTrue(variables.containsKey(name), name);
            close(name, value, variables.get(name));
        });
        JsonTree.map(reference.get("params"))
                .forEach((name, value) ->
                        assertEquals(value, JsonTree.map(json.get("parameters")).get(name), name));
        JsonTree.map(reference.get("grads"))
                .forEach((name, value) -> close("gradient of " + name, value, gradient(json, name)));
        assertEquals(
                JsonTree.map(reference.get("inputs")).get("h0"),
                JsonTree.map(json.get("initial")).get("h"));
    }

    private static Object gradient(Map<String, Object> json, String name) {
        if (name.equals("h0")) {
            return JsonTree.map(json.get("initialGradients")).get("h");
        }
        Object ofParameter = JsonTree.map(json.get("parameterGradients")).get(name);
        return ofParameter == null ? JsonTree.map(json.get("gradients")).get(name) : ofParameter;
    }

    /** Relative to the number, or to a thousandth of the largest one where that is more. */
    private static void close(String name, Object expected, Object actual) {
        double largest =
                JsonTree.numbers(expected).stream().mapToDouble(Math::abs).max().orElse(0);
        close(name, expected, actual, 1e-3 * largest);
    }

    /** What the reference leaves out is not compared: outputs and losses that do not count. */
    private static void close(String name, Object expected, Object actual, double least) {
        if (expected instanceof List<?> wanted) {
            List<?> given = (List<?>) actual;
            assertEquals(wanted.size(), given.size(), name);
            for (int i = 0; i < wanted.size(); i++) {
                close(name, wanted.get(i), given.get(i), least);
            }
        } else if (expected != null) {
            double wanted = (Double) expected;
            double difference = Math.abs(wanted - (Double) actual);
            assertTrue(difference <= 1e-9 * Math.max(Math.abs(wanted), least), name + ": " + wanted + " is " + actual);
        }
    }

    @Test
    void theWorkedExampleIsRightToTwelveDigits() {
        Map<String, Object> json =
                JsonTree.parse(Terminal.run("trace", Terminal.WORKED_EXAMPLE).out());
        Map<String, Object> reference = JsonTree.reference("elman_tanh_ce_lecture");
        Map<String, Object> steps = JsonTree.map(reference.get("steps"));
        Map<String, Object> grads = JsonTree.map(reference.get("grads"));
        Map<String, Object> variables = JsonTree.map(json.get("variables"));
        exact(steps.get("h"), variables.get("s"));
        exact(steps.get("o"), variables.get("o"));
        exact(steps.get("loss"), json.get("losses"));
        exact(reference.get("total_loss"), json.get("loss"));
        Map<String, Object> parameters = JsonTree.map(json.get("parameterGradients"));
        for (String name : List.of("U", "W", "V", "b_o")) {
            exact(grads.get(name), parameters.get(name));
        }
        exact(grads.get("b_h"), parameters.get("b_s"));
        exact(grads.get("h"), JsonTree.map(json.get("gradients")).get("s"));
        exact(grads.get("x"), JsonTree.map(json.get("gradients")).get("x"));
        exact(grads.get("h0"), JsonTree.map(json.get("initialGradients")).get("s"));
    }

    private static void exact(Object expected, Object actual) {
        List<Double> wanted = JsonTree.numbers(expected);
        List<Double> given = JsonTree.numbers(actual);
        assertEquals(wanted.size(), given.size());
        for (int i = 0; i < wanted.size(); i++) {
            assertEquals(wanted.get(i), given.get(i), 1e-12);
        }
    }

    @Test
    void theWorkedExampleHasThisStructure() throws IOException {
        String out = Terminal.run("trace", Terminal.WORKED_EXAMPLE).out();
        String shape = out.replaceAll("-?\\d+\\.\\d+(E-?\\d+)?", "#");
        Path golden = Path.of("src/test/resources/unfold/cli/worked-example-structure.json");
        assertEquals(Files.readString(golden, StandardCharsets.UTF_8), shape);
    }

    @Test
    void whatJsonLacksIsText() {
        String lesson = Terminal.file("overflow.yaml", """
                title: Overflow
                equations: |
                  s_t = exp(x_t)
                  d_t = s_t - s_t
                  L_t = sum(s_t) - 2 * sum(d_t)
                data:
                  x: [[1000, 0]]
                """);
        Map<String, Object> json = JsonTree.parse(Terminal.run("trace", lesson).out());
        assertEquals(
                List.of(List.of("Infinity", 1.0)),
                JsonTree.map(json.get("variables")).get("s"));
        assertEquals(
                List.of(List.of("NaN", 0.0)),
                JsonTree.map(json.get("variables")).get("d"));
        assertEquals("NaN", json.get("loss"));
    }

    @Test
    void everyKindOfQuantityHasItsForm() {
        String lesson = Terminal.file("forms.yaml", """
                title: Forms
                equations: |
                  A = exp(D)
                  h_t = tanh(a h_{t-1} + b h_{t-2} + A x_t + 0 * g_{t+1})
                  g_t = c x_t
                  e_t = sum(h_t)
                  unused = k k
                  J = mean_t e_t
                weights: {D: [[0.5]], a: [[0.5]], b: 0.25, c: [[2]], k: 3, A: 1}
                initial: {h: [[1], [2]]}
                data:
                  x: [[1], [2]]
                """.replace(", A: 1", ""));
        Terminal ran = Terminal.run("trace", lesson);
        assertEquals("", ran.err());
        Map<String, Object> json = JsonTree.parse(ran.out());
        Map<String, Object> variables = JsonTree.map(json.get("variables"));
        assertEquals(Set.of("A", "h", "g", "e", "unused", "J"), variables.keySet());
        assertEquals(9.0, variables.get("unused"));
        assertEquals(json.get("loss"), variables.get("J"));
        assertEquals(variables.get("e"), json.get("losses"));
        Map<String, Object> initial = JsonTree.map(json.get("initial"));
        assertEquals(List.of(List.of(1.0), List.of(2.0)), initial.get("h"));
        assertEquals(List.of(0.0), initial.get("g"));
        Map<String, Object> gradients = JsonTree.map(json.get("parameterGradients"));
        assertEquals(0.0, gradients.get("k"));
        assertEquals(List.of(0.5, 0.5), JsonTree.map(json.get("gradients")).get("e"));
        assertEquals(1.0, JsonTree.map(json.get("gradients")).get("J"));
    }

    @Test
    void withoutLossThereAreNoGradients() {
        String lesson = Terminal.file(
                "no-loss.yaml", "title: No loss\nequations: |\n  s_t = tanh(x_t + s_{t-1})\ndata: {x: [[1, 2]]}\n");
        Map<String, Object> json = JsonTree.parse(Terminal.run("trace", lesson).out());
        assertTrue(json.containsKey("loss"));
        assertNull(json.get("loss"));
        assertEquals(Map.of(), json.get("gradients"));
        assertEquals(Map.of(), json.get("initialGradients"));
        assertEquals(List.of(), json.get("losses"));
        assertEquals(Set.of("s"), JsonTree.map(json.get("variables")).keySet());
    }

    @Test
    void aFileHoldsWhatTheTerminalWouldShow() throws IOException {
        Path file = Terminal.file("out.json");
        Files.writeString(file, "old");
        Terminal ran = Terminal.run("trace", Terminal.WORKED_EXAMPLE, "--out", file.toString());
        assertEquals(Commands.DONE, ran.status(), ran.err());
        assertEquals("", ran.out());
        String shown = Terminal.run("trace", Terminal.WORKED_EXAMPLE).out();
        assertEquals(shown.strip(), Files.readString(file).strip());
    }

    @Test
    void weightsFilesReplaceTheLessonsOwn() {
        String one = Terminal.file("W.csv", "1,2\n3,4\n");
        String many = Terminal.file("rest.json", "{\"U\": [[1, 0, 0], [0, 1, 0]], \"b_s\": [0.5, -0.5]}");
        Terminal ran = Terminal.run("trace", Terminal.WORKED_EXAMPLE, "--weights", one, "--weights", many);
        assertEquals(Commands.DONE, ran.status(), ran.err());
        Map<String, Object> parameters = JsonTree.map(JsonTree.parse(ran.out()).get("parameters"));
        assertEquals(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)), parameters.get("W"));
        assertEquals(List.of(0.5, -0.5), parameters.get("b_s"));
    }

    @Test
    void aChunkHasAtLeastOneStep() {
        String file = "elman_tanh_ce_lecture";
        String lesson = Terminal.file(file + ".yaml", ReferenceLesson.of(file, JsonTree.reference(file)));
        Terminal ran = Terminal.run("trace", lesson, "--truncation", "0");
        assertEquals(Commands.WRONG_INPUT, ran.status());
        assertTrue(ran.err().contains("A chunk needs at least one time step, not 0."), ran.err());
    }
}
