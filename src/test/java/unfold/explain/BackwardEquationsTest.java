package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.explain.Networks.Traced;
import unfold.trace.Phase;

/** The derived equations as a lecturer writes them. */
class BackwardEquationsTest {

    private static String equations(Traced traced, Phase phase) {
        List<Line> lines = new Explainer(traced.program(), traced.trace(), Coloring.NONE).equations(phase);
        return String.join("\n", lines.stream().map(Line::tex).toList());
    }

    @Test
    void theRecurrenceWithItsPreActivationWrittenOut() {
        assertEquals("""
                \\frac{\\partial L}{\\partial L} = 1
                \\delta^{o}_{t} = o_{t} - y_{t}
                \\frac{\\partial L}{\\partial V} \\mathrel{{+}{=}} \\delta^{o}_{t} \\, s_{t}^{\\top}
                \\frac{\\partial L}{\\partial b_{o}} \\mathrel{{+}{=}} \\delta^{o}_{t}
                \\frac{\\partial L}{\\partial s_{t}} = V^{\\top} \\, \\delta^{o}_{t} + W^{\\top} \\, \\frac{\\partial L}{\\partial z_{t+1}}
                \\frac{\\partial L}{\\partial z_{t}} = \\frac{\\partial L}{\\partial s_{t}} \\odot \\left(1 - s_{t}^2\\right)
                \\frac{\\partial L}{\\partial U} \\mathrel{{+}{=}} \\frac{\\partial L}{\\partial z_{t}} \\, x_{t}^{\\top}
                \\frac{\\partial L}{\\partial W} \\mathrel{{+}{=}} \\frac{\\partial L}{\\partial z_{t}} \\, s_{t-1}^{\\top}
                \\frac{\\partial L}{\\partial b_{s}} \\mathrel{{+}{=}} \\frac{\\partial L}{\\partial z_{t}}
                \\frac{\\partial L}{\\partial x_{t}} = U^{\\top} \\, \\frac{\\partial L}{\\partial z_{t}}""", equations(Networks.lecture("named z"), Phase.BACKWARD));
    }

    @Test
    void aMinusSignStandsOnceAndBeforeItsTerm() {
        assertEquals("""
                \\frac{\\partial L}{\\partial L} = 1
                \\frac{\\partial L}{\\partial o_{t}} = o_{t} - y_{t}
                \\frac{\\partial L}{\\partial V} \\mathrel{{+}{=}} \\frac{\\partial L}{\\partial o_{t}} \\, s_{t}^{\\top}
                \\frac{\\partial L}{\\partial s_{t}} = V^{\\top} \\, \\frac{\\partial L}{\\partial o_{t}} + W^{\\top} \\, \\delta^{s}_{t+1} - R^{\\top} \\, \\delta^{s}_{t+2}
                \\delta^{s}_{t} = \\frac{\\partial L}{\\partial s_{t}} \\odot \\mathbf{1}_{>0}\\left(a^{s}_{t}\\right)
                \\frac{\\partial L}{\\partial U} \\mathrel{{+}{=}} \\delta^{s}_{t} \\, x_{t}^{\\top}
                \\frac{\\partial L}{\\partial W} \\mathrel{{+}{=}} \\delta^{s}_{t} \\, s_{t-1}^{\\top}
                \\frac{\\partial L}{\\partial R} \\mathrel{{+}{=}} -\\delta^{s}_{t} \\, s_{t-2}^{\\top}
                \\frac{\\partial L}{\\partial x_{t}} = U^{\\top} \\, \\delta^{s}_{t}""", equations(Networks.small("look back"), Phase.BACKWARD));
    }

    @Test
    void theGatesOfAGru() {
        String gate = "\\frac{\\partial L}{\\partial z_{t}} = "
                + "-\\frac{\\partial L}{\\partial h_{t}} \\odot h_{t-1} + \\frac{\\partial L}{\\partial h_{t}} \\odot \\tilde{h}_{t}";
        assertTrue(equations(Networks.small("gru"), Phase.BACKWARD).contains(gate));
    }
}
