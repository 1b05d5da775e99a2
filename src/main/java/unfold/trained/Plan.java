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

    private static final Corpus COPY = new DelayedCopy(4, 20, 10);
    private static final Accuracy REMEMBERED = Accuracy.of("y", "d");
    private static final Effort COPYING = new Effort(3000, 8, 0.005, 5, 3);

    /** All lessons with stored weights. */
    public static List<Plan> all() {
        return List.of(
                copy("copy-rnn", Map.of()),
                copy("copy-lstm-0", Map.of()),
                copy("copy-lstm-1", Map.of("b_f", 1.0)),
                copy("copy-gru", Map.of()),
                copy("copy-gru-open", Map.of("b_z", -1.0)),
                once("sentiment", new Sentences(new Sentiment(), "x", "d"), Accuracy.of("y", "d"), 600),
                once("from-to", new Sentences(new Travel(), "x", "y"), Accuracy.of("o", "y"), 400),
                once("agreement", new Sentences(new Agreement(), "x", "d"), Accuracy.of("y", "d"), 400),
                once("elman-xor", new TemporalXor(4), new Accuracy("p", "d", TemporalXor::isKnowable), 1500));
    }

    private static Plan copy(String lesson, Map<String, Double> constants) {
        return new Plan(lesson, COPY, REMEMBERED, COPYING, constants);
    }

    private static Plan once(String lesson, Corpus corpus, Accuracy accuracy, int iterations) {
        return new Plan(lesson, corpus, accuracy, new Effort(iterations, 16, 0.01, 5, 1), Map.of());
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
