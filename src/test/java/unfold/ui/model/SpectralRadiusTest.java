package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.analysis.flow.MatrixSize;
import unfold.lesson.recipe.RecipeKind;
import unfold.tensor.Tensor;

/** The gain that gives a recurrent weight a certain spectral radius. */
class SpectralRadiusTest {

    @TempDir
    Path folder;

    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());

    private void open(String weights, String equation) throws IOException {
        String text = "title: T\nequations: |\n  " + equation + "\n  L_t = squared_error(h_t, y_t)\nsizes: {h: 2}\n"
                + "weights: {" + weights + "}\ndata: {y: [[1, 0], [0, 1]]}\n";
        Path file = folder.resolve("radius.yaml");
        Files.writeString(file, text);
        window.lesson().open(file);
    }

    private Tensor weight(String key) {
        return window.lesson()
                .showingProperty()
                .get()
                .lesson()
                .inputs()
                .parameters()
                .get(key);
    }

    private double radius(String key) {
        return MatrixSize.of(weight(key)).radius();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 1.25, 0, 1e-200, 1e200})
    void theRunHasTheRadiusThatIsTyped(double wanted) throws IOException {
        open("W: [[0.5, 3], [-0.2, 0.4]]", "h_t = tanh(W h_{t-1})");
        window.knobs().set(Knob.GAIN, 0);
        window.knobs().setRadius(0.3);
        window.knobs().setRadius(wanted);
        assertEquals(wanted, radius("W"), wanted * 1e-12);
        assertEquals(wanted, window.knobs().sizeProperty().get().radius(), wanted * 1e-12);
        window.lesson().history().undo();
        assertEquals(0.5, weight("W").get(0, 0));
    }

    @Test
    void ofSeveralWeightsTheLargestRadiusIsSetAndTheirRatioStays() throws IOException {
        open("W: [[1, 0], [0, 2]], A: [[4, 0], [0, 1]]", "h_t = tanh(W h_{t-1} + A h_{t-2})");
        KnobFocus focus = window.knobs().stateProperty().get().focus();
        window.knobs().focus(new KnobFocus("", focus.place(), focus.parameter(), focus.gate()));
        window.knobs().setRadius(0.8);
        assertEquals(0.8, radius("A"), 1e-15);
        assertEquals(0.4, radius("W"), 1e-15);
        window.knobs().focus(new KnobFocus("W", focus.place(), focus.parameter(), focus.gate()));
        window.knobs().setRadius(1);
        assertEquals(1, radius("W"), 1e-15);
        assertEquals(0.8, radius("A"), 1e-15);
        assertEquals(
                "Spectral radius of W: 1",
                window.lesson().history().undoableProperty().get());
    }

    @Test
    void whatAParameterBeginsWithIsRescaledToo() throws IOException {
        open("W: [[0, 1], [0, 0]]", "h_t = tanh(W h_{t-1})");
        assertFalse(window.knobs().withoutRadius().isEmpty());
        window.knobs().begin(Optional.of(RecipeKind.ORTHOGONAL));
        assertEquals(Optional.empty(), window.knobs().withoutRadius());
        window.knobs().setRadius(0.9);
        assertEquals(0.9, radius("W"), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W: [[0, 1], [0, 0]] | h_t = tanh(W h_{t-1}) | All eigenvalues are 0, and stay 0 at any gain.",
                "W: [[1, -1], [1, -1]] | h_t = tanh(W h_{t-1}) | All eigenvalues are 0, and stay 0 at any gain.",
                "'W: [[1, 2, 3], [4, 5, 6], [1, 1, 1]], V: [[1, 0, 1], [0, 1, 1]]' | h_t = V tanh(Vᵀ h_{t-1}) | "
                        + "There is no spectral radius: the matrix is not square.",
                "b: [1, 2] | h_t = tanh(b) | There is no recurrent weight."
            })
    void whereThereIsNoneTheReasonIsSaid(String weights, String equation, String why) throws IOException {
        open(weights.replace("W: [[1, 2, 3], [4, 5, 6], [1, 1, 1]], ", ""), equation);
        Showing before = window.lesson().showingProperty().get();
        assertEquals(Optional.of(why), window.knobs().withoutRadius());
        window.knobs().setRadius(0.8);
        assertSame(before, window.lesson().showingProperty().get());
    }

    @Test
    void whatNoGainCanReachIsSaid() throws IOException {
        open("W: [[1.0e-300, 0], [0, 0]]", "h_t = tanh(W h_{t-1})");
        window.knobs().setRadius(1e100);
        assertEquals(
                "No gain that a double can hold gives a spectral radius of 1E100.",
                window.lesson().noticeProperty().get().text());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void noRadiusIsBelowZeroOrEndless(double wanted) throws IOException {
        open("W: [[0.5, 3], [-0.2, 0.4]]", "h_t = tanh(W h_{t-1})");
        window.knobs().setRadius(wanted);
        assertEquals(
                Map.of(),
                window.lesson()
                        .showingProperty()
                        .get()
                        .tuning()
                        .experiment()
                        .weights()
                        .gains());
    }

    @Test
    void exactlyNilpotentMatricesHaveTheRadiusZeroHoweverTheyAreOrdered() {
        double[][] shift = new double[8][8];
        int[] order = {3, 7, 0, 5, 1, 6, 2, 4};
        for (int i = 0; i + 1 < 8; i++) {
            shift[order[i]][order[i + 1]] = 3;
        }
        assertEquals(0, MatrixSize.of(Tensor.matrix(shift)).radius());
        shift[order[7]][order[0]] = 1e-3;
        assertEquals(
                Math.pow(1e-3 * Math.pow(3, 7), 1 / 8.0),
                MatrixSize.of(Tensor.matrix(shift)).radius(),
                1e-10);
    }
}
