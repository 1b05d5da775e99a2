package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unfold.explain.Networks.Traced;
import unfold.trace.Step;

/** Whole explanations of a few steps, letter by letter. */
class GoldenLinesTest {

    private static final Traced LECTURE = Networks.lecture("nested");

    private static void assertLines(Traced traced, String slot, int time, String... expected) {
        Step step = traced.trace().steps().stream()
                .filter(s -> s.time() == time)
                .filter(s -> traced.program().names().plain(s.target()).equals(slot))
                .findFirst()
                .orElseThrow();
        Explanation explanation =
                new Explainer(traced.program(), traced.trace(), Coloring.NONE).step(step.index(), Detail.FULL);
        List<String> lines = Stream.concat(
                        explanation.lines().stream().map(line -> line.tex() + line.remark()),
                        Stream.of(explanation.sentence().plain()))
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", lines));
    }

    private static String matrix(String columns, String entries) {
        return "\\left[\\begin{array}{" + columns + "} " + entries + " \\end{array}\\right]";
    }

    private static final String U = matrix("rrr", "0.1 & 0.2 & 0.3 \\\\ 0.4 & 0.5 & 0.6");
    private static final String W = matrix("rr", "0.1 & 0.2 \\\\ 0.3 & 0.4");
    private static final String S_1 = matrix("r", "0.8854 \\\\ 0.9967");
    private static final String S_2 = matrix("r", "0.9796 \\\\ 1.0000");
    private static final String DELTA_O_2 = matrix("r", "0.2131 \\\\ 0.3166 \\\\ -0.5297");
    private static final String DS_2 = matrix("r", "-0.1485 \\\\ -0.1484");
    private static final String DELTA_S_2 = matrix("r", "-0.005993 \\\\ -0.000013");

    @Test
    void theHiddenStateOfTheWorkedExample() {
        assertLines(
                LECTURE,
                "s_2",
                2,
                "s_{t} = \\tanh\\left(U \\, x_{t} + W \\, s_{t-1} + b_{s}\\right)",
                "s_{2} = \\tanh\\left(U \\, x_{2} + W \\, s_{1} + b_{s}\\right)",
                "s_{2} = \\tanh\\left(" + U + " \\, " + matrix("r", "2 \\\\ 3 \\\\ 4") + " + " + W + " \\, " + S_1
                        + " + " + matrix("r", "0 \\\\ 0") + "\\right)",
                "= \\tanh\\left(" + matrix("r", "2.288 \\\\ 5.364") + "\\right)",
                "s_{2} = " + S_2,
                "Both units of s_2 are nearly saturated: |s|\u00a0>\u00a00.97.");
    }

    @Test
    void predictionMinusTarget() {
        assertLines(
                LECTURE,
                "∂L/∂argument of o_2",
                2,
                "\\delta^{o}_{t} = o_{t} - y_{t}",
                "\\delta^{o}_{2} = o_{2} - y_{2}",
                "\\delta^{o}_{2} = " + matrix("r", "0.2131 \\\\ 0.3166 \\\\ 0.4703") + " - "
                        + matrix("r", "0 \\\\ 0 \\\\ 1"),
                "\\delta^{o}_{2} = " + DELTA_O_2,
                "Prediction minus target: class 3 is furthest off, by −0.53. It should be more likely.");
    }

    @Test
    void aGradientFromTwoSides() {
        String left = "\\frac{\\partial L}{\\partial s_{2}} = ";
        assertLines(
                LECTURE,
                "∂L/∂s_2",
                2,
                "\\frac{\\partial L}{\\partial s_{t}} = V^{\\top} \\, \\delta^{o}_{t} + W^{\\top} \\, \\delta^{s}_{t+1}",
                left + "V^{\\top} \\, \\delta^{o}_{2} + W^{\\top} \\, \\delta^{s}_{3}",
                left + matrix("rrr", "0.1 & 0.3 & 0.5 \\\\ 0.2 & 0.4 & 0.6") + " \\, " + DELTA_O_2 + " + "
                        + matrix("rr", "0.1 & 0.3 \\\\ 0.2 & 0.4") + " \\, "
                        + matrix("r", "0.000626 \\\\ 2{\\cdot}10^{-7}"),
                "= \\underbrace{" + matrix("r", "-0.1485 \\\\ -0.1485")
                        + "}_{\\textstyle V^{\\top} \\, \\delta^{o}_{2}} + \\underbrace{"
                        + matrix("r", "0.000063 \\\\ 0.000125") + "}_{\\textstyle W^{\\top} \\, \\delta^{s}_{3}}",
                left + DS_2,
                "The gradient that reaches s_2 comes from the output o_2 (norm 0.21) and step 3 (norm 0.00014).");
    }

