package unfold.draw.plot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unfold.analysis.flow.Chain;
import unfold.analysis.flow.Growth;
import unfold.draw.plot.curve.Figures;
import unfold.draw.plot.curve.Note;
import unfold.draw.plot.curve.Reading;
import unfold.trace.Cut;
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

    /**
     * What the series does. Where the run is cut every chunk begins anew, for a cut is no vanishing: measured is the
     * chunk that the backward pass meets first, or the next one of which something can be said.
     */
    private Growth growth() {
        List<Growth> chunks = chunks().stream().map(Growth::of).toList();
        return chunks.stream()
                .filter(each -> each.word() != Growth.Word.OPEN)
                .findFirst()
                .or(() -> chunks.stream().findFirst())
                .orElseGet(Growth::of);
    }

    /** The gradient flows against the direction in which the variable is computed. */
    private List<double[]> chunks() {
        boolean rightToLeft = Chains.of(run).stream()
                .filter(Chain::backward)
                .anyMatch(chain -> chain.quantities().contains(variable));
        List<Integer> cuts =
                run.subject().trace().cuts().stream().map(Cut::after).toList();
        Comparator<Reading> byTime = Comparator.comparingInt(Reading::time);
        // Of a gradient that is a sum only the last reading is the gradient.
        Map<Integer, Reading> whole = norms.stream()
                .collect(Collectors.toMap(Reading::time, reading -> reading, (a, b) -> a.since() > b.since() ? a : b));
        Map<Long, List<Reading>> chunks = whole.values().stream()
                // What lies outside of the steps has no loss of its own.
                .filter(reading -> variable.interval().contains(reading.time()))
                .sorted(rightToLeft ? byTime : byTime.reversed())
                .collect(Collectors.groupingBy(
                        reading -> cuts.stream()
                                .filter(cut -> cut < reading.time())
                                .count(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return chunks.values().stream()
                .map(chunk -> chunk.stream().mapToDouble(Reading::value).toArray())
                .toList();
    }
}
