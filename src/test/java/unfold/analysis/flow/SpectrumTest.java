package unfold.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.analysis.Run;
import unfold.derivation.Program;
import unfold.engine.Reference;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

class SpectrumTest {

    @Test
    void singularValuesMatchPyTorch() {
        Reference reference = Reference.read("jacobians_elman_tanh_5_7_4_12");
        Spectrum spectrum = Spectrum.of(reference.parameters().get("W"));
        double[] expected = reference.numbers("W_singular_values");
        double[] values = spectrum.singularValues().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        assertArrayEquals(expected, values, 1e-12 * expected[0]);
        assertEquals(expected[0], spectrum.norm(), 1e-12);
        assertTrue(spectrum.radius().orElseThrow() <= spectrum.norm());
    }

    @Test
    void aRotationHasComplexEigenvaluesOnTheCircle() {
        Spectrum spectrum = Spectrum.of(Tensor.matrix(new double[][] {{0.6, -0.8}, {0.8, 0.6}}));
        assertEquals(1, spectrum.radius().orElseThrow(), 1e-15);
        assertEquals(1, spectrum.norm(), 1e-15);
        assertEquals(0.6, spectrum.eigenvalues().get(0).real(), 1e-15);
        assertEquals(0.8, Math.abs(spectrum.eigenvalues().get(0).imaginary()), 1e-15);
    }

    @Test
    void whatIsNotNormalGrowsFirst() {
        Spectrum spectrum = Spectrum.of(Tensor.matrix(new double[][] {{0.8, 5}, {0, 0.8}}));
        assertEquals(0.8, spectrum.radius().orElseThrow(), 1e-12);
        assertTrue(spectrum.norm() > 5);
    }

