package unfold.cli;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import unfold.cli.ViewArgument.View;
import unfold.derivation.Program;
import unfold.draw.Frame;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.fold.FoldPainter;
import unfold.draw.plot.Measured;
import unfold.draw.screen.Screen;
import unfold.draw.stage.StagePainter;
import unfold.export.Picture;
import unfold.trace.Trace;

/** Draws the whole screen at one step of a run into a file. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws the network, the blackboard and the plots at one step of a run.")
final class RenderCommand implements Callable<Integer> {

    /** More models beside each other are too small to be read. */
    private static final int MOST = 4;

    private final Lessons lessons;

    @Mixin
    private LessonArguments arguments;

    @Mixin
    private ScreenArguments screen;

    @Mixin
    private ViewArgument view;

    @Option(
            names = "--step",
            required = true,
            paramLabel = "N",
            description = "How many operations are done: 0 is the start of the run.")
    private int step;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The picture; its name ends in .png, .svg or .pdf.")
    private Path file;

    @Option(
            names = "--fold",
            paramLabel = "F",
            description = "How far the folded network is folded, from 0 to 1 (the usual one): a picture of folding.")
    private double fold = 1;

    @Option(
            names = "--motion",
            paramLabel = "F",
            description = "How far the network is on its way to the step, from 0 to 1 (the usual one): a picture of"
                    + " what moves.")
    private double motion = 1;

    @Option(
            names = "--plot",
            paramLabel = "PLOT",
            split = ",",
            description =
                    "The plots instead of those that the lesson opens with, divided by commas: gradient-norms, triangle, ...")
    private List<String> plots = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "MODEL",
            split = ",",
            description = "Draw other models beside the lesson, on its data: the cells rnn, lstm, gru, gru-pytorch, or"
                    + " bundled lessons by their names, divided by commas.")
    private List<String> compared = new ArrayList<>();

    @Option(
            names = "--zoom",
            paramLabel = "X",
            description = "How much wider the network is than its part that is drawn.")
    private double zoom = 1;

    @Option(
            names = "--at",
            paramLabel = "T",
            description = "The time step in the middle of a part, that at work if not given.")
    private Integer middle;

    RenderCommand(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public Integer call() {
        Picture picture = picture();
        Dimension pixels = screen.pixels();
        Theme colours = screen.theme();
        boolean inside = view.view() == View.CELL;
        checkMotion();
        checkFold();
        List<Measured> runs = runs();
        Measured run = runs.get(0);
        Trace trace = run.run().trace();
        if (step < 0 || step > trace.steps().size()) {
            throw new CommandException("There is no step " + step + ": the run has steps 0 to "
                    + trace.steps().size() + ".");
        }
        Painter stage = runs.size() > 1 ? new SideBySide(runs, inside, motion) : stage(run);
        if (isZoomed()) {
            stage = part(trace, runs.size() > 1 || inside);
        }
        Screen whole = new Screen(
                stage,
                new BlackboardPainter(run.run().network().program()),
                PlotNames.board(plots, arguments.plots(lessons), runs));
        Rectangle2D area = new Rectangle2D.Double(0, 0, pixels.width, pixels.height);
        List<Frame> frames = SideBySide.frames(runs, step);
        OutputFile.write(
                file, stream -> stream.write(picture.bytes(pixels, g -> whole.paint(g, area, frames, colours))));
        return Commands.DONE;
    }

    private List<Measured> runs() {
        if (compared.isEmpty()) {
            return List.of(SideBySide.measured("", arguments.open(lessons)));
        }
        List<Measured> runs = arguments.beside(lessons, compared).stream()
                .map(each -> SideBySide.measured(each.name(), each.model()))
                .toList();
        if (runs.size() > MOST) {
            throw new CommandException(
                    "These are " + runs.size() + " models with the lesson itself; at most " + MOST + " are compared.");
        }
        return SideBySide.onCommonScales(runs);
    }

    private Painter stage(Measured run) {
        Program program = run.run().network().program();
        return isFolded() ? FoldPainter.at(program, fold) : view.moving(program).apply(motion);
    }

    private void checkMotion() {
        checkShare("motion", motion);
        if (motion < 1 && (isFolded() || zoom > 1)) {
            throw new CommandException("Only all of a network over time can be drawn in motion, or an open cell.");
        }
    }

    private void checkFold() {
        checkShare("fold", fold);
        if (fold < 1 && !isFolded()) {
            throw new CommandException("Only the view 'folded' can be folded to some extent.");
        }
        if (isFolded() && (zoom > 1 || !compared.isEmpty())) {
            throw new CommandException("Only one network at rest, and all of it, can be drawn folded.");
        }
    }

    private static void checkShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new CommandException("The " + what + " " + share + " is not between 0 and 1.");
        }
    }

    private boolean isFolded() {
        return view.view() == View.FOLDED;
    }

    private boolean isZoomed() {
        if (!(zoom >= 1) || Double.isInfinite(zoom)) {
            throw new CommandException("The zoom " + zoom + " is out of range: it begins at 1.");
        }
        return zoom > 1;
    }

    private Painter part(Trace trace, boolean other) {
        if (other) {
            throw new CommandException("Only the network over time can be zoomed, and only one model.");
        }
        if (middle != null && (middle < 1 || middle > trace.length())) {
            throw new CommandException(
                    "There is no time step " + middle + ": the run has 1 to " + trace.length() + ".");
        }
        return (g, area, frame, theme) -> StagePainter.zoomed(zoom, middle == null ? frame.activeTime() : middle)
                .paint(g, area, frame, theme);
    }

    private Picture picture() {
        try {
            return Picture.of(file);
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage() + ".");
        }
    }
}
