package unfold.trained;

import java.util.List;
import java.util.Map;
import unfold.training.Accuracy;
import unfold.training.Corpus;
import unfold.training.Sequence;
import unfold.training.corpus.Agreement;
import unfold.training.corpus.DelayedCopy;
import unfold.training.corpus.Sentences;
import unfold.training.corpus.Sentiment;
import unfold.training.corpus.TemporalXor;
import unfold.training.corpus.Travel;

/**
 * What a bundled lesson was trained on, and how.
 *
 * @param lesson its name in the library
 * @param constants the parameters that do not begin at their usual random numbers or zero, by name
 */
public record Plan(String lesson, Corpus corpus, Accuracy accuracy, Effort effort, Map<String, Double> constants) {

    /** The seed of the sequences that the accuracy is measured on, none of which was trained on. */
    private static final long FRESH_SEED = 1_000_003;

    /** How many those are. */
    private static final int FRESH = 100;

    private static final Corpus COPY = new DelayedCopy(4, 20, 20);
    private static final Effort COPYING = new Effort(600, 16, 0.01, 5, 1);

    /** All lessons with stored weights. */
    public static List<Plan> all() {
        Accuracy remembered = Accuracy.of("y", "d");
        return List.of(
                new Plan("copy-rnn", COPY, remembered, COPYING, Map.of()),
                new Plan("copy-lstm-0", COPY, remembered, COPYING, Map.of()),
                new Plan("copy-lstm-1", COPY, remembered, COPYING, Map.of("b_f", 1.0)),
                new Plan("copy-gru", COPY, remembered, COPYING, Map.of()),
                new Plan(
                        "sentiment",
                        new Sentences(new Sentiment(), "x", "d"),
                        Accuracy.of("y", "d"),
                        new Effort(600, 16, 0.01, 5, 1),
                        Map.of()),
                new Plan(
                        "from-to",
                        new Sentences(new Travel(), "x", "y"),
                        Accuracy.of("o", "y"),
                        new Effort(600, 16, 0.01, 5, 1),
                        Map.of()),
                new Plan(
                        "agreement",
                        new Sentences(new Agreement(), "x", "d"),
                        Accuracy.of("y", "d"),
                        new Effort(600, 16, 0.01, 5, 1),
                        Map.of()),
                new Plan(
                        "elman-xor",
                        new TemporalXor(4),
                        new Accuracy("p", "d", TemporalXor::isKnowable),
                        new Effort(3000, 16, 0.01, 5, 1),
                        Map.of()));
    }

    /** The plan of that lesson. */
    public static Plan of(String lesson) {
        return all().stream()
                .filter(plan -> plan.lesson.equals(lesson))
                .findFirst()
                .orElseThrow();
    }

    /** Sequences that the training has not seen. */
    public List<Sequence> fresh() {
        return corpus.draw(FRESH, FRESH_SEED);
    }

    Plan withEffort(Effort other) {
        return new Plan(lesson, corpus, accuracy, other, constants);
    }
}
