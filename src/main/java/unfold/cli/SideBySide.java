package unfold.cli;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.analysis.Run;
import unfold.derivation.Program;
import unfold.draw.Frame;
import unfold.draw.Painter;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.cell.CellPictures;
import unfold.draw.compare.CellTile;
import unfold.draw.compare.ChainTile;
import unfold.draw.compare.CompareLayout;
import unfold.draw.compare.ComparePainter;
import unfold.draw.compare.Compared;
import unfold.draw.compare.Tile;
import unfold.draw.motion.Motion;
import unfold.draw.plot.Measured;
import unfold.trace.Correspondence;
import unfold.trace.Trace;

/** Paints a lesson's stage with other models beside it, each where the lesson is. */
final class SideBySide implements Painter {

    private final List<Measured> runs;
    private final boolean inside;
    private final double fraction;

    /**
     * A painter of these models.
     *
     * @param inside whether the insides of the cells are painted, or the networks over time
     * @param fraction how far the lesson is on its way to the step, from 0 to 1
     */
    SideBySide(List<Measured> runs, boolean inside, double fraction) {
        this.runs = runs;
        this.inside = inside;
        this.fraction = fraction;
    }

    /** Runs a model. */
    static Measured measured(String name, Lessons.Runnable lesson) {
        Trace trace = lesson.network().trace(lesson.inputs(), lesson.batch());
        Program program = lesson.network().program();
        Subject subject = Subject.of(lesson.title(), trace, program.dependencies(), program.names())
                .with(lesson.labels())
                .with(lesson.commentary());
        return new Measured(name, subject, new Run(lesson.network(), lesson.inputs(), lesson.batch(), trace))
                .clipped(lesson.thresholds());
    }

    /** The same runs, in which the same number has the same colour. */
    static List<Measured> onCommonScales(List<Measured> runs) {
        List<Subject> subjects =
                Subject.onCommonScales(runs.stream().map(Measured::subject).toList());
        List<Measured> common = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            common.add(runs.get(i).with(subjects.get(i)));
        }
        return common;
    }

    /** All models where the first one is at that step. */
    static List<Frame> frames(List<Measured> runs, int step) {
        Trace first = runs.get(0).subject().trace();
        return runs.stream()
                .map(run -> Frame.at(
                        run.subject(),
                        run == runs.get(0)
                                ? step
                                : Correspondence.between(first, run.subject().trace())
                                        .of(step)))
                .toList();
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        List<Frame> frames = frames(runs, frame.cursor());
        CompareLayout layout = inside
                ? CompareLayout.ofCells(runs.size(), area, theme, 0)
                : CompareLayout.of(
                        frames.stream().map(Frame::subject).toList(),
                        area,
                        theme,
                        frames.stream().map(Frame::activeTime).toList(),
                        0);
        List<Compared> models = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            models.add(new Compared(runs.get(i).name(), frames.get(i)));
        }
        new ComparePainter(layout, 0).paint(g, models, tiles(layout, frame.cursor()));
    }

    private List<Tile> tiles(CompareLayout layout, int step) {
        List<Frame> before = frames(runs, Math.max(0, step - 1));
        List<Frame> after = frames(runs, step);
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int from = before.get(i).cursor();
            int to = after.get(i).cursor();
            Motion motion = new Motion(Math.min(from, to), to, fraction);
            tiles.add(layout.isShown(i) ? tile(layout, i, after.get(i), motion) : Tile.NONE);
        }
        return tiles;
    }

    private Tile tile(CompareLayout layout, int model, Frame frame, Motion motion) {
        return inside
                ? new CellTile(
                        layout, model, frame, motion, pictures(model).layout(frame, layout.cell(model), layout.theme()))
                : new ChainTile(layout, model, frame, motion);
    }

    private CellPictures pictures(int model) {
        return new CellPictures(runs.get(model).run().network().program());
    }
}