    @Test
    void extremes() {
        assertEquals(
                0, Spectrum.of(Tensor.matrix(new double[][] {{0}})).radius().orElseThrow());
        assertEquals(
                3e200,
                Spectrum.of(Tensor.matrix(new double[][] {{-3e200}})).radius().orElseThrow(),
                1e186);
        Spectrum none = Spectrum.of(Tensor.matrix(new double[][] {{Double.NaN}}));
        assertTrue(none.radius().isEmpty());
        assertTrue(Double.isNaN(none.norm()));
        Tensor wide = Tensor.matrix(new double[][] {{1, 2}});
        assertThrows(IllegalArgumentException.class, () -> Spectrum.of(wide));
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 60})
    void theNormOfALargeMatrixIsItsLargestSingularValue(int n) {
        double[] random = new Random(n).doubles(n * n, -1, 1).toArray();
        double[] rotation = new double[n * n];
        double[] oneRow = new double[n * n];
        for (int i = 0; i < n; i++) {
            rotation[i * n + (i + 1) % n] = 1.25;
            oneRow[i] = random[i];
        }
        for (double[] matrix : List.of(random, rotation, oneRow)) {
            double expected = SpectralNorm.values(matrix, n)[0];
            assertEquals(expected, SpectralNorm.of(matrix, n), 1e-11 * expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'h_t = tanh(U x_t + W h_{t-1})', W",
        "'h_t = tanh(W [h_{t-1}; x_t])', W for h",
        "'h_t = tanh(U x_t + Wᵀ h_{t+1})', W",
        "'r_t = σ(R [x_t; h_{t-1}])\nh_t = tanh(W [r_t * h_{t-1}, x_t])', 'R for h, W for h'",
        "'r_t = σ(x_t)\ng_t = r_t * h_{t-1}\nh_t = tanh(W [g_t, x_t])', 'W for h'",
        "'s_t = tanh(U x_t + A s_{t-1})\nh_t = tanh(V s_t + B h_{t-1})', 'A, B'",
        "'h_t = U x_t + W relu(h_{t-1})', W",
        "'h_t = tanh(U x_t + k h_{t-1})', k",
        "'h_t = tanh(U x_t) + 0.5 h_{t-1}', ''"
    })
    void recurrentWeightsAreThePartsThatMultiplyTheState(String text, String names) {
        Run run = FlowCase.random(text + "\nL_t = squared_error(h_t, y_t)", "x=3 h=3 s=3 y=3 r=3 k=1");
        Program program = run.network().program();
        List<RecurrentBlocks.Block> blocks = RecurrentBlocks.of(program);
        List<String> found = blocks.stream().map(RecurrentBlocks.Block::name).toList();
        assertEquals(names, String.join(", ", found));
        assertTrue(blocks.stream().allMatch(RecurrentBlocks.Block::isSquare));
    }

    @Test
    void aBlockHasTheNumbersOfItsColumns() {
        Run run = FlowCase.random("h_t = tanh(W [x_t; h_{t-1}])\nL_t = squared_error(h_t, y_t)", "x=1 h=2 y=2");
        RecurrentBlocks.Block block =
                RecurrentBlocks.of(run.network().program()).get(0);
        Tensor whole = run.inputs().parameters().get("W");
        assertEquals(whole.get(1, 2), block.of(whole).get(1, 1));
        assertEquals(2, block.of(whole).cols());
    }

    @ParameterizedTest
    @CsvSource({
        "tanh(U x_t + W h_{t-1} + b), 1",
        "sigmoid(U x_t + W h_{t-1} + b), 0.25",
        "relu(U x_t + W [x_t; h_{t-1}]), 1",
        "identity(U x_t + W h_{t-1} + b), 1",
        "U x_t + W h_{t-1}, 1",
        "U x_t + W σ(h_{t-1}) + b, 0.25",
        "tanh(U x_t + W h_{t+1}), 1",
    })
    void noFactorIsAboveTheBound(String right, double steepest) {
        Run run = FlowCase.random("h_t = " + right + "\nL_t = squared_error(h_t, y_t)", "x=3 h=4 y=4 T=6");
        Chain chain = Chain.of(run.network().program()).get(0);
        Bound bound = Bound.of(run, chain).bound().orElseThrow();
        assertEquals(steepest, bound.steepest());
        Tensor weights = bound.weights().of(run.inputs().parameters().get("W"));
        assertEquals(Spectrum.of(weights).norm() * steepest, bound.value(), 1e-12);
        for (Jacobians.Point point : Jacobians.of(run, chain, () -> false).factorNorms(() -> false)) {
            assertTrue(point.norm().value() <= bound.at(point.time()) * (1 + 1e-12));
            assertTrue(bound.at(point.time()) <= bound.value() * (1 + 1e-12));
        }
    }

    @Test
    void aNilpotentMatrixHasNoEigenvalueButZeroWhoeverAsks() {
        Tensor shift = Tensor.of(Shape.matrix(3, 3), new double[] {4, 4, -4, -1, -1, 1, 3, 3, -3});
        assertEquals(0, Spectrum.of(shift).radius().orElseThrow());
        assertEquals(0, MatrixSize.of(shift).radius());
        assertEquals(Spectrum.of(shift).norm(), MatrixSize.of(shift).norm(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c_t = σ(F h_{t-1}) * c_{t-1} + σ(I x_t)\nh_t = tanh(c_t)",
                "h_t = tanh(W h_{t-1} + Z h_{t-2} + x_t)",
                "z_t = σ(Z h_{t-1})\nh_t = (1 - z_t) * h_{t-1} + z_t * x_t",
                "h_t = 0.5 h_{t-1} + tanh(W h_{t-1} + x_t)",
                "h_t = σ(G x_t) * tanh(W h_{t-1})"
            })
    void otherCellsHaveNoBoundAndAReason(String text) {
        Run run = FlowCase.random(text + "\nL_t = squared_error(h_t, y_t)", "x=3 h=3 c=3 y=3");
        Bound.Finding finding = Bound.of(run, Chain.of(run.network().program()).get(0));
        assertTrue(finding.bound().isEmpty());
        assertTrue(finding.reason().endsWith("."), finding.reason());
    }
}
