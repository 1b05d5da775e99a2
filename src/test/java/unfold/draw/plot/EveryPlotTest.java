package unfold.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.analysis.Run;
import unfold.analysis.Thresholds;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.lesson.BundledLessons;
import unfold.lesson.Lesson;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;

/** Every kind of plot, of every structure that it suits: it can be painted and pointed at, at any cursor and size. */
class EveryPlotTest {

    private static final Theme THEME = Theme.light();

    /** The places of the plots in windows of 1920×1080 and 1024×768 pixels, and one that is too small. */
    private static final int EDGE = 5;

    private static final Rectangle2D LARGE = new Rectangle2D.Double(EDGE, EDGE, 800, 330);
    private static final Rectangle2D SMALL = new Rectangle2D.Double(EDGE, EDGE, 430, 200);
    private static final Rectangle2D TINY = new Rectangle2D.Double(EDGE, EDGE, 60, 30);
    private static final int NOTHING = 0xff000000;

    private static final String ONE_STEP = """
            title: One step
            equations: |
              h_t = tanh(U x_t + W h_{t-1})
              L_t = squared_error(h_t, y_t)
            weights: {U: [[0.5]], W: [[0.9]]}
            data: {x: [1], y: [0]}
            """;

    private static final String DEAD = """
            title: Every unit is dead
            equations: |
              h_t = relu(U x_t + W h_{t-1})
              L_t = squared_error(h_t, y_t)
            weights: {U: [[-1], [-1]], W: [[0.5, 0], [0, 0.5]]}
            data: {x: [1, 2, 3], y: [[1, 1], [1, 1], [1, 1]]}
            """;

    private static final String INFINITE = """
            title: Beyond every number
            equations: |
              h_t = W h_{t-1} + U x_t
              L_t = squared_error(h_t, y_t)
            weights: {U: [[1]], W: [[1.0e80]]}
            data: {x: [1, 0, 0, 0, 0, 0, 0], y: [0, 0, 0, 0, 0, 0, 0]}
            """;

    private static Measured measured(Lesson lesson, String name) {
        OpenLesson open = OpenLesson.open(lesson);
        Subject subject = Subject.of(
                        "",
                        open.trace(),
                        open.network().program().dependencies(),
                        open.network().program().names())
                .with(open.labels());
        Run run = new Run(open.network(), open.inputs(), open.batch(), open.trace());
        return new Measured(name, subject, run, new Thresholds(OptionalDouble.of(1), OptionalDouble.of(0.5)));
    }

    private static Measured bundled(String word, String name) {
        return measured(BundledLessons.ofProgram().read(word), name);
    }

    private static void tryAll(List<Measured> runs) {
        for (PlotKind kind : PlotKind.suiting(runs.get(0))) {
            Plot decades = kind.measure(runs, PlotSettings.USUAL, () -> false);
            paint(kind, decades, frames(runs, 0), SMALL);
            paint(kind, decades, frames(runs, 0.6), SMALL);
            paint(kind, decades, frames(runs, 1), TINY);
            Plot linear = kind.measure(runs, PlotSettings.USUAL.with(false), () -> false);
            paint(kind, linear, frames(runs, 1), LARGE);
            point(kind, linear, frames(runs, 1), LARGE);
        }
    }

    private static List<Frame> frames(List<Measured> runs, double share) {
        return runs.stream()
                .map(Measured::subject)
                .map(each -> Frame.at(each, (int) (share * each.trace().steps().size())))
                .toList();
    }

    private static void paint(PlotKind kind, Plot plot, List<Frame> frames, Rectangle2D area) {
        int width = (int) area.getMaxX() + EDGE;
        int height = (int) area.getMaxY() + EDGE;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        plot.paint(g, area, frames, THEME);
        g.dispose();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        int panel = THEME.color(Hue.PANEL).getRGB();
        boolean drawn = false;
        for (int i = 0; i < pixels.length; i++) {
            if (area.contains(i % width, i / width)) {
                drawn |= pixels[i] != panel;
            } else {
                assertEquals(NOTHING, pixels[i], kind + " paints outside");
            }
        }
        assertTrue(drawn, kind + " is empty");
    }

    private static void point(PlotKind kind, Plot plot, List<Frame> frames, Rectangle2D area) {
        for (double share : new double[] {0, 0.5, 1}) {
            Point2D at =
                    new Point2D.Double(area.getX() + share * area.getWidth(), area.getY() + share * area.getHeight());
            plot.spotAt(at, area, frames, THEME)
                    .ifPresent(spot -> assertFalse(spot.words().isBlank(), kind + " has nothing to say"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sigmoid-quarter",
                "orthogonal-gain-1.5",
                "lstm-four-gates",
                "attention",
                "both-directions",
                "hopfield",
                "batch-of-sentences"
            })
    void ofALesson(String word) {
        tryAll(List.of(bundled(word, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE_STEP, DEAD, INFINITE})
    void ofAnExtreme(String text) {
        tryAll(List.of(measured(LessonFile.read(text, "extreme.yaml"), "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gru"})
    void ofSeveralRuns(String other) {
        tryAll(List.of(bundled("lstm-four-gates", "LSTM"), bundled(other, other)));
    }
}