    @Test
    void backThroughTanh() {
        assertLines(
                LECTURE,
                "∂L/∂argument of s_2",
                2,
                "\\delta^{s}_{t} = \\frac{\\partial L}{\\partial s_{t}} \\odot \\left(1 - s_{t}^2\\right)",
                "\\delta^{s}_{2} = \\frac{\\partial L}{\\partial s_{2}} \\odot \\left(1 - s_{2}^2\\right)",
                "\\delta^{s}_{2} = " + DS_2 + " \\odot \\left(1 - " + S_2 + "^2\\right)",
                "\\delta^{s}_{2} = " + DELTA_S_2,
                "tanh lets through 4\u00a0% at the most: the gradient shrinks from 0.21 to 0.00599.");
    }

    @Test
    void theShareOfOneTimeStepInAWeight() {
        String left = "\\frac{\\partial L}{\\partial W} ";
        String adds = left + "\\mathrel{{+}{=}} ";
        assertLines(
                LECTURE,
                "∂L/∂W",
                2,
                adds + "\\delta^{s}_{t} \\, s_{t-1}^{\\top}",
                adds + "\\delta^{s}_{2} \\, s_{1}^{\\top}",
                adds + DELTA_S_2 + " \\, " + matrix("rr", "0.8854 & 0.9967"),
                "= " + matrix("rr", "-0.005306 & -0.005973 \\\\ -0.000012 & -0.000013"),
                left + "= " + matrix("rr", "-0.004692 & -0.005347 \\\\ -0.000011 & -0.000013")
                        + "so far: 2 of 3 time steps",
                "Step 2 adds a share of norm 0.00799 to ∂L/∂W. "
                        + "The weights are shared, so each time step adds one: 1 still to come.");
    }

    @Test
    void theCellOfAnLstmWithItsOwnSigns() {
        assertLines(
                Networks.small("lstm"),
                "C_2",
                2,
                "C_{t} = f_{t} * C_{t-1} + i_{t} * \\tilde{C}_{t}",
                "C_{2} = f_{2} * C_{1} + i_{2} * \\tilde{C}_{2}",
                "C_{2} = " + matrix("r", "0.0406 \\\\ 0.9485") + " * " + matrix("r", "-0.5034 \\\\ -0.3447") + " + "
                        + matrix("r", "0.7861 \\\\ 0.4029") + " * " + matrix("r", "-0.7836 \\\\ -0.9989"),
                "C_{2} = " + matrix("r", "-0.6364 \\\\ -0.7294"),
                "The 2 entries of C_2 lie between −0.729 and −0.636.");
    }

    @Test
    void timeAboveStaysAbove() {
        assertLines(
                Networks.small("superscript"),
                "∂L/∂argument of h^3",
                3,
                "\\delta_{h}^{t} = \\frac{\\partial L}{\\partial h^{t}} \\odot h^{t} \\odot \\left(1 - h^{t}\\right)",
                "\\delta_{h}^{3} = \\frac{\\partial L}{\\partial h^{3}} \\odot h^{3} \\odot \\left(1 - h^{3}\\right)",
                "\\delta_{h}^{3} = " + matrix("r", "-0.8171 \\\\ 0.7394") + " \\odot "
                        + matrix("r", "0.0348 \\\\ 0.7515") + " \\odot \\left(1 - "
                        + matrix("r", "0.0348 \\\\ 0.7515") + "\\right)",
                "\\delta_{h}^{3} = " + matrix("r", "-0.0275 \\\\ 0.1381"),
                "σ lets through 19\u00a0% at the most, of the 25\u00a0% that it ever can: "
                        + "the gradient shrinks from 1.1 to 0.141.");
    }

    @Test
    void cyrillicNames() {
        assertLines(
                Networks.small("cyrillic"),
                "∂L/∂вход_2",
                2,
                "\\frac{\\partial L}{\\partial \\mathrm{вход}_{t}} = Ж^{\\top} \\, \\delta^{щ}_{t}",
                "\\frac{\\partial L}{\\partial \\mathrm{вход}_{2}} = Ж^{\\top} \\, \\delta^{щ}_{2}",
                "\\frac{\\partial L}{\\partial \\mathrm{вход}_{2}} = "
                        + matrix("rr", "0.8778 & -0.5911 \\\\ -0.5344 & 0.4245 \\\\ -0.2308 & 0.1402") + " \\, "
                        + matrix("r", "-0.01393 \\\\ 0.05720"),
                "\\frac{\\partial L}{\\partial \\mathrm{вход}_{2}} = "
                        + matrix("r", "-0.04604 \\\\ 0.03172 \\\\ 0.01123"),
                "So the loss reacts to the input вход_2: a gradient of norm 0.057.");
    }
}
