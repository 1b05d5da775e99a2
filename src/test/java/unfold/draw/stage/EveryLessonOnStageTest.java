package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.analysis.Run;
import unfold.derivation.Program;
import unfold.draw.Commentary;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.plot.Measured;
import unfold.draw.plot.PlotBoard;
import unfold.draw.plot.PlotKind;
import unfold.draw.plot.PlotSettings;
import unfold.draw.screen.Screen;
import unfold.draw.screen.ScreenLayout;
import unfold.export.Picture;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;

/** Every bundled lesson can be drawn: nothing on its stage covers anything else. */
class EveryLessonOnStageTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    /** What is only to be painted is painted here: a file of each step would take longer than all else. */
    private static final BufferedImage SCREEN = new BufferedImage(1024, 768, BufferedImage.TYPE_INT_RGB);

    static Stream<String> lessons() {
        return BundledLessons.ofProgram().all().stream().map(BundledLessons.Entry::name);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void nothingCoversAnythingElse(String name) {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
        Subject subject = subject(lesson);
        for (Theme theme : List.of(Theme.light(), Theme.projector())) {
            for (Dimension size : List.of(new Dimension(1920, 1080), new Dimension(1024, 768))) {
                Rectangle2D screen = new Rectangle2D.Double(0, 0, size.width, size.height);
                Rectangle2D area = ScreenLayout.of(screen, theme).stage();
                StageLayout layout = StageLayout.of(subject, area, theme, 1);
                for (int time : someTimes(subject)) {
                    check(layout.at(time), area, name + " at " + time + " in " + size);
                }
            }
        }
    }

    /** The first, middle and last time step of each sequence, and what is before the first. */
    private static Set<Integer> someTimes(Subject subject) {
        Set<Integer> times = new LinkedHashSet<>();
        subject.trace().timeline().intervals().forEach(interval -> {
            times.addAll(List.of(interval.first(), interval.first() + interval.length() / 2, interval.last()));
        });
        times.retainAll(subject.times().boxed().toList());
        return times;
    }

    private static void check(StageLayout layout, Rectangle2D area, String where) {
        List<Box> boxes = layout.boxes();
        assertFalse(boxes.isEmpty(), where);
        // Words are put together only for what fails: there are hundreds of thousands of pairs.
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            Rectangle2D frame = box.frame();
            assertTrue(within(area, frame), () -> where + ": " + box.slot() + " leaves the stage");
            for (Box other : boxes.subList(0, i)) {
                assertFalse(overlap(frame, other.frame()), () -> where + ": " + box.slot() + " covers " + other.slot());
            }
        }
        List<Rectangle2D> titles =
                layout.titles().stream().map(ColumnTitle::place).toList();
        for (int i = 0; i < titles.size(); i++) {
            Rectangle2D title = titles.get(i);
            assertTrue(within(area, title), where + ": a title leaves the stage");
            assertTrue(titles.subList(0, i).stream().noneMatch(other -> overlap(other, title)), where + ": titles");
            assertTrue(boxes.stream().noneMatch(box -> overlap(box.frame(), title)), where + ": a title on a box");
        }
    }

    private static boolean within(Rectangle2D area, Rectangle2D r) {
        return r.getX() >= area.getX() - 1
                && r.getMaxX() <= area.getMaxX() + 1
                && r.getY() >= area.getY() - 1
                && r.getMaxY() <= area.getMaxY() + 1;
    }

    private static boolean overlap(Rectangle2D a, Rectangle2D b) {
        return a.getX() < b.getMaxX() - 0.5
                && b.getX() < a.getMaxX() - 0.5
                && a.getY() < b.getMaxY() - 0.5
                && b.getY() < a.getMaxY() - 0.5;
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itsFirstMiddleAndLastStepBecomePictures(String name) throws IOException {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
        Subject subject = subject(lesson);
        Measured run =
                new Measured("", subject, new Run(lesson.network(), lesson.inputs(), lesson.batch(), subject.trace()));
        PlotBoard plots = PlotBoard.of(PlotKind.usual(run), List.of(run), PlotSettings.USUAL, () -> false);
        Screen screen = new Screen(new BlackboardPainter(lesson.network().program()), plots);
        Rectangle2D area = new Rectangle2D.Double(0, 0, SCREEN.getWidth(), SCREEN.getHeight());
        int end = subject.trace().steps().size();
        for (int cursor : new int[] {0, end}) {
            Graphics2D g = SCREEN.createGraphics();
            screen.paint(g, area, Frame.at(subject, cursor), Theme.light());
            g.dispose();
        }
        byte[] png = Picture.of(Path.of("step.png"))
                .bytes(
                        new Dimension(SCREEN.getWidth(), SCREEN.getHeight()),
                        g -> screen.paint(g, area, Frame.at(subject, end / 2), Theme.light()));
        assertArrayEquals(PNG, Arrays.copyOf(png, 4));
        assertTrue(png.length > 20_000, name + ": " + png.length + " bytes are no screen");
    }

    private static Subject subject(OpenLesson lesson) {
        Program program = lesson.network().program();
        return Subject.of(lesson.lesson().title(), lesson.trace(), program.dependencies(), program.names())
                .with(lesson.labels())
                .with(Commentary.of(lesson.lesson().presentation().introduction(), lesson.notes()));
    }
}
