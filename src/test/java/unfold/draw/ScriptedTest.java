package unfold.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptedTest {

    private static final Font FONT = Theme.light().font(1);

    /** Indices in square brackets below, in angle brackets above. */
    private static String marked(String text) {
        return Scripted.pieces(text).stream()
                .map(piece -> switch (piece.level()) {
                    case LINE -> piece.text();
                    case BELOW -> "[" + piece.text() + "]";
                    case ABOVE -> "<" + piece.text() + ">";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "‖∂h_t/∂h_{t−1}‖ | ‖∂h[t]/∂h[t−1]‖",
                "W_f, b_out | W[f], b[out]",
                "h_{L,t} | h[L,t]",
                "h^t_L | h<t>[L]",
                "ρ(W)^(t−3) more | ρ(W)<(t−3)> more",
                "h_{L_t} | h[Lt]",
                "a_ b ^ c | a_ b ^ c",
                "h_{t | h_{t",
                "plain | plain",
            })
    void indicesAreFoundAndNothingElse(String text, String expected) {
        assertEquals(expected, marked(text));
    }

    @Test
    void anIndexBelowStandsUnderTheOneAbove() {
        double both = Scripted.width(FONT, "h^t_L");
        double wider = Math.max(Scripted.width(FONT, "h^t"), Scripted.width(FONT, "h_L"));
        assertEquals(wider, both, 1e-9);
        assertTrue(Scripted.width(FONT, "h_L") < Lettering.width(FONT, "hL"), "an index is smaller");
    }

    @Test
    void whatIsTooLongIsCutWithAnEllipsis() {
        double room = Scripted.width(FONT, "‖∂h_t/");
        String fitted = Scripted.fitted(FONT, "‖∂h_t/∂h_{t−1}‖", room);
        assertTrue(fitted.endsWith("…") && Scripted.width(FONT, fitted) <= room, fitted);
        assertEquals("W_f", Scripted.fitted(FONT, "W_f", 1000));
    }
}
