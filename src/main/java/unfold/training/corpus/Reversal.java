package unfold.training.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Letters, and the same letters from the last to the first: "b, d, a" becomes "a, d, b". No letter comes twice. */
public final class Reversal implements Grammar {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");
    private static final int SHORTEST = 3;

    @Override
    public List<String> vocabulary() {
        return LETTERS;
    }

    @Override
    public List<String> answers() {
        return LETTERS;
    }

    @Override
    public Sentence next(Random random) {
        List<String> letters = new ArrayList<>(LETTERS);
        Collections.shuffle(letters, random);
        int length = SHORTEST + random.nextInt(LETTERS.size() - SHORTEST + 1);
        List<String> read = letters.subList(0, length);
        List<String> written = new ArrayList<>(read);
        Collections.reverse(written);
        return new Sentence(read, written);
    }
}
