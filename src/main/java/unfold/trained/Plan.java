package unfold.trained;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import unfold.training.Accuracy;
import unfold.training.Corpus;
import unfold.training.Example;
import unfold.training.corpus.Agreement;
import unfold.training.corpus.Clauses;
import unfold.training.corpus.DelayedCopy;
import unfold.training.corpus.Morse;
import unfold.training.corpus.Reversal;
import unfold.training.corpus.Sentences;
import unfold.training.corpus.Sentiment;
import unfold.training.corpus.TemporalXor;
import unfold.training.corpus.Travel;

/**
 * What a bundled lesson was trained on, and how.
 *
 * @param lesson its name in the library
 * @param heldOut how many different sequences are kept from the training, to measure the accuracy on
 * @param constants the parameters that do not begin at their usual random numbers or zero, by name
 */
public record Plan(
        String lesson, Corpus corpus, Accuracy accuracy, Effort effort, int heldOut, Map<String, Double> constants) {

    private static final long HELD_OUT_SEED = 1_000_003;

    private static final Corpus COPY = new DelayedCopy(4, 20, 20);
    private static final Accuracy REMEMBERED = Accuracy.of("y", "d");
    private static final Effort COPYING = new Effort(4000, 8, 0.002, 5, 3);

    /** Enough for tags and agreement; that "not" turns over what follows takes longer. */
    private static final Effort SENTENCES = new Effort(600, 16, 0.01, 5, 1);

    private static final Effort MORE_SENTENCES = new Effort(3000, 16, 0.01, 5, 3);

    /** All lessons with stored weights. */
    public static List<Plan> all() {
        return List.of(
                copy("copy-rnn", Map.of()),
                copy("copy-lstm-0", Map.of()),
                copy("copy-lstm-1", Map.of("b_f", 1.0)),
                copy("copy-gru", Map.of()),
                copy("copy-gru-open", Map.of("b_z", -1.0)),
                new Plan(
                        "sentiment",
                        new Sentences(new Sentiment(), "x", "d"),
                        Accuracy.of("y", "d"),
                        MORE_SENTENCES,
                        20,
                        Map.of()),
                new Plan(
                        "from-to",
                        new Sentences(new Travel(), "x", "y"),
                        Accuracy.of("o", "y"),
                        SENTENCES,
                        100,
                        Map.of()),
                new Plan(
                        "agreement",
                        new Sentences(new Agreement(), "x", "d"),
                        Accuracy.of("y", "d"),
                        SENTENCES,
                        100,
                        Map.of()),
                new Plan(
                        "lstm-sentence",
                        new Sentences(new Clauses(), "x", "d"),
                        Accuracy.of("y", "d"),
                        new Effort(2000, 16, 0.01, 5, 3),
                        100,
                        Map.of("b_f", 1.0)),
                new Plan(
                        "encoder-decoder",
                        new Sentences(new Morse(), "x", "y"),
                        Accuracy.of("o", "y"),
                        new Effort(20000, 16, 0.003, 5, 1),
                        50,
                        Map.of()),
                new Plan(
                        "attention",
                        new Sentences(new Reversal(), "x", "y"),
                        Accuracy.of("o", "y"),
                        new Effort(3000, 16, 0.01, 5, 3),
                        100,
                        Map.of()),
                new Plan(
                        "elman-xor",
                        new TemporalXor(4),
                        new Accuracy("p", "d", TemporalXor::isKnowable),
                        new Effort(5000, 16, 0.01, 5, 1),
                        50,
                        Map.of()));
    }

    private static Plan copy(String lesson, Map<String, Double> constants) {
        return new Plan(lesson, COPY, REMEMBERED, COPYING, 100, constants);
    }

    /** The plan of that lesson. */
    public static Plan of(String lesson) {
        return all().stream()
                .filter(plan -> plan.lesson.equals(lesson))
                .findFirst()
                .orElseThrow();
    }

    /** The sequences that are kept from the training, all different. */
    public Set<Example> heldOutSequences() {
        Random random = new Random(HELD_OUT_SEED);
        Set<Example> kept = new LinkedHashSet<>();
        while (kept.size() < heldOut) {
            kept.add(corpus.next(random));
        }
        return kept;
    }

    /** All the other sequences. */
    Corpus trainingCorpus() {
        Set<Example> kept = heldOutSequences();
        return random -> {
            Example next = corpus.next(random);
            while (kept.contains(next)) {
                next = corpus.next(random);
            }
            return next;
        };
    }

    Plan withIterations(int iterations) {
        return new Plan(lesson, corpus, accuracy, effort.withIterations(iterations), heldOut, constants);
    }
}
