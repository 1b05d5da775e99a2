package unfold.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A source of sequences without end. The same random numbers give the same sequences. */
public interface Corpus {

    /** The next sequence. */
    Example next(Random random);

    /** So many sequences, drawn with a seed. */
    default List<Example> draw(int count, long seed) {
        Random random = new Random(seed);
        List<Example> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(next(random));
        }
        return drawn;
    }
}
