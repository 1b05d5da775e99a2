package unfold.training.corpus;

import java.util.List;
import java.util.Random;

/** Makes sentences by rules. */
public interface Grammar {

    /** Every word that can occur, each once. */
    List<String> vocabulary();

    /** Every answer that can occur, each once. */
    List<String> answers();

    /** The next sentence. */
    Sentence next(Random random);

    /** One of these, all equally likely. */
    static <T> T choose(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
