package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.analysis.RandomNetwork;
import unfold.derivation.Route;
import unfold.engine.Network;
import unfold.notation.Recurrence;
import unfold.trace.Aspect;
import unfold.trace.Phase;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** What is said of runs where not all gradients flow. */
class RouteWordsTest {

    private static final RandomNetwork NETWORK = RandomNetwork.of(Recurrence.parse("""
                    z_t = U x_t + W h_{t-1}
                    h_t = tanh(z_t)
                    o_t = softmax(V h_t)
                    L_t = cross_entropy(o_t, y_t)
                    """), "x=2 h=2 y=3");

    private static List<String> sentences(Route route) {
        Network network = NETWORK.network().along(route);
        Trace trace = network.trace(NETWORK.inputs());
        Explainer explainer = new Explainer(network.program(), trace, Coloring.NONE);
        return trace.steps().stream()
                .filter(step -> step.phase() == Phase.BACKWARD)
                .map(step ->
                        explainer.step(step.index(), Detail.FULL).sentence().plain())
                .toList();
    }

    @Test
    void theGradientThatIsCutOffIsNamedOnce() {
        List<String> cut = sentences(Route.ALL.truncated(2)).stream()
                .filter(sentence -> sentence.contains("What step 3 sends, of norm"))
                .toList();
        assertEquals(1, cut.size());
        assertTrue(cut.get(0).contains("Only the output o_2 sends a gradient to h_2"), cut.get(0));
    }

    @Test
    void aPathIsOneStepAfterTheOther() {
        int state = NETWORK.network().program().quantities().list().stream()
                .filter(quantity -> quantity.key().equals("h"))
                .findFirst()
                .orElseThrow()
                .id();
        Slot end = new Slot(state, 2, Aspect.GRADIENT);
        List<String> path = sentences(Route.ALL.ofLoss(4).to(end));
        // The start, then the logits, h_4, z_4, h_3, z_3 and h_2.
        assertEquals(7, path.size(), path.toString());
        assertTrue(path.get(0).contains("Only the loss of step 4 counts"), path.get(0));
    }
}
