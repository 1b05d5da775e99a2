package unfold.draw.plot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unfold.analysis.Run;
import unfold.analysis.Thresholds;
import unfold.draw.Subject;

/**
 * One of the runs that plots are of.
 *
 * @param name tells it from the others; empty if there is one only
 * @param subject what is drawn of it elsewhere
 * @param run what more can be computed from
 * @param thresholds at which an update would clip its gradients
 */
public record Measured(String name, Subject subject, Run run, Thresholds thresholds) {

    /** A run whose gradients are not clipped. */
    public Measured(String name, Subject subject, Run run) {
        this(name, subject, run, Thresholds.NONE);
    }

    /** The same run with its gradients clipped there. */
    public Measured clipped(Thresholds at) {
        return new Measured(name, subject, run, at);
    }

    /** The same run, drawn in other colours. */
    public Measured with(Subject coloured) {
        return new Measured(name, coloured, run, thresholds);
    }

    /**
     * The same runs under names without the words that all of them begin with, but for the last such word: of {@code
     * LSTM, forget bias 0} and {@code LSTM, forget bias 5} the words {@code bias 0} and {@code bias 5}.
     */
    static List<Measured> briefly(List<Measured> runs) {
        List<String[]> words = runs.stream().map(run -> run.name().split(" ")).toList();
        int common = 0;
        while (runs.size() > 1 && startAlike(words, common)) {
            common++;
        }
        int left = Math.max(0, common - 1);
        return runs.stream()
                .map(run ->
                        run.named(Stream.of(run.name().split(" ")).skip(left).collect(Collectors.joining(" "))))
                .toList();
    }

    private static boolean startAlike(List<String[]> words, int at) {
        return words.stream().allMatch(each -> each.length > at + 1 && each[at].equals(words.get(0)[at]));
    }

    /** The same run, told from others by a name. */
    public Measured named(String other) {
        return new Measured(other, subject, run, thresholds);
    }
}
