package unfold.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.plot.curve.Note;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.trace.Quantity;

/** Which plots suit which run. */
class PlotsTest {

    private static final Theme THEME = Theme.light();
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 600, 300);

    private static final String ATTENTION = """
            title: Attention
            equations: |
              h_t = tanh(U x_t + W h_{t-1})
              for u = 1..N:
              s_0 = h_T
              a_u = softmax(h_{1:T}ᵀ s_{u-1})
              c_u = h_{1:T} a_u
              s_u = tanh(A [s_{u-1}; c_u])
              L_u = squared_error(s_u, y_u)
            sizes: {h: 2}
            weights:
              U: {init: normal, seed: 1}
              W: {init: normal, seed: 2}
              A: {init: normal, seed: 3}
            data:
              x: [[1, 0], [0, 1], [1, 1], [0, 0]]
              y: [[1, 0], [0, 1]]
            """;

    private static final String ENERGY = """
            title: Energy
            equations: |
              s_0 = p
              s_t = sign(W s_{t-1})
              E_t = -(s_tᵀ W s_t) / 2
            sizes: {T: 3}
            weights:
              p: [1, -1, 1]
              W: [[0, 1, 1], [1, 0, 1], [1, 1, 0]]
            """;

    private static Subject subject(String text) {
        OpenLesson lesson = OpenLesson.open(LessonFile.read(text, "test.yaml"));
        return Subject.of(
                "test",
                lesson.trace(),
                lesson.network().program().dependencies(),
                lesson.network().program().names());
    }

    private static BufferedImage painted(Frame frame) {
        BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Measured run = new Measured("", frame.subject(), null);
        PlotBoard.of(PlotKind.usual(run), List.of(run), PlotSettings.USUAL, () -> false)
                .paint(g, AREA, List.of(frame), THEME);
        g.dispose();
        return image;
    }

    private static int colours(BufferedImage image, int x, int y) {
        int found = 0;
        int ground = THEME.color(Hue.PANEL).getRGB();
        for (int dx = -4; dx <= 4; dx++) {
            for (int dy = -4; dy <= 4; dy++) {
                found += new Color(image.getRGB(x + dx, y + dy)).getRGB() == ground ? 0 : 1;
            }
        }
        return found;
    }

    @Test
    void sharesOfAWholeSequenceAreAttention() {
        Optional<Quantity> attending = AttentionMap.attending(subject(ATTENTION));
        assertEquals("a", attending.orElseThrow().key());
        assertEquals(Optional.empty(), AttentionMap.attending(subject(ENERGY)));
        assertEquals(
                Optional.empty(),
                AttentionMap.attending(subject(ATTENTION.replace("softmax(h_{1:T}ᵀ s_{u-1})", "h_{1:T}ᵀ s_{u-1}"))));
    }

    @Test
    void rowsOfTheMapFillAsTheDecoderGoesOn() {
        Subject subject = subject(ATTENTION);
        BufferedImage before = painted(Frame.at(subject, 4));
        BufferedImage after = painted(Frame.at(subject, subject.trace().steps().size()));
        int ground = THEME.color(Hue.PANEL).getRGB();
        int x = 40;
        int y = 250;
        assertEquals(ground, before.getRGB(x, y), "no weights yet");
        assertTrue(after.getRGB(x, y) != ground, "the last row has its weights");
    }

    @Test
    void forwardOnlyRunsShowTheirNumbers() {
        Subject subject = subject(ENERGY);
        int end = subject.trace().steps().size();
        BufferedImage done = painted(Frame.at(subject, end));
        int drawn = 0;
        for (int x = 80; x < 580; x += 9) {
            for (int y = 60; y < 230; y += 9) {
                drawn += colours(done, x, y) > 30 ? 1 : 0;
            }
        }
        assertTrue(drawn > 0, "no mark of an energy");
    }

    @Test
    void namesOfRunsLeaveOutWhatAllBeginWith() {
        assertEquals(List.of("bias 0", "bias 5"), briefly("LSTM, forget bias 0", "LSTM, forget bias 5"));
        assertEquals(List.of("Gain 1, small", "Gain 1.5, small"), briefly("Gain 1, small", "Gain 1.5, small"));
        assertEquals(List.of("RNN", "RNN before"), briefly("RNN", "RNN before"));
        assertEquals(List.of("alone as it is"), briefly("alone as it is"));
    }

    private static List<String> briefly(String... names) {
        Measured run = Opened.bundled("worked-example");
        return Measured.briefly(Stream.of(names).map(run::named).toList()).stream()
                .map(Measured::name)
                .toList();
    }

    @Test
    void whatIsSaidOfAllRunsIsSaidOnce() {
        Measured run = Opened.bundled("worked-example");
        List<Measured> runs = List.of(run.named("a"), run.named("b"));
        List<Note> same = List.of(new Note("a: S = (h, c)", 0, 0), new Note("b: S = (h, c)", 1, 0));
        assertEquals(List.of(new Note("S = (h, c)", 0, 0)), Alike.notes(same, runs));
        List<Note> other = List.of(new Note("a: S = (h, c)", 0, 0), new Note("b: S = (s, c)", 1, 0));
        assertEquals(other, Alike.notes(other, runs));
        assertEquals(same, Alike.notes(same, List.of(run)));
    }
}
