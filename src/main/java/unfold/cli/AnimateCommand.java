package unfold.cli;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.DoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import unfold.derivation.Program;
import unfold.draw.Frame;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.blackboard.BlackboardPainter;
import unfold.draw.plot.Measured;
import unfold.draw.plot.PlotBoard;
import unfold.draw.screen.Screen;
import unfold.export.Animation;
import unfold.export.Animation.Shot;
import unfold.export.Picture;

/** Draws the way from one step of a run to another as it is seen in the window. */
@Command(
        name = "animate",
        mixinStandardHelpOptions = true,
        description = "Draws the way from one step of a run to another: a GIF, or a numbered series of pictures.")
final class AnimateCommand implements Callable<Integer> {

    private static final int MOST = 2000;

    /** A transition in the window takes so many hundredths of a second, and so long the result is looked at. */
    private static final int TRANSITION = 35;

    private static final int REST = 40;

    /** Players take shorter times for none at all. */
    private static final int SHORTEST = 2;

    private final Lessons lessons;

    @Mixin
    private LessonArguments arguments;

    @Mixin
    private ScreenArguments screen;

    @Mixin
    private ViewArgument view;

    @Option(names = "--from", required = true, paramLabel = "N", description = "How many operations are done first.")
    private int from;

    @Option(names = "--to", required = true, paramLabel = "N", description = "How many are done in the end.")
    private int to;

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = "How many pictures each operation has, 10 if not given.")
    private int count = 10;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "A name that ends in .gif; or in .png, .svg or .pdf for as many files, with -0001, -0002, ..."
                    + " before the ending.")
    private Path file;

    AnimateCommand(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public Integer call() {
        boolean isGif = file.toString().toLowerCase(Locale.ROOT).endsWith(".gif");
        Picture picture = isGif ? null : picture();
        OutputFile.refuseImpossible(file);
        Dimension pixels = screen.pixels();
        Theme theme = screen.theme();
        Measured run = SideBySide.measured("", arguments.open(lessons));
        check(run.subject().trace().steps().size());
        Program program = run.run().network().program();
        DoubleFunction<Painter> stage = view.moving(program);
        BlackboardPainter blackboard = new BlackboardPainter(program);
        PlotBoard plots = PlotNames.board(List.of(), arguments.plots(lessons), List.of(run));
        Rectangle2D area = new Rectangle2D.Double(0, 0, pixels.width, pixels.height);
        List<Shot> shots = new ArrayList<>();
        for (int step = from; step <= to; step++) {
            List<Frame> frames = List.of(Frame.at(run.subject(), step));
            for (int i = step == from ? count : 1; i <= count; i++) {
                double fraction = (double) i / count;
                int time = i == count ? REST : Math.max(SHORTEST, TRANSITION / count);
                shots.add(new Shot(
                        g -> new Screen(stage.apply(fraction), blackboard, plots).paint(g, area, frames, theme), time));
            }
        }
        if (isGif) {
            OutputFile.write(file, stream -> stream.write(Animation.gif(pixels, shots)));
        } else {
            writeSeries(picture, pixels, shots);
        }
        return Commands.DONE;
    }

    private void check(int end) {
        if (from < 0 || to > end || from > to) {
            throw new CommandException(
                    "There is no way from step " + from + " to step " + to + ": the run has steps 0 to " + end + ".");
        }
        if (count < 1 || (long) count * (to - from) >= MOST) {
            throw new CommandException("An animation has 1 to " + MOST + " pictures; "
                    + (count < 1 ? "each operation needs one." : "show fewer operations, or fewer pictures of each."));
        }
    }

    private void writeSeries(Picture picture, Dimension pixels, List<Shot> shots) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        for (int i = 0; i < shots.size(); i++) {
            String numbered =
                    String.format(Locale.ROOT, "%s-%04d%s", name.substring(0, dot), i + 1, name.substring(dot));
            Shot shot = shots.get(i);
            OutputFile.write(
                    file.resolveSibling(numbered), stream -> stream.write(picture.bytes(pixels, shot.drawing())));
        }
    }

    private Picture picture() {
        try {
            return Picture.of(file);
        } catch (IllegalArgumentException e) {
            throw new CommandException(file.getFileName() + ": an animation's name ends in .gif, .png, .svg or .pdf.");
        }
    }
}
