package unfold.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Short words in Morse code: "t e a" becomes a dash, a dot, a dot and a dash, with gaps between the
 * letters and an end. What is written is longer than what is read, and no place of one stands beside a
 * place of the other.
 */
public final class Morse implements Grammar {

    private static final String GAP = "/";
    private static final String END = "end";
    private static final int LONGEST = 4;

    /** All letters of at most two signs. */
    private static final Map<String, List<String>> CODE = Map.of(
            "a", List.of(".", "-"),
            "e", List.of("."),
            "i", List.of(".", "."),
            "m", List.of("-", "-"),
            "n", List.of("-", "."),
            "t", List.of("-"));

    @Override
    public List<String> vocabulary() {
        return CODE.keySet().stream().sorted().toList();
    }

    @Override
    public List<String> answers() {
        return List.of(".", "-", GAP, END);
    }

    @Override
    public Sentence next(Random random) {
        int length = 1 + random.nextInt(LONGEST);
        List<String> letters = new ArrayList<>();
        List<String> signs = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            String letter = Grammar.choose(vocabulary(), random);
            letters.add(letter);
            signs.addAll(CODE.get(letter));
            signs.add(i < length - 1 ? GAP : END);
        }
        return new Sentence(letters, signs);
    }
}
