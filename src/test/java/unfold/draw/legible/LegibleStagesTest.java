package unfold.draw.legible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.derivation.Program;
import unfold.draw.Frame;
import unfold.draw.Painter;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.cell.CellPictures;
import unfold.draw.cell.CellStagePainter;
import unfold.draw.compare.CellTile;
import unfold.draw.compare.ChainTile;
import unfold.draw.compare.CompareLayout;
import unfold.draw.compare.ComparePainter;
import unfold.draw.compare.Compared;
import unfold.draw.compare.Tile;
import unfold.draw.fold.FoldPainter;
import unfold.draw.legible.TextRecorder.Written;
import unfold.draw.motion.Motion;
import unfold.draw.stage.StagePainter;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;

/** In the projector's profile a class reads all that a stage shows, whichever way it shows the network. */
class LegibleStagesTest {

    private static final double TWENTY_POINTS = 20 * 96.0 / 72;

    /** Indices, as TeX sets them in a line of text, and those of these. */
    private static final double SCRIPT = 0.5;

    private record Case(Program program, Subject subject) {

        static Case of(String name) {
            OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
            Program program = lesson.network().program();
            return new Case(
                    program,
                    Subject.of(name, lesson.trace(), program.dependencies(), program.names())
                            .with(lesson.labels()));
        }

        Frame at(double share) {
            return Frame.at(
                    subject, (int) Math.round(share * subject.trace().steps().size()));
        }
    }

    /** The room that the stage has beside the blackboard, and the text that a window of that size is set in. */
    private static Rectangle2D stage(int width) {
        return width == 1024 ? new Rectangle2D.Double(0, 0, 612, 590) : new Rectangle2D.Double(0, 0, 1150, 850);
    }

    private static Theme theme(int width) {
        return Theme.projector().withTextSize(width == 1024 ? 27 : 36);
    }

    private static void assertRead(Painter painter, Frame frame, int width) {
        Rectangle2D area = stage(width);
        TextRecorder g = new TextRecorder((int) area.getWidth(), (int) area.getHeight());
        painter.paint(g, area, frame, theme(width));
        assertTrue(g.written().size() > 5, "too little is written: " + g.written());
        assertEquals(
                new TreeSet<>(),
                g.written().stream()
                        .filter(LegibleStagesTest::isTooSmall)
                        .map(Written::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isTooSmall(Written written) {
        // In the title of a tile stands the gradient of the first state.
        boolean index = written.text().equals("1");
        boolean formula = written.family().startsWith("jlm") || index;
        return written.pixels() < TWENTY_POINTS * (formula ? SCRIPT : 1) - 0.01;
    }

    @ParameterizedTest
    @CsvSource({
        "worked-example, 1024",
        "lstm-four-gates, 1024",
        "gru, 1024",
        "both-directions, 1024",
        "attention, 1024",
        "worked-example, 1920",
        "lstm-four-gates, 1920",
        "gru, 1920"
    })
    void aClassReadsTheInsideOfACell(String name, int width) {
        Case lesson = Case.of(name);
        CellStagePainter painter = new CellStagePainter(new CellPictures(lesson.program));
        for (double share : new double[] {0.2, 0.7}) {
            assertRead(painter, lesson.at(share), width);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "worked-example, 1024",
        "lstm-four-gates, 1024",
        "gru, 1024",
        "both-directions, 1024",
        "worked-example, 1920",
        "lstm-four-gates, 1920",
        "attention, 1920",
        "attention, 1024",
        "lstm-sentence, 1024",
        "three-cells, 1024",
        "two-losses, 1024",
        "copy-gru, 1024"
    })
    void aClassReadsAFoldedNetwork(String name, int width) {
        Case lesson = Case.of(name);
        assertRead(FoldPainter.at(lesson.program, 1), lesson.at(0.7), width);
    }

    @ParameterizedTest
    @CsvSource({"lstm-four-gates, 1024", "gru, 1024", "both-directions, 1024", "lstm-four-gates, 1920"})
    void aClassReadsTheNumbersOfANetworkWithManyRows(String name, int width) {
        Case lesson = Case.of(name);
        Frame frame = lesson.at(0.3);
        assertRead(new StagePainter(), frame, width);
        TextRecorder g = new TextRecorder(
                (int) stage(width).getWidth(), (int) stage(width).getHeight());
        new StagePainter().paint(g, stage(width), frame, theme(width));
        assertTrue(
                g.written().stream()
                                .filter(each -> each.text().matches("−?\\d\\.\\d+"))
                                .count()
                        > 5,
                () -> "no numbers: " + g.written());
    }

    @ParameterizedTest
    @CsvSource({"1024", "1920"})
    void aClassReadsComparedNetworksAndCells(int width) {
        List<Case> cases = List.of(Case.of("worked-example"), Case.of("lstm-four-gates"));
        List<Frame> frames = cases.stream().map(each -> each.at(0.7)).toList();
        List<Integer> times = frames.stream().map(Frame::activeTime).toList();
        List<Compared> models = List.of(new Compared("RNN", frames.get(0)), new Compared("LSTM", frames.get(1)));
        Rectangle2D area = stage(width);
        for (int focus : new int[] {0, 1}) {
            CompareLayout chains =
                    CompareLayout.of(cases.stream().map(Case::subject).toList(), area, theme(width), times, focus);
            assertRead(
                    painter(chains, models, focus, i -> new ChainTile(chains, i, frames.get(i), rest(frames, i))),
                    frames.get(focus),
                    width);
            CompareLayout cells = CompareLayout.ofCells(2, area, theme(width), focus);
            assertRead(
                    painter(
                            cells,
                            models,
                            focus,
                            i -> new CellTile(
                                    cells,
                                    i,
                                    frames.get(i),
                                    rest(frames, i),
                                    new CellPictures(cases.get(i).program)
                                            .layout(frames.get(i), cells.cell(i), cells.theme()))),
                    frames.get(focus),
                    width);
        }
    }

    private static Motion rest(List<Frame> frames, int model) {
        return Motion.rest(frames.get(model).cursor());
    }

    private interface Tiles {
        Tile of(int model);
    }

    private static Painter painter(CompareLayout layout, List<Compared> models, int focus, Tiles tiles) {
        List<Tile> all = List.of(0, 1).stream()
                .map(i -> layout.isShown(i) ? tiles.of(i) : Tile.NONE)
                .toList();
        return (g, area, frame, theme) -> new ComparePainter(layout, focus).paint(g, models, all);
    }
}
