package unfold.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Which subject waits for its verb: "the dogs near the cat sleep and the cat sleeps". Every word has a
 * tag: from a subject to its verb one or several, elsewhere none. A noun after "near" changes nothing.
 */
public final class Clauses implements Grammar {

    private static final String NONE = "none";
    private static final String ONE = "one";
    private static final String SEVERAL = "several";

    @Override
    public List<String> vocabulary() {
        return List.of("the", "dog", "cat", "dogs", "cats", "near", "sleeps", "sleep", "and");
    }

    @Override
    public List<String> answers() {
        return List.of(NONE, ONE, SEVERAL);
    }

    @Override
    public Sentence next(Random random) {
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        clause(words, tags, random);
        if (random.nextBoolean()) {
            add("and", NONE, words, tags);
            clause(words, tags, random);
        }
        return new Sentence(words, tags);
    }

    private static void clause(List<String> words, List<String> tags, Random random) {
        boolean single = random.nextBoolean();
        String tag = single ? ONE : SEVERAL;
        add("the", NONE, words, tags);
        add(noun(single, random), tag, words, tags);
        for (int between = random.nextInt(3); between > 0; between--) {
            add("near", tag, words, tags);
            add("the", tag, words, tags);
            add(noun(random.nextBoolean(), random), tag, words, tags);
        }
        add(single ? "sleeps" : "sleep", NONE, words, tags);
    }

    private static String noun(boolean single, Random random) {
        return Grammar.choose(single ? List.of("dog", "cat") : List.of("dogs", "cats"), random);
    }

    private static void add(String word, String tag, List<String> words, List<String> tags) {
        words.add(word);
        tags.add(tag);
    }
}
