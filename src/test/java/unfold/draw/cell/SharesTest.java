package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.draw.Frame;
import unfold.draw.cell.Shares.Share;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

class SharesTest {

    static Stream<CellCase> lessons() {
        return CellCase.all();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void sharesAddUpToTheGradient(CellCase lesson) {
        int end = lesson.subject().trace().steps().size();
        OpenLayout layout = lesson.stages(2).get(0);
        Frame frame = Frame.at(lesson.subject(), end);
        Moment moment = new Moment(frame, layout.cell());
        for (Figure figure : layout.cell().figures()) {
            if (figure.shares() == null) {
                continue;
            }
            Slot gradient =
                    figure.slot(lesson.program(), moment.now()).orElseThrow().gradient();
            List<Share> shares = new Shares(moment).of(figure);
            Tensor whole = frame.at(gradient).orElse(null);
            assertEquals(whole == null, shares.isEmpty(), () -> gradient + ": " + shares);
            for (int i = 0; whole != null && i < whole.size(); i++) {
                int at = i;
                double sum = shares.stream()
                        .mapToDouble(share -> share.sum().get(at))
                        .sum();
                assertEquals(whole.get(i), sum, 1e-12 * (1 + Math.abs(whole.get(i))));
            }
            if (whole != null && whole.norm() > 0) {
                assertEquals(1, shares.stream().mapToDouble(Share::part).sum(), 1e-9);
            }
        }
    }

    @Test
    void theStateOfAnLstmIsReachedByTheStateAndByTheHiddenState() {
        CellCase lesson = CellCase.of("lstm-four-gates");
        int end = lesson.subject().trace().steps().size();
        OpenLayout layout = lesson.stages(1).get(0);
        Moment moment = new Moment(Frame.at(lesson.subject(), end), layout.cell());
        Figure state = layout.cell().figure(lane(layout, true).value());
        Figure hidden = layout.cell().figure(lane(layout, false).value());
        assertEquals(List.of(Shares.Kind.STATE, Shares.Kind.HERE), kinds(moment, state));
        assertEquals(List.of(Shares.Kind.STEP, Shares.Kind.HERE), kinds(moment, hidden));
    }

    private static Lane lane(OpenLayout layout, boolean rail) {
        return layout.cell().lanes().stream()
                .filter(lane -> lane.rail() == rail)
                .findFirst()
                .orElseThrow();
    }

    private static List<Shares.Kind> kinds(Moment moment, Figure figure) {
        return new Shares(moment).of(figure).stream().map(Share::kind).toList();
    }

    @Test
    void partsLieSideBySideAndOpposedOnesLeftOfZero() {
        List<Share> shares = List.of(share(0.7), share(-0.25), share(0.55));
        Rectangle2D place = new Rectangle2D.Double(100, 10, 150, 20);
        assertEquals(new Rectangle2D.Double(125, 10, 70, 6), part(place, shares, 0));
        assertEquals(new Rectangle2D.Double(100, 10, 25, 6), part(place, shares, 1));
        assertEquals(new Rectangle2D.Double(195, 10, 55, 6), part(place, shares, 2));
        assertEquals("−25 %", SharesPainter.percent(-0.25));
        assertEquals("<1 %", SharesPainter.percent(0.001));
        assertEquals("0 %", SharesPainter.percent(0));
    }

    private static Rectangle2D part(Rectangle2D place, List<Share> shares, int index) {
        Rectangle2D exact = SharesPainter.part(place, shares, shares.get(index), 10);
        return new Rectangle2D.Double(
                Math.rint(exact.getX()), exact.getY(), Math.rint(exact.getWidth()), exact.getHeight());
    }

    private static Share share(double part) {
        return new Share(Shares.Kind.HERE, List.of(), Tensor.scalar(part), part);
    }

    @Test
    void barsLieBetweenTheEndsOfTheirScale() {
        Rectangle2D cell = new Rectangle2D.Double(10, 20, 40, 80);
        Ends gate = new Ends(0, 1);
        Ends both = new Ends(-1, 1);
        for (double value : new double[] {-1, -0.4, 0, 0.3, 1, 1e-9}) {
            for (boolean standing : new boolean[] {true, false}) {
                assertTrue(cell.contains(both.bar(cell, value, standing)) || value == 0, () -> "at " + value);
            }
        }
        assertEquals(new Rectangle2D.Double(10, 80, 40, 20), gate.bar(cell, 0.25, true));
        assertEquals(new Rectangle2D.Double(10, 20, 10, 80), gate.bar(cell, 0.25, false));
        assertEquals(new Rectangle2D.Double(10, 40, 40, 20), both.bar(cell, 0.5, true));
        assertEquals(new Rectangle2D.Double(10, 60, 40, 20), both.bar(cell, -0.5, true));
        assertEquals(new Rectangle2D.Double(20, 20, 10, 80), both.bar(cell, -0.5, false));
    }
}
