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
     * @param words what was asked for; empty for the plots that the lesson opens with
     * @param lesson those, which need not suit
     * @throws CommandException if there is no such plot, or it does not suit the first run
     */
    static PlotBoard board(List<String> words, List<String> lesson, List<Measured> runs) {
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
        List<PlotKind> named = kinds.isEmpty() ? ofLesson(lesson, run) : kinds;
        List<PlotKind> shown = named.isEmpty() ? PlotKind.usual(run) : named;
        return PlotBoard.of(shown, runs, PlotSettings.USUAL, () -> false);
    }

    private static List<PlotKind> ofLesson(List<String> words, Measured run) {
        return words.stream()
                .flatMap(word -> PlotKind.named(word).stream())
                .filter(kind -> kind.suits(run))
                .toList();
    }

    private static String all(List<PlotKind> kinds) {
        return kinds.stream().map(PlotKind::word).collect(Collectors.joining(", "));
    }
}
