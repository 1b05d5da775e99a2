package unfold.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.analysis.flow.Growth;
import unfold.draw.plot.curve.Note;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** The word for what becomes of a gradient is about the gradient, and about nothing else. */
class GrowingTest {

    private static Note note(Measured run) {
        CurvePlot plot = (CurvePlot) GradientNormPlot.measure(List.of(run), PlotSettings.USUAL, () -> false);
        List<Note> notes = plot.chart().words().notes();
        assertEquals(1, notes.size());
        return notes.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1   | stable: 1.00 × per step over 3 steps: between 0.9 and 1.1",
                "0.5 | vanishing: 0.500 × per step over 3 steps: below 0.9",
                "2   | exploding: 2.00 × per step over 3 steps: above 1.1"
            })
    void aCutIsNoVanishing(double w, String sentence) {
        Measured run = Opened.text("title: T\nequations: |\n  h_t = w h_{t-1} + x_t\n  L = squared_error(h_T, y_T)\n"
                + "weights: {w: " + w + "}\nbackward: {truncation: 4}\n"
                + "data: {x: [[1], [1], [1], [1], [1], [1], [1], [1]], y: [[9]]}\n");
        assertEquals(sentence, note(run).texts().get(0));
    }

    @Test
    void ofAChunkOfOneStepNothingIsSaidAndTheNextOneIsMeasured() {
        Measured run = Opened.text("title: T\nequations: |\n  h_t = 2 h_{t-1} + x_t\n  L_t = sum(h_t)\n"
                + "backward: {truncation: 4}\ndata: {x: [[1], [1], [1], [1], [1]]}\n");
        assertEquals(
                Growth.of(1, 3, 7, 15).sentence().replace(", exploding.", ""),
                note(run).texts().get(0).replace("exploding: ", ""));
    }

    @Test
    void aGradientThatIsASumCountsOnceAndWhole() {
        Measured run = Opened.bundled("attention");
        Quantity state = run.subject().wiring().recurrent().get(0);
        int first = state.interval().first();
        double[] nearestFirst = new double[state.interval().length()];
        for (int i = 0; i < nearestFirst.length; i++) {
            Slot slot = Slot.gradient(state, first + nearestFirst.length - 1 - i);
            nearestFirst[i] = run.subject().trace().last(slot).orElseThrow().norm();
        }
        Growing growing = new Growing(run, 0, state, Readings.gradientNorms(run.subject(), state));
        Growth expected = Growth.of(nearestFirst);
        assertEquals(
                expected.word().text() + ": "
                        + expected.sentence().replace(", " + expected.word().text() + ".", ""),
                Growing.notes(List.of(growing)).get(0).texts().get(0));
    }
}
