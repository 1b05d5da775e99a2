package unfold.draw.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unfold.analysis.Finding;
import unfold.analysis.GradientCheck;
import unfold.analysis.RandomNetwork;
import unfold.analysis.StepWidths;
import unfold.draw.Hue;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.proof.ProofPainter.Face;
import unfold.notation.Recurrence;

/** The check of an Elman network, painted. */
class ProofPainterTest {

    private static final Theme THEME = Theme.light();
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 800, 220);

    private static Subject subject;
    private static Proof checked;

    @BeforeAll
    static void check() {
        RandomNetwork network = RandomNetwork.of(
                Recurrence.parse("h_t = tanh(U x_t + W h_{t-1})\nL_t = squared_error(h_t, y_t)\n"), "x=3 h=2 y=2");
        subject = Subject.of(
                "Elman",
                network.network().trace(network.inputs()),
                network.network().program().dependencies(),
                network.network().program().names());
        GradientCheck check = new GradientCheck(network.network(), network.inputs());
        Proof found = Proof.notChecked("").checked(check.run());
        Finding.Entry worst = found.report().orElseThrow().telling().orElseThrow();
        checked = found.with(check.widths(worst.place()));
    }

    private static ProofLayout layout(Proof proof, Rectangle2D area) {
        return ProofLayout.of(proof, subject, area, THEME);
    }

    private static BufferedImage painted(Proof proof, Rectangle2D area, Face face) {
        BufferedImage image =
                new BufferedImage((int) area.getMaxX() + 20, (int) area.getMaxY() + 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new ProofPainter(face).paint(g, layout(proof, area), 0);
        g.dispose();
        return image;
    }

    private static boolean isDrawnOn(BufferedImage image, Rectangle2D part) {
        int panel = THEME.color(Hue.PANEL).getRGB();
        int[] pixels = image.getRGB(
                (int) part.getX() + 1,
                (int) part.getY() + 1,
                (int) part.getWidth() - 2,
                (int) part.getHeight() - 2,
                null,
                0,
                (int) part.getWidth() - 2);
        return Arrays.stream(pixels).anyMatch(pixel -> pixel != panel);
    }

    @Test
    void everyQuantityHasARowThatCanBeHit() {
        ProofLayout layout = layout(checked, AREA);
        assertEquals(
                List.of("U", "W", "h", "x"),
                layout.findings().stream().map(Finding::key).toList());
        for (int i = 0; i < 4; i++) {
            Rectangle2D row = layout.row(i, 0);
            assertEquals(
                    Optional.of(layout.findings().get(i)), layout.findingAt(row.getCenterX(), row.getCenterY(), 0));
        }
        Rectangle2D below = layout.row(4, 0);
        assertEquals(Optional.empty(), layout.findingAt(below.getCenterX(), below.getCenterY(), 0));
        Rectangle2D entry = layout.entry();
        assertEquals(Optional.empty(), layout.findingAt(entry.getCenterX(), entry.getCenterY(), 0));
    }

    @Test
    void scrolledRowsAreHitWhereTheyStand() {
        Rectangle2D small = new Rectangle2D.Double(0, 0, 800, 110);
        ProofLayout layout = layout(checked, small);
        assertTrue(layout.rowsHeight() > layout.rows().getHeight());
        double offset = layout.rowsHeight() - layout.rows().getHeight();
        Rectangle2D last = layout.row(3, offset);
        assertTrue(layout.rows().contains(last), () -> last + " in " + layout.rows());
        assertEquals(
                "x",
                layout.findingAt(5, last.getCenterY(), offset).orElseThrow().key());
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void theChosenEntryIsShownWithEveryFaceAtEverySize(Face face) {
        for (Rectangle2D area :
                List.of(AREA, new Rectangle2D.Double(0, 0, 420, 120), new Rectangle2D.Double(0, 0, 1500, 300))) {
            BufferedImage image = painted(checked, area, face);
            assertTrue(isDrawnOn(image, layout(checked, area).entry()));
            assertTrue(isDrawnOn(image, layout(checked, area).rows()));
        }
    }

    @Test
    void facesTakeTurnsWhereThereIsLittleRoom() {
        ProofLayout usual = layout(checked, AREA);
        assertEquals(Face.TABLE, ProofPainter.after(Face.CURVE, usual));
        assertEquals(Face.CURVE, ProofPainter.after(Face.TABLE, usual));
        ProofLayout small = layout(checked, new Rectangle2D.Double(0, 0, 420, 120));
        assertEquals(Face.CURVE, ProofPainter.after(Face.NUMBERS, small));
        assertEquals(Face.NUMBERS, ProofPainter.after(Face.TABLE, small));
        ProofLayout large = layout(checked, new Rectangle2D.Double(0, 0, 1900, 300));
        assertEquals(Face.BOTH, ProofPainter.after(Face.BOTH, large));
    }

    @Test
    void theVerdictIsThereHoweverLittleRoomThereIs() {
        for (int width = 320; width < 1600; width += 80) {
            List<String> headings = layout(checked, new Rectangle2D.Double(0, 0, width, 200))
                    .table()
                    .headings();
            assertTrue(headings.size() > 1, "at " + width);
            assertTrue(width < 480 || headings.contains("verdict"), "at " + width);
        }
        List<String> wide =
                layout(checked, new Rectangle2D.Double(0, 0, 2400, 200)).table().headings();
        assertEquals(List.of("", "shape", "verdict", "agree", "error", "at", "analytic", "numeric"), wide);
    }

    @Test
    void everyStateSaysSomethingElse() {
        Proof open = Proof.notChecked("");
        List<Proof> states = List.of(
                Proof.NOTHING,
                open,
                Proof.notChecked("truncated every 2 steps"),
                open.checking(10, 24),
                open.checking(20, 24),
                checked);
        List<Integer> pictures = states.stream()
                .map(proof -> Arrays.hashCode(painted(proof, AREA, Face.CURVE).getRGB(0, 0, 800, 220, null, 0, 800)))
                .distinct()
                .toList();
        assertEquals(states.size(), pictures.size());
    }

    @Test
    void nothingIsPaintedOutside() {
        BufferedImage image = painted(checked, AREA, Face.CURVE);
        for (int x = 0; x < image.getWidth(); x++) {
            assertEquals(0, image.getRGB(x, 225) & 0xffffff);
        }
        for (int y = 0; y < image.getHeight(); y++) {
            assertEquals(0, image.getRGB(805, y) & 0xffffff);
        }
    }

    @Test
    void theTableKeepsTheDecidingWidthHoweverFewRowsThereAre() {
        StepWidths entry = checked.entry().orElseThrow();
        for (int rows = 1; rows <= 40; rows++) {
            List<StepWidths.Width> shown = WidthTable.chosen(entry, rows);
            assertTrue(shown.size() <= rows);
            assertTrue(shown.contains(entry.deciding()));
        }
        assertEquals(entry.widths(), WidthTable.chosen(entry, 40));
    }

    @Test
    void theRangeOfTheCurveHoldsEveryErrorThatHasALogarithm() {
        StepWidths entry = checked.entry().orElseThrow();
        double[] range = WidthChart.range(entry);
        assertNotEquals(range[0], range[1]);
        entry.widths().stream()
                .map(width -> entry.error(width.slope()))
                .filter(error -> error > 0)
                .map(Math::log10)
                .forEach(log -> assertFalse(log < range[0] || log > range[1]));
    }
}
