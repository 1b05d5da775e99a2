package unfold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import unfold.draw.plot.Measured;
import unfold.draw.plot.PlotBoard;
import unfold.draw.plot.PlotKind;
import unfold.draw.plot.PlotSettings;

/** The plots that were asked for by their names. */
final class PlotNames {

    private PlotNames() {}

    /**
     * Measures the named plots; the usual ones if there are no names.
     *
     * @throws CommandException if there is no such plot, or it does not suit the first run
     */
    static PlotBoard board(List<String> words, List<Measured> runs) {
        Measured run = runs.get(0);
        List<PlotKind> kinds = new ArrayList<>();
        for (String word : words) {
            PlotKind kind = PlotKind.named(word.strip())
                    .orElseThrow(() -> new CommandException(
                            "There is no plot '" + word + "'; the plots are " + all(List.of(PlotKind.values())) + "."));
            if (!kind.suits(run)) {
                throw new CommandException("There is nothing for the plot '" + word
                        + "' in this lesson; those that suit it are " + all(PlotKind.suiting(run)) + ".");
            }
            if (kinds.contains(kind)) {
                throw new CommandException("The plot '" + word + "' is named twice; once is enough.");
            }
            kinds.add(kind);
        }
        List<PlotKind> shown = kinds.isEmpty() ? PlotKind.usual(run) : kinds;
        return PlotBoard.of(shown, runs, PlotSettings.USUAL, () -> false);
    }

    private static String all(List<PlotKind> kinds) {
        return kinds.stream().map(PlotKind::word).collect(Collectors.joining(", "));
    }
}
