package unfold.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Where from, where to: "fly from Rome to Oslo". Every word has a tag. A city means one thing or the
 * other by the word before it; now and then there are two cities after one word, "from Rome or Bern".
 */
public final class Travel implements Grammar {

    private static final String NEITHER = "neither";

    private static final List<String> VERBS = List.of("fly", "go");
    private static final List<String> CITIES = List.of("Rome", "Oslo", "Bern", "Lima");

    @Override
    public List<String> vocabulary() {
        return List.of("fly", "go", "from", "to", "or", "Rome", "Oslo", "Bern", "Lima", "today");
    }

    @Override
    public List<String> answers() {
        return List.of(NEITHER, "from", "to");
    }

    @Override
    public Sentence next(Random random) {
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        neither(Grammar.choose(VERBS, random), words, tags);
        boolean today = random.nextInt(3) == 0;
        if (today && random.nextBoolean()) {
            neither("today", words, tags);
            today = false;
        }
        boolean fromFirst = random.nextBoolean();
        places(fromFirst ? "from" : "to", words, tags, random);
        if (random.nextInt(4) > 0) {
            places(fromFirst ? "to" : "from", words, tags, random);
        }
        if (today) {
            neither("today", words, tags);
        }
        return new Sentence(words, tags);
    }

    private static void places(String which, List<String> words, List<String> tags, Random random) {
        neither(which, words, tags);
        words.add(Grammar.choose(CITIES, random));
        tags.add(which);
        if (random.nextInt(4) == 0) {
            neither("or", words, tags);
            words.add(Grammar.choose(CITIES, random));
            tags.add(which);
        }
    }

    private static void neither(String word, List<String> words, List<String> tags) {
        words.add(word);
        tags.add(NEITHER);
    }
}
