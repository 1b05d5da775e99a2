package unfold.draw.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Numerals;
import unfold.draw.Theme;
import unfold.draw.plot.heat.Numbers;
import unfold.tensor.Tensor;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** Heat maps of states, gradients, slopes and weights. */
class MapsTest {

    private static final Theme THEME = Theme.light();
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 800, 330);

    private static List<Spot> spots(Plot plot, Frame frame) {
        List<Spot> spots = new ArrayList<>();
        for (double x = 1; x < 800; x += 60) {
            for (double y = 1; y < 330; y += 6) {
                plot.spotAt(new Point2D.Double(x, y), AREA, List.of(frame), THEME)
                        .ifPresent(spots::add);
            }
        }
        return spots;
    }

    @Test
    void aCellOfTheStatesSaysNameUnitAndValueAndGoesForward() {
        Measured run = Opened.bundled("lstm-halves");
        List<Spot> spots = spots(Opened.plot(PlotKind.STATES, run, true), Opened.done(run));
        Quantity memory = run.subject().trace().quantity("C").orElseThrow();
        double value =
                run.subject().trace().last(Slot.value(memory, 3)).orElseThrow().get(1);
        Spot found = spots.stream()
                .filter(spot -> spot.words().startsWith("C^3, unit 2 = "))
                .findFirst()
                .orElseThrow();
        assertEquals("C^3, unit 2 = " + Numerals.complete(value) + "\nt = 3", found.words());
        assertEquals(3, found.time());
        assertEquals(Phase.FORWARD, found.phase());
    }

    @Test
    void whatIsNotComputedYetIsNotSaid() {
        Measured run = Opened.bundled("lstm-halves");
        Plot plot = Opened.plot(PlotKind.STATE_GRADIENTS, run, true);
        List<Spot> spots = spots(plot, Frame.at(run.subject(), 10));
        assertTrue(spots.stream().noneMatch(spot -> spot.words().contains(" = 0.")));
        assertTrue(spots.stream().anyMatch(spot -> spot.words().contains("not computed yet")));
        assertTrue(spots.stream().allMatch(spot -> spot.phase() == Phase.BACKWARD));
    }

    @Test
    void entriesOfAllTimeStepsAddUpToTheGradientOfTheWeight() {
        Measured run = Opened.bundled("both-directions");
        List<WeightTerms> all = WeightTerms.of(run.subject());
        assertTrue(all.size() >= 8);
        for (WeightTerms terms : all) {
            Numbers entries = terms.entries(() -> false);
            Tensor gradient = run.subject()
                    .trace()
                    .last(Slot.gradient(terms.parameter(), 0))
                    .orElseThrow();
            double[] sum = new double[gradient.size()];
            for (int row = 0; row < entries.rows(); row++) {
                for (int column = 0; column < entries.columns(); column++) {
                    sum[row] += entries.exists(row, column) ? entries.at(row, column) : 0;
                }
            }
            assertArrayEquals(gradient.toArray(), sum, 1e-14);
        }
    }

    @Test
    void theNormOfAStepIsThatOfItsEntries() {
        Measured run = Opened.bundled("lstm-halves");
        for (WeightTerms terms : WeightTerms.of(run.subject())) {
            Numbers entries = terms.entries(() -> false);
            Numbers norms = terms.norms(() -> false);
            for (int column = 0; column < norms.columns(); column++) {
                double square = 0;
                for (int row = 0; row < entries.rows(); row++) {
                    square += entries.at(row, column) * entries.at(row, column);
                }
                assertEquals(Math.sqrt(square), norms.at(0, column), 1e-14);
            }
        }
    }

    @Test
    void anActivationUnderAMatrixHasItsOwnUnits() {
        Measured run = Opened.bundled("letters-before-activation");
        List<Spot> spots = spots(Opened.plot(PlotKind.SLOPES, run, true), Opened.done(run));
        assertTrue(spots.stream().anyMatch(spot -> spot.words().startsWith("relu′(z) in o_2, unit 2 = ")));
        assertTrue(spots.stream().noneMatch(spot -> spot.words().startsWith("relu′(z) in o_2, unit 3 = ")));
    }

    @Test
    void saturatedUnitsAreCounted() {
        Measured run = Opened.bundled("saturation");
        List<Spot> spots = spots(Opened.plot(PlotKind.SLOPES, run, true), Opened.done(run));
        assertTrue(spots.stream()
                .anyMatch(spot -> spot.words().startsWith("saturated units in %")
                        && spot.words().contains("= 100.0\n2 of 2 units\nt = 6")));
        assertTrue(spots.stream()
                .anyMatch(spot -> spot.words().contains("tanh′(z) in s_2, unit 1 = ")
                        && spot.words().contains("saturated: below 5 % of the steepest, 1")));
    }

    @ParameterizedTest
    @EnumSource(names = {"STATES", "STATE_GRADIENTS", "WEIGHT_TIMES", "SLOPES", "TRIANGLE", "SHARES"})
    void infinityAndNanAreMarkedInEveryMapAndASingleNumberHasItsPlace(PlotKind kind) {
        Measured exploding = Opened.text(Opened.EXPLODING);
        int alarm = THEME.color(Hue.ALARM).getRGB();
        for (boolean logarithmic : new boolean[] {true, false}) {
            BufferedImage image =
                    Opened.painted(Opened.plot(kind, exploding, logarithmic), AREA, Opened.done(exploding), THEME);
            boolean alarmed = false;
            for (int i = 0; i < 800 * 330; i++) {
                alarmed |= image.getRGB(i % 800, i / 800) == alarm;
            }
            assertTrue(alarmed, "no alarm in " + kind);
        }
        Measured single = Opened.text(Opened.SINGLE);
        Plot plot = Opened.plot(kind, single, false);
        Optional<Spot> spot = plot.spotAt(new Point2D.Double(600, 150), AREA, List.of(Opened.done(single)), THEME);
        assertEquals(1, spot.orElseThrow().time());
    }
}
