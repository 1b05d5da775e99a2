package unfold.cli;

import java.util.Locale;
import java.util.function.DoubleFunction;
import picocli.CommandLine.Option;
import unfold.derivation.Program;
import unfold.draw.Painter;
import unfold.draw.cell.CellPictures;
import unfold.draw.cell.CellStagePainter;
import unfold.draw.fold.FoldPainter;
import unfold.draw.stage.StagePainter;

/** How the network is drawn. */
final class ViewArgument {

    /** The ways there are. */
    enum View {
        UNROLLED,
        CELL,
        FOLDED
    }

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            description = "unrolled: the network over time (the usual one); cell: the same with the cell at work open;"
                    + " folded: one column with a loop for what leads to another time step.")
    private String view = "unrolled";

    /** @throws CommandException if there is none of that name */
    View view() {
        return switch (view.toLowerCase(Locale.ROOT)) {
            case "unrolled" -> View.UNROLLED;
            case "cell" -> View.CELL;
            case "folded" -> View.FOLDED;
            default ->
                throw new CommandException("There is no view '" + view + "'; the views are unrolled, folded and cell.");
        };
    }

    /** Painters of a program's network at any fraction of the transition to a cursor from the one before it. */
    DoubleFunction<Painter> moving(Program program) {
        return switch (view()) {
            case UNROLLED -> StagePainter::at;
            case CELL -> new CellStagePainter(new CellPictures(program))::at;
            case FOLDED -> fraction -> FoldPainter.moving(program, fraction);
        };
    }
}
