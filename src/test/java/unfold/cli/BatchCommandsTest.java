package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import unfold.JsonTree;

/** The commands on a lesson with several sequences. */
class BatchCommandsTest {

    private static final String HEAD = """
            title: T
            equations: |
              h_t = tanh(U x_t + W h_{t-1})
              L_t = squared_error(h_t, y_t)
            weights: {U: [[0.5]], W: [[-0.5]]}
            """;

    private static final String ONE = HEAD + "data: {x: [[1], [2]], y: [[0], [1]]}\n";
    private static final String OTHER = HEAD + "data: {x: [[-1]], y: [[0.5]]}\n";
    private static final String BATCH =
            HEAD + "data:\n  - {x: [[1], [2]], y: [[0], [1]]}\n  - {x: [[-1]], y: [[0.5]]}\n";

    private static Terminal run(String command, String text, String... further) {
        String[] all = new String[further.length + 2];
        all[0] = command;
        all[1] = Terminal.file("l.yaml", text);
        System.arraycopy(further, 0, all, 2, further.length);
        Terminal ran = Terminal.run(all);
        assertEquals(Commands.DONE, ran.status(), ran.err());
        return ran;
    }

    private static double loss(Map<String, Object> json) {
        return ((Number) json.get("loss")).doubleValue();
    }

    @Test
    void traceTellsTheLossOfAll() {
        Map<String, Object> one = JsonTree.parse(run("trace", ONE).out());
        Map<String, Object> other = JsonTree.parse(run("trace", OTHER).out());
        Map<String, Object> batch = JsonTree.parse(run("trace", BATCH).out());
        assertFalse(one.containsKey("batch"));
        assertEquals(loss(one), loss(batch));
        Map<String, Object> told = JsonTree.map(batch.get("batch"));
        assertEquals(loss(one) + loss(other), loss(told), 1e-15);
        assertEquals(2, ((Number) told.get("sequences")).intValue());
        assertEquals(1, ((Number) told.get("shown")).intValue());
    }

    @Test
    void checkLooksAtTheWholeBatch() {
        assertTrue(run("check", BATCH).out().contains("The gradients agree"));
        String second = run("check", BATCH + "view: {sequence: 2}\n").out();
        assertTrue(second.contains("The gradients agree"), second);
        assertTrue(second.lines().anyMatch(line -> line.matches("data x +1 +1 entries .*")), second);
    }

    @Test
    void trainingTakesAllSequences() {
        String first = run("train", BATCH, "--updates", "1", "--rate", "0.1")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        double loss = loss(JsonTree.parse(run("trace", ONE).out()))
                + loss(JsonTree.parse(run("trace", OTHER).out()));
        assertTrue(first.contains(String.format(java.util.Locale.ROOT, "loss %.6f", loss)), first);
        assertEquals(
                run("train", BATCH, "--updates", "5", "--rate", "0.1").out(),
                run("train", BATCH + "view: {sequence: 2}\n", "--updates", "5", "--rate", "0.1")
                        .out());
    }
}
