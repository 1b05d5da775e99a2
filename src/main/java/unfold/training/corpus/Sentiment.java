package unfold.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Praise or blame in a few words: "the film is not bad". A negation turns the last word over, "very"
 * does not, so that no single word decides.
 */
public final class Sentiment implements Grammar {

    private static final List<String> THINGS = List.of("film", "plot", "music");
    private static final List<String> GOOD = List.of("good", "great");
    private static final List<String> BAD = List.of("bad", "dull");
    private static final List<String> VERBS = List.of("is", "was");

    @Override
    public List<String> vocabulary() {
        return List.of("the", "film", "plot", "music", "is", "was", "not", "very", "good", "great", "bad", "dull");
    }

    @Override
    public List<String> answers() {
        return List.of("praise", "blame");
    }

    @Override
    public Sentence next(Random random) {
        List<String> words = new ArrayList<>(List.of("the", Grammar.choose(THINGS, random)));
        words.add(Grammar.choose(VERBS, random));
        boolean negated = random.nextBoolean();
        if (negated) {
            words.add("not");
        }
        if (random.nextBoolean()) {
            words.add("very");
        }
        boolean good = random.nextBoolean();
        words.add(Grammar.choose(good ? GOOD : BAD, random));
        return new Sentence(words, List.of(good == negated ? "blame" : "praise"));
    }
}
