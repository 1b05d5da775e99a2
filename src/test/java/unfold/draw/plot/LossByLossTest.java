package unfold.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unfold.derivation.Route;
import unfold.draw.Numerals;
import unfold.draw.Theme;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

class LossByLossTest {

    private static final Theme THEME = Theme.light();
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 800, 330);

    /** Everything that a plot says, by loss and time. */
    private static Map<List<Integer>, String> said(Plot plot, Measured run) {
        Map<List<Integer>, String> said = new HashMap<>();
        for (double x = 1; x < 800; x += 50) {
            for (double y = 1; y < 330; y += 6) {
                Optional<Spot> spot = plot.spotAt(new Point2D.Double(x, y), AREA, List.of(Opened.done(run)), THEME);
                spot.filter(each -> each.loss().isPresent())
                        .ifPresent(each -> said.put(List.of(each.loss().getAsInt(), each.time()), each.words()));
            }
        }
        return said;
    }

    @Test
    void everyCellOfTheTriangleSaysItsLossItsTimeAndTheNormOfTheGradientOfThatLossAlone() {
        Measured run = Opened.bundled("worked-example");
        Map<List<Integer>, String> said = said(Opened.plot(PlotKind.TRIANGLE, run, true), run);
        assertEquals(9, said.size(), "k from 1 to 3, t from 0 to k");
        Quantity state = run.subject().trace().quantity("s").orElseThrow();
        said.forEach((cell, words) -> {
            int loss = cell.get(0);
            int time = cell.get(1);
            assertTrue(words.startsWith("‖∂L_" + loss + "/∂s_" + time + "‖ = "), words);
            Trace alone =
                    run.run().network().trace(run.run().inputs(), run.run().batch(), Route.ALL.ofLoss(loss));
            double norm = alone.last(Slot.gradient(state, time)).orElseThrow().norm();
            double shown = Double.parseDouble(words.substring(words.indexOf("= ") + 2, words.indexOf('\n'))
                    .replace('−', '-'));
            assertEquals(norm, shown, 1e-12 * norm);
        });
    }

    @Test
    void projectionsAddUpToTheNormOfTheRecordedGradient() {
        for (String lesson : List.of("lstm-halves", "both-directions", "encoder-decoder", "saturation")) {
            Measured run = Opened.bundled(lesson);
            for (LossGradients gradients :
                    LossRun.of(run, PlotSettings.USUAL, () -> false).gradients()) {
                for (int column = 0; column < gradients.columns().size(); column++) {
                    double sum = 0;
                    for (int k = 0; k < gradients.losses().size(); k++) {
                        sum += gradients.projection(k, column);
                    }
                    int time = gradients.columns().get(column).time();
                    double squares = 0;
                    for (Quantity quantity : gradients.state().at(run.subject(), time)) {
                        double norm = run.subject()
                                .trace()
                                .last(Slot.gradient(quantity, time))
                                .orElseThrow()
                                .norm();
                        squares = Math.hypot(squares, norm);
                    }
                    assertEquals(squares, gradients.total(column), 1e-12 * squares);
                    assertEquals(squares, sum, 1e-12 * squares);
                }
            }
        }
    }

    @Test
    void sharesSayTheSameAsTheTriangle() {
        Measured run = Opened.bundled("lstm-halves");
        Map<List<Integer>, String> triangle = said(Opened.plot(PlotKind.TRIANGLE, run, true), run);
        Map<List<Integer>, String> shares = said(Opened.plot(PlotKind.SHARES, run, false), run);
        assertTrue(shares.size() >= 8, "parts under the pointer: " + shares.keySet());
        shares.forEach((part, words) -> assertEquals(triangle.get(part), words));
        assertTrue(shares.values().stream().anyMatch(words -> words.contains("gradient: −")), "one opposes the rest");
    }

    @Test
    void whatHasNoWayBackIsNotShownAsZero() {
        Measured run = Opened.bundled("both-directions");
        LossGradients left =
                LossRun.of(run, PlotSettings.USUAL, () -> false).gradients().get(0);
        LossGradients right =
                LossRun.of(run, PlotSettings.USUAL, () -> false).gradients().get(1);
        int third = left.columns().indexOf(3).orElseThrow();
        assertTrue(left.exists(3, third) && !left.exists(0, third), "h_L sends to losses after it");
        third = right.columns().indexOf(3).orElseThrow();
        assertTrue(!right.exists(3, third) && right.exists(0, third), "h_R to those before it");
    }

    @Test
    void theCellOfThePathThatIsSteppedThroughIsFramed() {
        Measured run = Opened.bundled("worked-example");
        Quantity state = run.subject().trace().quantity("s").orElseThrow();
        Route path = Route.ALL.ofLoss(3).to(Slot.gradient(state, 1));
        Plot plain = Opened.plot(PlotKind.TRIANGLE, run, true);
        Plot framed = PlotKind.TRIANGLE.measure(List.of(run), PlotSettings.USUAL.along(path), () -> false);
        var before = Opened.painted(plain, AREA, Opened.done(run), THEME);
        var after = Opened.painted(framed, AREA, Opened.done(run), THEME);
        int changed = 0;
        for (int x = 0; x < 800; x += 7) {
            for (int y = 0; y < 330; y++) {
                if (before.getRGB(x, y) != after.getRGB(x, y)) {
                    Optional<Spot> spot =
                            framed.spotAt(new Point2D.Double(x, y), AREA, List.of(Opened.done(run)), THEME);
                    changed += spot.filter(each -> each.loss().orElse(0) == 3 && each.time() == 1)
                                    .isPresent()
                            ? 1
                            : 0;
                }
            }
        }
        assertTrue(changed > 20, changed + " pixels of the cell have changed");
    }

    @Test
    void numbersAreWrittenInFull() {
        assertEquals("−1.5e−7", Numerals.complete(-1.5e-7));
        assertEquals("0.05", Numerals.shortest(0.05));
        assertEquals("0.3", Numerals.brief(0.3));
        assertEquals("2e−12", Numerals.brief(2e-12));
        assertEquals("10⁻⁷", Numerals.power(-7));
    }
}
