package unfold.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Subject and verb: "the dog near the cats", then which verb, "sleeps" or "sleep"? It depends on the
 * first noun, not on the last one before the verb.
 */
public final class Agreement implements Grammar {

    private static final List<String> SINGULAR = List.of("dog", "cat", "bird");
    private static final List<String> PLURAL = List.of("dogs", "cats", "birds");
    private static final List<String> BETWEEN = List.of("near", "behind");

    @Override
    public List<String> vocabulary() {
        return List.of("the", "dog", "cat", "bird", "dogs", "cats", "birds", "near", "behind");
    }

    @Override
    public List<String> answers() {
        return List.of("sleeps", "sleep");
    }

    @Override
    public Sentence next(Random random) {
        boolean one = random.nextBoolean();
        List<String> words = new ArrayList<>();
        noun(one, words, random);
        for (int between = random.nextInt(3); between > 0; between--) {
            words.add(Grammar.choose(BETWEEN, random));
            noun(random.nextBoolean(), words, random);
        }
        return new Sentence(words, List.of(one ? "sleeps" : "sleep"));
    }

    private static void noun(boolean one, List<String> words, Random random) {
        words.add("the");
        words.add(Grammar.choose(one ? SINGULAR : PLURAL, random));
    }
}
