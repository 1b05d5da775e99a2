package unfold.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import unfold.analysis.Run;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.lesson.BundledLessons;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;

/** Runs of lessons, ready to be measured. */
final class Opened {

    /** A state that grows beyond all numbers: its gradients are infinite, and then not numbers. */
    static final String EXPLODING = """
            title: Exploding
            equations: |
              h_t = tanh(p_t) + W h_{t-1} + U x_t
              p_t = 0 h_{t-1}
              L_t = squared_error(h_t, y_t)
            weights:
              U: [[1], [0]]
              W: [[1.0e+60, 0], [0, 1.0e+30]]
            data:
              x: [[1], [1], [1], [1], [1], [1], [1], [1], [1], [1], [1], [1]]
              y: [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0]]
            """;

    /** One unit and one time step. */
    static final String SINGLE = """
            title: Single
            equations: |
              s_t = tanh(u x_t + w s_{t-1})
              L_t = squared_error(s_t, y_t)
            sizes: {s: 1}
            weights:
              u: [[1]]
              w: [[0]]
            data:
              x: [[1]]
              y: [[0]]
            """;

    private Opened() {}

    static Measured bundled(String name) {
        return measured(OpenLesson.open(BundledLessons.ofProgram().read(name)));
    }

    static Measured text(String yaml) {
        return measured(OpenLesson.open(LessonFile.read(yaml, "test.yaml")));
    }

    private static Measured measured(OpenLesson lesson) {
        var program = lesson.network().program();
        Subject subject = Subject.of("test", lesson.trace(), program.dependencies(), program.names())
                .with(lesson.labels());
        return new Measured("", subject, new Run(lesson.network(), lesson.inputs(), lesson.batch(), lesson.trace()));
    }

    static Plot plot(PlotKind kind, Measured run, boolean logarithmic) {
        return kind.measure(List.of(run), PlotSettings.USUAL.with(logarithmic), () -> false);
    }

    /** The run when all is done. */
    static Frame done(Measured run) {
        return Frame.at(run.subject(), run.subject().trace().steps().size());
    }

    static BufferedImage painted(Plot plot, Rectangle2D area, Frame frame, Theme theme) {
        BufferedImage image =
                new BufferedImage((int) area.getWidth(), (int) area.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        plot.paint(g, area, List.of(frame), theme);
        g.dispose();
        return image;
    }
}
