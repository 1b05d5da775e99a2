package unfold.draw.legible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.analysis.Run;
import unfold.derivation.Program;
import unfold.draw.Commentary;
import unfold.draw.Frame;
import unfold.draw.Painter;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.header.HeaderPainter;
import unfold.draw.legible.TextRecorder.Written;
import unfold.draw.parameters.ParametersPainter;
import unfold.draw.plot.Measured;
import unfold.draw.plot.PlotBoard;
import unfold.draw.plot.PlotKind;
import unfold.draw.plot.PlotSettings;
import unfold.draw.stage.StagePainter;
import unfold.draw.transport.ScrubberPainter;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;

/** What is written can be read: measured where it is painted, by its size and by what it stands on. */
class LegibilityTest {

    private static final Map<String, Lesson> LESSONS = new ConcurrentHashMap<>();

    /** JavaFX and AWT count in pixels of which 96 make an inch, and 72 points do. */
    private static final double TWENTY_POINTS = 20 * 96.0 / 72;

    /** Indices and the parts of fractions, as TeX sets them in a line of text, and those of these. */
    private static final double SCRIPT = 0.5;

    private record Lesson(Subject subject, Program program, PlotBoard plots) {

        static Lesson of(String name) {
            return LESSONS.computeIfAbsent(name, Lesson::open);
        }

        private static Lesson open(String name) {
            OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
            Program program = lesson.network().program();
            Subject subject = Subject.of(name, lesson.trace(), program.dependencies(), program.names())
                    .with(lesson.labels())
                    .with(Commentary.of(lesson.lesson().presentation().introduction(), lesson.notes()));
            Measured run = new Measured(
                    "", subject, new Run(lesson.network(), lesson.inputs(), lesson.batch(), lesson.trace()));
            PlotBoard plots =
                    PlotBoard.of(List.of(PlotKind.values()[0]), List.of(run), PlotSettings.USUAL, () -> false);
            return new Lesson(subject, program, plots);
        }

        Frame at(double share) {
            return Frame.at(
                    subject, (int) Math.round(share * subject.trace().steps().size()));
        }
    }

    private static List<Written> written(Painter painter, Frame frame, Theme theme, double width, double height) {
        TextRecorder g = new TextRecorder((int) width, (int) height);
        painter.paint(g, new Rectangle2D.Double(0, 0, (int) width, (int) height), frame, theme);
        return g.written();
    }

    /** The panes of a window as the projector's profile shares them out. */
    private static List<Written> lecture(Lesson lesson, Frame frame, Theme theme, double width, double height) {
        double header = HeaderPainter.height(theme);
        double body = height - header - 2.2 * theme.controls().px(2.4);
        List<Written> all = new ArrayList<>(written(new HeaderPainter(), frame, theme, width, header));
        all.addAll(written(new StagePainter(), frame, theme, 0.6 * width, body));
        all.addAll(written(new BlackboardPainter(lesson.program()), frame, theme, 0.4 * width, body));
        return all;
    }

    private static void assertNone(List<Written> all, Predicate<Written> wrong) {
        assertTrue(all.size() > 5, "too little is written: " + all);
        assertEquals(
                new TreeSet<>(),
                all.stream().filter(wrong).map(Written::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isTooSmall(Written written) {
        boolean formula = written.family().startsWith("jlm");
        return written.pixels() < TWENTY_POINTS * (formula ? SCRIPT : 1) - 0.01;
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, 27", "1920, 1080, 36"})
    void aClassReadsAllOfASmallNetworkInTheProjectorsProfile(double width, double height, double text) {
        Theme theme = Theme.projector().withTextSize(text);
        for (String name : List.of("worked-example", "length-10")) {
            Lesson lesson = Lesson.of(name);
            for (double share : new double[] {0.25, 0.7}) {
                assertNone(lecture(lesson, lesson.at(share), theme, width, height), LegibilityTest::isTooSmall);
            }
        }
    }

    @Test
    void theWorkedExampleShowsItsNumbersToAClassEvenOnASmallProjector() {
        Lesson lesson = Lesson.of("worked-example");
        List<Written> all = lecture(lesson, lesson.at(0.7), Theme.projector().withTextSize(27), 1024, 768);
        assertTrue(all.stream().anyMatch(each -> each.text().equals("0.213")), all::toString);
    }

    @Test
    void axesAreLabelledForAClass() {
        Lesson lesson = Lesson.of("length-10");
        Theme theme = Theme.projector().withTextSize(27);
        List<Written> all = written(
                (g, area, frame, look) -> lesson.plots().paint(g, area, List.of(frame), look),
                lesson.at(0.8),
                theme,
                600,
                280);
        assertNone(all, LegibilityTest::isTooSmall);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void allThatIsPaintedStandsOutFromItsGround(String name) {
        Theme theme = Stream.of(Theme.light(), Theme.dark(), Theme.projector())
                .filter(each -> each.palette().name().equals(name))
                .findFirst()
                .orElseThrow();
        double least = name.equals("projector") ? 7 : 4.5;
        Lesson lesson = Lesson.of("worked-example");
        for (double share : new double[] {0, 0.3, 0.8}) {
            Frame frame = lesson.at(share);
            List<Written> all = lecture(lesson, frame, theme, 1280, 800);
            all.addAll(written(new ParametersPainter(), frame, theme, 700, 400));
            all.addAll(written(new ScrubberPainter(), frame, theme.controls(), 500, 60));
            all.addAll(written(
                    (g, area, f, look) -> lesson.plots().paint(g, area, List.of(f), look), frame, theme, 600, 280));
            assertNone(all, written -> written.contrast() < least);
        }
    }
}
