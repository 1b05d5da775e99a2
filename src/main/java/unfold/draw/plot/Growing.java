package unfold.draw.plot;

import java.util.Comparator;
import java.util.List;
import unfold.analysis.flow.Chain;
import unfold.analysis.flow.Growth;
import unfold.draw.plot.curve.Figures;
import unfold.draw.plot.curve.Note;
import unfold.draw.plot.curve.Reading;
import unfold.trace.Quantity;

/**
 * Whether the gradient of a variable dies out on its way back, in words.
 *
 * @param place of the run among all
 * @param norms of the gradient at every time
 */
record Growing(Measured run, int place, Quantity variable, List<Reading> norms) {

    /** What is found of each, with the rule where there is one only. */
    static List<Note> notes(List<Growing> all) {
        return all.stream()
                .filter(each -> each.norms.size() > 1)
                .map(each -> each.note(all.size() == 1))
                .toList();
    }

    private Note note(boolean alone) {
        Growth growth = growth();
        int since = norms.stream().mapToInt(Reading::since).max().orElse(0);
        String word = growth.word().text();
        String factor = Double.isNaN(growth.factor()) ? "" : " " + Figures.two(growth.factor()) + " × per step";
        if (alone) {
            return new Note(List.of(sentence(growth), word + factor, word), place, since);
        }
        String variableName = Titles.of(run.subject(), variable);
        String name = run.name().isEmpty() ? variableName : run.name() + " " + variableName;
        return new Note(List.of(name + ": " + word + factor, name + ": " + word), place, since);
    }

    /** The word first: it must be read even where there is no room for the rule. */
    private static String sentence(Growth growth) {
        String word = growth.word().text();
        String rule = growth.sentence();
        if (!rule.endsWith(" " + word + ".")) {
            return rule;
        }
        String before = rule.substring(0, rule.length() - word.length() - 1).strip();
        return word + ": " + before.substring(0, before.length() - 1);
    }

    /** The gradient flows against the direction in which the variable is computed. */
    private Growth growth() {
        boolean rightToLeft = Chains.of(run).stream()
                .filter(Chain::backward)
                .anyMatch(chain -> chain.quantities().contains(variable));
        Comparator<Reading> byTime = Comparator.comparingInt(Reading::time);
        double[] nearestFirst = norms.stream()
                // What lies outside of the steps has no loss of its own.
                .filter(reading -> variable.interval().contains(reading.time()))
                .sorted(rightToLeft ? byTime : byTime.reversed())
                .mapToDouble(Reading::value)
                .toArray();
        return Growth.of(nearestFirst);
    }
}
